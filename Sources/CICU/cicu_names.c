#include "cicu.h"
#include "cicu_text.h"

#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/ucurr.h>
#include <unicode/ustring.h>
#include <unicode/uenum.h>
#include <unicode/unum.h>
#include <unicode/upluralrules.h>

struct cicu_spellout {
  UNumberFormat *format;
};

cicu_spellout *cicu_spellout_open(bool digit_ordinals, const char *locale) {
  char id[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  cicu_spellout *spellout = calloc(1, sizeof *spellout);
  if (!spellout || !cicu_locale_id(locale, id)) {
    free(spellout);
    return NULL;
  }
  spellout->format = unum_open(digit_ordinals ? UNUM_ORDINAL : UNUM_SPELLOUT, NULL, 0, id, NULL, &status);
  if (U_SUCCESS(status)) return spellout;
  free(spellout);
  return NULL;
}

int32_t cicu_spellout_rule_sets(const cicu_spellout *spellout, char *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar names[4096];
  int32_t length = unum_getTextAttribute(spellout->format, UNUM_PUBLIC_RULESETS, names, 4096, &status);
  return U_FAILURE(status) ? -1 : cicu_utf8(names, length, result, capacity);
}

bool cicu_spellout_choose(cicu_spellout *spellout, const char *rule_set) {
  UErrorCode status = U_ZERO_ERROR;
  UChar name[256];
  int32_t length = cicu_utf16(rule_set, name, 256);
  if (length < 0) return false;
  unum_setTextAttribute(spellout->format, UNUM_DEFAULT_RULESET, name, length, &status);
  return U_SUCCESS(status);
}

int32_t cicu_spellout_format(const cicu_spellout *spellout, int64_t number, char *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[512];
  int32_t length = unum_formatInt64(spellout->format, number, text, 512, NULL, &status);
  return U_FAILURE(status) ? -1 : cicu_utf8(text, length, result, capacity);
}

void cicu_spellout_close(cicu_spellout *spellout) {
  if (!spellout) return;
  unum_close(spellout->format);
  free(spellout);
}

struct cicu_plurals {
  UPluralRules *rules;
};

cicu_plurals *cicu_plurals_open(const char *locale) {
  char id[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  cicu_plurals *plurals = calloc(1, sizeof *plurals);
  if (!plurals || !cicu_locale_id(locale, id)) {
    free(plurals);
    return NULL;
  }
  plurals->rules = uplrules_open(id, &status);
  if (U_SUCCESS(status)) return plurals;
  free(plurals);
  return NULL;
}

int32_t cicu_plurals_select(const cicu_plurals *plurals, double number, char *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar keyword[32];
  int32_t length = uplrules_select(plurals->rules, number, keyword, 32, &status);
  return U_FAILURE(status) ? -1 : cicu_utf8(keyword, length, result, capacity);
}

void cicu_plurals_close(cicu_plurals *plurals) {
  if (!plurals) return;
  uplrules_close(plurals->rules);
  free(plurals);
}

int32_t cicu_currency_code(int32_t index, char *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration *codes = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
  int32_t length = 0;
  const char *code = NULL;
  for (int32_t i = 0; i <= index; i++) {
    code = uenum_next(codes, &length, &status);
    if (!code) break;
  }
  int32_t needed = code && U_SUCCESS(status) ? cicu_copy(code, result, capacity) : -1;
  uenum_close(codes);
  return needed;
}

int32_t cicu_currency_text(const char *code, const char *locale, cicu_currency_style style, char *result,
                           int32_t capacity) {
  static const UCurrNameStyle styles[] = {UCURR_SYMBOL_NAME, UCURR_NARROW_SYMBOL_NAME,
                                          UCURR_VARIANT_SYMBOL_NAME, UCURR_FORMAL_SYMBOL_NAME,
                                          UCURR_LONG_NAME};
  char id[ULOC_FULLNAME_CAPACITY];
  UChar wide[8];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  if (cicu_utf16(code, wide, 8) < 0 || !cicu_locale_id(locale, id)) return -1;
  const UChar *text = ucurr_getName(wide, id, styles[style], NULL, &length, &status);
  return U_FAILURE(status) ? -1 : cicu_utf8(text, length, result, capacity);
}

int32_t cicu_currency_plural(const char *code, const char *locale, const char *category, char *result,
                             int32_t capacity) {
  char id[ULOC_FULLNAME_CAPACITY];
  UChar wide[8];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  if (cicu_utf16(code, wide, 8) < 0 || !cicu_locale_id(locale, id)) return -1;
  const UChar *text = ucurr_getPluralName(wide, id, NULL, category, &length, &status);
  return U_FAILURE(status) ? -1 : cicu_utf8(text, length, result, capacity);
}

int32_t cicu_available_locale(int32_t index, char *result, int32_t capacity) {
  char tag[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  if (index >= uloc_countAvailable()) return -1;
  int32_t length = uloc_toLanguageTag(uloc_getAvailable(index), tag, sizeof tag, false, &status);
  return U_FAILURE(status) || length >= (int32_t)sizeof tag ? 0 : cicu_copy(tag, result, capacity);
}

int32_t cicu_digit_value(uint32_t scalar) {
  return u_isdigit((UChar32)scalar) ? u_charDigitValue((UChar32)scalar) : -1;
}

int32_t cicu_lowercased(const char *locale, const char *text, int32_t length, char *result, int32_t capacity) {
  char id[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  if (!cicu_locale_id(locale, id)) return -1;
  int32_t wide = 0;
  u_strFromUTF8(NULL, 0, &wide, text, length, &status);
  if (status != U_BUFFER_OVERFLOW_ERROR && U_FAILURE(status)) return -1;
  // A lower-case text may be three times as long (Unicode, SpecialCasing.txt).
  UChar *from = malloc(sizeof(UChar) * (size_t)(wide + 1) * 4);
  if (from == NULL) return -1;
  UChar *to = from + wide + 1;
  int32_t needed = -1;
  status = U_ZERO_ERROR;
  u_strFromUTF8(from, wide + 1, NULL, text, length, &status);
  int32_t lower = u_strToLower(to, (wide + 1) * 3, from, wide, id, &status);
  u_strToUTF8(result, capacity, &needed, to, lower, &status);
  free(from);
  return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? needed : -1;
}
