/// What the files of the shim share: tags in, UTF-8 out.
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

/// A BCP 47 tag as ICU's own locale name, in `id` of ULOC_FULLNAME_CAPACITY bytes. For a tag with an extension ICU reads its
/// table of all keywords, some ten milliseconds the first time; the one that nearly all are is named here.
static inline bool cicu_locale_id(const char *tag, char *id) {
  static const char gregorian[] = "-u-ca-gregory";
  const char *extension = strstr(tag, gregorian);
  char plain[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  if (!extension || extension[sizeof gregorian - 1] || extension - tag >= (int)sizeof plain) {
    uloc_forLanguageTag(tag, id, ULOC_FULLNAME_CAPACITY, NULL, &status);
  } else {
    memcpy(plain, tag, (size_t)(extension - tag));
    plain[extension - tag] = 0;
    uloc_forLanguageTag(plain, id, ULOC_FULLNAME_CAPACITY, NULL, &status);
    uloc_setKeywordValue("calendar", "gregorian", id, ULOC_FULLNAME_CAPACITY, &status);
  }
  return U_SUCCESS(status) && status != U_STRING_NOT_TERMINATED_WARNING;
}

/// UTF-16 as UTF-8 without a NUL: the bytes needed, -1 on failure.
static inline int32_t cicu_utf8(const UChar *text, int32_t length, char *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t bytes = 0;
  u_strToUTF8(result, capacity, &bytes, text, length, &status);
  return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? bytes : -1;
}

/// NUL-terminated ASCII or UTF-8 as UTF-16; -1 when it does not fit.
static inline int32_t cicu_utf16(const char *text, UChar *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t units = 0;
  u_strFromUTF8(result, capacity, &units, text, -1, &status);
  return U_SUCCESS(status) ? units : -1;
}

/// Copies bytes under the rule of `result` and `capacity`.
static inline int32_t cicu_copy(const char *text, char *result, int32_t capacity) {
  int32_t length = (int32_t)strlen(text);
  memcpy(result, text, (size_t)(length < capacity ? length : capacity));
  return length;
}
