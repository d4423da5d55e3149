#include "cicu.h"
#include "cicu_text.h"

#include <math.h>
#include <stdlib.h>
#include <unicode/udat.h>
#include <unicode/uformattedvalue.h>
#include <unicode/ureldatefmt.h>

struct cicu_dates {
  UDateFormat *format;
};

cicu_dates *cicu_dates_open(const char *pattern, const char *locale, const char *zone) {
  char id[ULOC_FULLNAME_CAPACITY];
  UChar wide_pattern[256], wide_zone[64];
  int32_t pattern_length = cicu_utf16(pattern, wide_pattern, 256);
  int32_t zone_length = cicu_utf16(zone, wide_zone, 64);
  if (pattern_length < 0 || zone_length < 0 || !cicu_locale_id(locale, id)) return NULL;
  cicu_dates *dates = calloc(1, sizeof *dates);
  if (!dates) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  dates->format = udat_open(UDAT_PATTERN, UDAT_PATTERN, id, wide_zone, zone_length, wide_pattern,
                            pattern_length, &status);
  if (U_SUCCESS(status)) return dates;
  free(dates);
  return NULL;
}

int32_t cicu_dates_format(const cicu_dates *dates, double milliseconds, char *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[512];
  int32_t length = udat_format(dates->format, milliseconds, text, 512, NULL, &status);
  return U_FAILURE(status) ? -1 : cicu_utf8(text, length, result, capacity);
}

static UDateFormatSymbolType symbol_type(cicu_symbols kind) {
  static const UDateFormatSymbolType types[] = {
      UDAT_MONTHS, UDAT_SHORT_MONTHS, UDAT_NARROW_MONTHS, UDAT_STANDALONE_MONTHS,
      UDAT_STANDALONE_SHORT_MONTHS, UDAT_STANDALONE_NARROW_MONTHS, UDAT_WEEKDAYS,
      UDAT_SHORT_WEEKDAYS, UDAT_SHORTER_WEEKDAYS, UDAT_NARROW_WEEKDAYS, UDAT_STANDALONE_WEEKDAYS, UDAT_STANDALONE_SHORT_WEEKDAYS,
      UDAT_STANDALONE_SHORTER_WEEKDAYS, UDAT_STANDALONE_NARROW_WEEKDAYS, UDAT_AM_PMS, UDAT_ERAS,
      UDAT_ERA_NAMES};
  return types[kind];
}

int32_t cicu_dates_symbol_count(const cicu_dates *dates, cicu_symbols kind) {
  return udat_countSymbols(dates->format, symbol_type(kind));
}

int32_t cicu_dates_symbol(const cicu_dates *dates, cicu_symbols kind, int32_t index, char *result,
                          int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[256];
  int32_t length = udat_getSymbols(dates->format, symbol_type(kind), index, text, 256, &status);
  return U_FAILURE(status) ? -1 : cicu_utf8(text, length, result, capacity);
}

void cicu_dates_close(cicu_dates *dates) {
  if (!dates) return;
  udat_close(dates->format);
  free(dates);
}

struct cicu_relative {
  URelativeDateTimeFormatter *formatter;
  UFormattedRelativeDateTime *formatted;
};

cicu_relative *cicu_relative_open(const char *locale, cicu_width width) {
  static const UDateRelativeDateTimeFormatterStyle styles[] = {UDAT_STYLE_LONG, UDAT_STYLE_SHORT,
                                                               UDAT_STYLE_NARROW};
  char id[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  cicu_relative *relative = calloc(1, sizeof *relative);
  if (!relative || !cicu_locale_id(locale, id)) {
    free(relative);
    return NULL;
  }
  relative->formatter = ureldatefmt_open(id, NULL, styles[width], UDISPCTX_CAPITALIZATION_NONE, &status);
  relative->formatted = ureldatefmt_openResult(&status);
  if (U_SUCCESS(status)) return relative;
  cicu_relative_close(relative);
  return NULL;
}

/// The bytes of the number in what was formatted.
static void number_span(const UFormattedValue *value, const UChar *text, int32_t *start, int32_t *end) {
  UErrorCode status = U_ZERO_ERROR;
  UConstrainedFieldPosition *position = ucfpos_open(&status);
  ucfpos_constrainField(position, UFIELD_CATEGORY_RELATIVE_DATETIME, UDAT_REL_NUMERIC_FIELD, &status);
  *start = *end = -1;
  if (ufmtval_nextPosition(value, position, &status)) {
    int32_t first = 0, last = 0;
    ucfpos_getIndexes(position, &first, &last, &status);
    *start = cicu_utf8(text, first, NULL, 0);
    *end = cicu_utf8(text, last, NULL, 0);
  }
  ucfpos_close(position);
}

int32_t cicu_relative_format(cicu_relative *relative, double offset, cicu_time_unit unit, bool numeric,
                             char *result, int32_t capacity, int32_t *start, int32_t *end) {
  static const URelativeDateTimeUnit units[] = {
      UDAT_REL_UNIT_YEAR, UDAT_REL_UNIT_QUARTER, UDAT_REL_UNIT_MONTH, UDAT_REL_UNIT_WEEK, UDAT_REL_UNIT_DAY,
      UDAT_REL_UNIT_HOUR, UDAT_REL_UNIT_MINUTE, UDAT_REL_UNIT_SECOND, UDAT_REL_UNIT_SUNDAY,
      UDAT_REL_UNIT_MONDAY, UDAT_REL_UNIT_TUESDAY, UDAT_REL_UNIT_WEDNESDAY, UDAT_REL_UNIT_THURSDAY,
      UDAT_REL_UNIT_FRIDAY, UDAT_REL_UNIT_SATURDAY};
  UErrorCode status = U_ZERO_ERROR;
  if (numeric)
    ureldatefmt_formatNumericToResult(relative->formatter, offset, units[unit], relative->formatted, &status);
  else
    ureldatefmt_formatToResult(relative->formatter, offset, units[unit], relative->formatted, &status);
  const UFormattedValue *value = ureldatefmt_resultAsValue(relative->formatted, &status);
  int32_t length = 0;
  const UChar *text = ufmtval_getString(value, &length, &status);
  if (U_FAILURE(status)) return -1;
  number_span(value, text, start, end);
  return cicu_utf8(text, length, result, capacity);
}

void cicu_relative_close(cicu_relative *relative) {
  if (!relative) return;
  ureldatefmt_closeResult(relative->formatted);
  ureldatefmt_close(relative->formatter);
  free(relative);
}
