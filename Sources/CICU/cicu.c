#include "cicu.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

struct cicu_breaks {
  UBreakIterator *iterator;
  UText text;
};

cicu_breaks *cicu_breaks_open(cicu_break_kind kind, const char *locale) {
  static const UBreakIteratorType types[] = {UBRK_CHARACTER, UBRK_WORD, UBRK_SENTENCE};
  UErrorCode status = U_ZERO_ERROR;
  cicu_breaks *breaks = calloc(1, sizeof *breaks);
  if (!breaks) return NULL;
  UText initial = UTEXT_INITIALIZER;
  breaks->text = initial;
  breaks->iterator = ubrk_open(types[kind], locale, NULL, 0, &status);
  if (U_FAILURE(status)) {
    free(breaks);
    return NULL;
  }
  return breaks;
}

bool cicu_breaks_set_text(cicu_breaks *breaks, const uint8_t *text, size_t length) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&breaks->text, length ? (const char *)text : "", (int64_t)length, &status);
  ubrk_setUText(breaks->iterator, &breaks->text, &status);
  return U_SUCCESS(status);
}

bool cicu_breaks_is_boundary(cicu_breaks *breaks, size_t offset) {
  return ubrk_isBoundary(breaks->iterator, (int32_t)offset);
}

int64_t cicu_breaks_before(cicu_breaks *breaks, size_t offset) {
  return ubrk_preceding(breaks->iterator, (int32_t)offset);
}

int64_t cicu_breaks_after(cicu_breaks *breaks, size_t offset) {
  return ubrk_following(breaks->iterator, (int32_t)offset);
}

void cicu_breaks_close(cicu_breaks *breaks) {
  if (!breaks) return;
  ubrk_close(breaks->iterator);
  utext_close(&breaks->text);
  free(breaks);
}

int32_t cicu_likely_subtags(const char *tag, char *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  char id[ULOC_FULLNAME_CAPACITY], likely[ULOC_FULLNAME_CAPACITY];
  uloc_forLanguageTag(tag, id, sizeof id, NULL, &status);
  uloc_addLikelySubtags(id, likely, sizeof likely, &status);
  int32_t length = uloc_toLanguageTag(likely, result, capacity, false, &status);
  return U_FAILURE(status) || length >= capacity ? -1 : length;
}

int32_t cicu_columns(uint32_t scalar) {
  int8_t category = u_charType((UChar32)scalar);
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR ||
      category == U_CONTROL_CHAR)
    return 0;
  int32_t width = u_getIntPropertyValue((UChar32)scalar, UCHAR_EAST_ASIAN_WIDTH);
  if (width == U_EA_WIDE || width == U_EA_FULLWIDTH) return 2;
  int32_t syllable = u_getIntPropertyValue((UChar32)scalar, UCHAR_HANGUL_SYLLABLE_TYPE);
  return syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO ? 0 : 1;
}

bool cicu_is_emoji_presentation(uint32_t scalar) {
  return u_hasBinaryProperty((UChar32)scalar, UCHAR_EMOJI_PRESENTATION);
}

bool cicu_is_pictographic(uint32_t scalar) {
  return u_hasBinaryProperty((UChar32)scalar, UCHAR_EXTENDED_PICTOGRAPHIC);
}

const char *cicu_script(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode code = uscript_getScript((UChar32)scalar, &status);
  const char *name = U_SUCCESS(status) ? uscript_getShortName(code) : NULL;
  return name ? name : "Zzzz";
}

bool cicu_is_letter(uint32_t scalar) { return u_isalpha((UChar32)scalar); }
bool cicu_is_digit(uint32_t scalar) { return u_isdigit((UChar32)scalar); }
bool cicu_is_upper(uint32_t scalar) { return u_isUUppercase((UChar32)scalar); }
bool cicu_is_lower(uint32_t scalar) { return u_isULowercase((UChar32)scalar); }

int64_t cicu_decompose(const uint8_t *text, size_t length, uint8_t *result, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);
  int32_t units = 0;
  int64_t needed = -1;
  size_t room = length * 2 + 16;
  UChar *wide = malloc(room * sizeof *wide), *decomposed = malloc(room * 4 * sizeof *wide);
  if (!wide || !decomposed || U_FAILURE(status)) goto done;
  u_strFromUTF8(wide, (int32_t)room, &units, (const char *)text, (int32_t)length, &status);
  units = unorm2_normalize(nfd, wide, units, decomposed, (int32_t)(room * 4), &status);
  if (U_SUCCESS(status)) {
    int32_t bytes = 0;
    u_strToUTF8((char *)result, (int32_t)capacity, &bytes, decomposed, units, &status);
    if (U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR) needed = bytes;
  }
done:
  free(wide);
  free(decomposed);
  return needed;
}

const char *cicu_version(void) { return U_ICU_VERSION " (Unicode " U_UNICODE_VERSION ")"; }
