#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// simdjson behind an opaque type: finds where the tokens of a JSON text begin. One for each thread.
typedef struct csimdjson_scanner csimdjson_scanner;

/// What is wrong with a text as a run of tokens; whether they stand in a right order is not looked at.
typedef enum csimdjson_fault {
  csimdjson_none,
  csimdjson_empty,
  csimdjson_invalid_utf8,
  csimdjson_control_character,
  csimdjson_unclosed_string,
  csimdjson_too_long,
  csimdjson_no_memory,
} csimdjson_fault;

/// NULL when there is no memory.
csimdjson_scanner *csimdjson_create(void);

void csimdjson_free(csimdjson_scanner *scanner);

/// Reads a text of less than 4 GiB; needs no padding behind it. UTF-8 is validated throughout, and strings must hold no
/// bare control characters.
csimdjson_fault csimdjson_scan(csimdjson_scanner *scanner, const uint8_t *bytes, size_t length);

/// Offsets of the tokens of the text last scanned, ascending: brackets, colons, commas, opening quotes, and the first
/// byte of anything else. One more entry follows them, the length of the text. Valid until the next scan.
const uint32_t *csimdjson_tokens(const csimdjson_scanner *scanner, size_t *count);

bool csimdjson_is_utf8(const uint8_t *bytes, size_t length);

#ifdef __cplusplus
}
#endif
