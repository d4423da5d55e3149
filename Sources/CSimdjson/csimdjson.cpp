// simdjson's first stage does what needs vector instructions: UTF-8, quotes and escapes, the places of the tokens.
// Its second stage is not used, because it refuses numbers that do not fit a double or 64 bits, while we pass an
// order number of thirty digits through as it stands; and because the on-demand face leaves what nobody asks for
// unchecked, while unknown members are copied to the output and must be JSON.
#define SIMDJSON_EXCEPTIONS 0
#include "csimdjson.h"

#include <simdjson.h>

#include <memory>
#include <new>

namespace {
// The index takes 4 bytes for each byte of text; after a huge line it shrinks back to what this needs.
constexpr size_t least_capacity = 1 << 16, kept_capacity = 1 << 20;

csimdjson_fault fault(simdjson::error_code code) {
  switch (code) {
    case simdjson::SUCCESS: return csimdjson_none;
    case simdjson::UTF8_ERROR: return csimdjson_invalid_utf8;
    case simdjson::UNESCAPED_CHARS: return csimdjson_control_character;
    case simdjson::UNCLOSED_STRING: return csimdjson_unclosed_string;
    case simdjson::EMPTY: return csimdjson_empty;
    case simdjson::CAPACITY: return csimdjson_too_long;
    default: return csimdjson_no_memory;
  }
}
}  // namespace

struct csimdjson_scanner {
  std::unique_ptr<simdjson::internal::dom_parser_implementation> parser;
  size_t count = 0;

  simdjson::error_code reserve(size_t length) {
    size_t now = parser->capacity();
    if (length <= now && (now <= kept_capacity || length > kept_capacity)) return simdjson::SUCCESS;
    size_t wanted = least_capacity;
    while (wanted < length) wanted *= 2;
    return parser->allocate(wanted < simdjson::SIMDJSON_MAXSIZE_BYTES ? wanted : length, 1);
  }
};

csimdjson_scanner *csimdjson_create(void) {
  std::unique_ptr<csimdjson_scanner> scanner(new (std::nothrow) csimdjson_scanner);
  if (!scanner) return nullptr;
  auto code = simdjson::get_active_implementation()->create_dom_parser_implementation(
    least_capacity, 1, scanner->parser);
  return code == simdjson::SUCCESS ? scanner.release() : nullptr;
}

void csimdjson_free(csimdjson_scanner *scanner) { delete scanner; }

csimdjson_fault csimdjson_scan(csimdjson_scanner *scanner, const uint8_t *bytes, size_t length) {
  scanner->count = 0;
  if (length == 0) return csimdjson_empty;
  if (length >= simdjson::SIMDJSON_MAXSIZE_BYTES) return csimdjson_too_long;
  auto code = scanner->reserve(length);
  if (code == simdjson::SUCCESS)
    code = scanner->parser->stage1(bytes, length, simdjson::stage1_mode::regular);
  if (code == simdjson::SUCCESS) scanner->count = scanner->parser->n_structural_indexes;
  return fault(code);
}

const uint32_t *csimdjson_tokens(const csimdjson_scanner *scanner, size_t *count) {
  *count = scanner->count;
  return scanner->parser->structural_indexes.get();
}

bool csimdjson_is_utf8(const uint8_t *bytes, size_t length) {
  return simdjson::validate_utf8(reinterpret_cast<const char *>(bytes), length);
}
