#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// PCRE2 behind opaque types: a compiled expression, safe to share between threads.
typedef struct cpcre2_pattern cpcre2_pattern;

/// Compiles UTF-8; NULL with `error` (a PCRE2 code) and `offset` (bytes) set when the expression is wrong.
cpcre2_pattern *cpcre2_compile(const uint8_t *expression, size_t length, int caseless, int *error, size_t *offset);

void cpcre2_free(cpcre2_pattern *pattern);

/// The number of pairs that `cpcre2_match` writes: group 0 and the capturing groups.
uint32_t cpcre2_group_count(const cpcre2_pattern *pattern);

/// Looks for the first match that starts in `start..<end`; nothing behind `end` is seen, everything before `start`
/// may be looked back at. `groups` receives start and end of each group, SIZE_MAX for one that took no part.
/// `is_valid` says that the text up to `end` is known to be UTF-8 and `start` the beginning of a letter, which is
/// then not checked again.
/// Returns 1 for a match, 0 for none, -1 when a limit was reached.
int cpcre2_match(
  const cpcre2_pattern *pattern, const uint8_t *text, size_t start, size_t end, bool is_valid, size_t *groups);

/// Writes PCRE2's words for an error code, NUL-terminated.
void cpcre2_message(int error, char *buffer, size_t size);
