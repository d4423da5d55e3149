#define PCRE2_CODE_UNIT_WIDTH 8
#include "cpcre2.h"

#include <pcre2.h>
#include <stdlib.h>

// A sentence that needs more steps than this is no sentence; about 10 ms at worst.
enum { match_limit = 200000, depth_limit = 10000, heap_limit_kib = 4096, compiled_limit = 1 << 16 };

struct cpcre2_pattern {
  pcre2_code *code;
  pcre2_match_context *limits;
  uint32_t groups;
};

cpcre2_pattern *cpcre2_compile(const uint8_t *expression, size_t length, int caseless, int *error, size_t *offset) {
  uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF | PCRE2_NEVER_BACKSLASH_C | PCRE2_MULTILINE |
    (caseless ? PCRE2_CASELESS : 0);
  cpcre2_pattern *pattern = calloc(1, sizeof *pattern);
  pcre2_compile_context *compiling = pcre2_compile_context_create(NULL);
  if (pattern && compiling) {
    pcre2_set_max_pattern_length(compiling, compiled_limit);
    pcre2_set_newline(compiling, PCRE2_NEWLINE_ANYCRLF);
    pattern->code = pcre2_compile(expression, length, options, error, offset, compiling);
    pattern->limits = pcre2_match_context_create(NULL);
  }
  pcre2_compile_context_free(compiling);
  if (!pattern || !pattern->code || !pattern->limits) {
    cpcre2_free(pattern);
    return NULL;
  }
  pcre2_set_match_limit(pattern->limits, match_limit);
  pcre2_set_depth_limit(pattern->limits, depth_limit);
  pcre2_set_heap_limit(pattern->limits, heap_limit_kib);
  pcre2_pattern_info(pattern->code, PCRE2_INFO_CAPTURECOUNT, &pattern->groups);
  pattern->groups += 1;
  // Where the system forbids executable memory this fails and the interpreter does the same more slowly.
  (void)pcre2_jit_compile(pattern->code, PCRE2_JIT_COMPLETE);
  return pattern;
}

void cpcre2_free(cpcre2_pattern *pattern) {
  if (!pattern) return;
  pcre2_match_context_free(pattern->limits);
  pcre2_code_free(pattern->code);
  free(pattern);
}

uint32_t cpcre2_group_count(const cpcre2_pattern *pattern) { return pattern->groups; }

int cpcre2_match(
  const cpcre2_pattern *pattern, const uint8_t *text, size_t start, size_t end, bool is_valid, size_t *groups) {
  pcre2_match_data *match = pcre2_match_data_create(pattern->groups, NULL);
  if (!match) return -1;
  uint32_t options = is_valid ? PCRE2_NO_UTF_CHECK : 0;
  int found = pcre2_match(pattern->code, text, end, start, options, match, pattern->limits);
  if (found == PCRE2_ERROR_JIT_STACKLIMIT)
    found = pcre2_match(pattern->code, text, end, start, options | PCRE2_NO_JIT, match, pattern->limits);
  if (found > 0) {
    PCRE2_SIZE *pairs = pcre2_get_ovector_pointer(match);
    for (uint32_t place = 0; place < 2 * pattern->groups; place++)
      groups[place] = pairs[place] == PCRE2_UNSET ? SIZE_MAX : pairs[place];
  }
  pcre2_match_data_free(match);
  return found > 0 ? 1 : found == PCRE2_ERROR_NOMATCH ? 0 : -1;
}

void cpcre2_message(int error, char *buffer, size_t size) {
  if (size == 0) return;
  buffer[0] = 0;
  (void)pcre2_get_error_message(error, (PCRE2_UCHAR8 *)buffer, size);
}
