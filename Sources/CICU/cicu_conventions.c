#include "cicu.h"
#include "cicu_text.h"

#include <stdlib.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/ulocdata.h>
#include <unicode/unum.h>
#include <unicode/unumberformatter.h>
#include <unicode/ures.h>

enum { date_styles = 4 };

struct cicu_conventions {
  char locale[ULOC_FULLNAME_CAPACITY];
  UNumberFormat *number, *percent, *currency;
  UDateFormat *dates[date_styles], *time;
  UCalendar *calendar;
};

cicu_conventions *cicu_conventions_open(const char *locale) {
  static const UDateFormatStyle styles[date_styles] = {UDAT_SHORT, UDAT_MEDIUM, UDAT_LONG, UDAT_FULL};
  static const UChar utc[] = u"Etc/UTC";
  cicu_conventions *opened = calloc(1, sizeof *opened);
  if (!opened || !cicu_locale_id(locale, opened->locale)) {
    free(opened);
    return NULL;
  }
  UErrorCode status = U_ZERO_ERROR;
  opened->number = unum_open(UNUM_DECIMAL, NULL, 0, opened->locale, NULL, &status);
  opened->percent = unum_open(UNUM_PERCENT, NULL, 0, opened->locale, NULL, &status);
  opened->currency = unum_open(UNUM_CURRENCY, NULL, 0, opened->locale, NULL, &status);
  for (int32_t i = 0; i < date_styles; i++)
    opened->dates[i] = udat_open(UDAT_NONE, styles[i], opened->locale, utc, -1, NULL, 0, &status);
  opened->time = udat_open(UDAT_SHORT, UDAT_NONE, opened->locale, utc, -1, NULL, 0, &status);
  opened->calendar = ucal_open(utc, -1, opened->locale, UCAL_DEFAULT, &status);
  if (U_SUCCESS(status)) return opened;
  cicu_conventions_close(opened);
  return NULL;
}

static int32_t number_symbol(const UNumberFormat *format, UNumberFormatSymbol symbol, char *result,
                             int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[32];
  int32_t length = unum_getSymbol(format, symbol, text, 32, &status);
  return U_FAILURE(status) ? -1 : cicu_utf8(text, length, result, capacity);
}

static int32_t number_pattern(const UNumberFormat *format, char *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[128];
  int32_t length = unum_toPattern(format, false, text, 128, &status);
  return U_FAILURE(status) ? -1 : cicu_utf8(text, length, result, capacity);
}

static int32_t date_pattern(const UDateFormat *format, char *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[128];
  int32_t length = udat_toPattern(format, false, text, 128, &status);
  return U_FAILURE(status) ? -1 : cicu_utf8(text, length, result, capacity);
}

static int32_t half_day(const UDateFormat *format, int32_t index, char *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[64];
  int32_t length = udat_getSymbols(format, UDAT_AM_PMS, index, text, 64, &status);
  return U_FAILURE(status) ? -1 : cicu_utf8(text, length, result, capacity);
}

/// CLDR's preferred hour of a language in a region, of the region, or of the world: `H`, `h`, `K`, `k`.
static int32_t preferred_hour(const char *locale, char *result, int32_t capacity) {
  char key[ULOC_LANG_CAPACITY + ULOC_COUNTRY_CAPACITY + 1], region[ULOC_COUNTRY_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  uloc_getCountry(locale, region, sizeof region, &status);
  uloc_getLanguage(locale, key, ULOC_LANG_CAPACITY, &status);
  strcat(strcat(key, "_"), region);
  UResourceBundle *data = ures_openDirect(NULL, "supplementalData", &status);
  UResourceBundle *times = ures_getByKey(data, "timeData", NULL, &status);
  const char *keys[] = {key, region, "001"};
  int32_t needed = -1;
  for (int32_t i = 0; i < 3 && needed < 0 && U_SUCCESS(status); i++) {
    UErrorCode missing = U_ZERO_ERROR;
    int32_t length = 0;
    UResourceBundle *entry = ures_getByKey(times, keys[i], NULL, &missing);
    const UChar *hour = ures_getStringByKey(entry, "preferred", &length, &missing);
    if (U_SUCCESS(missing)) needed = cicu_utf8(hour, length, result, capacity);
    ures_close(entry);
  }
  ures_close(times);
  ures_close(data);
  return needed;
}

int32_t cicu_conventions_text(const cicu_conventions *c, cicu_convention_text which, char *result,
                              int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  switch (which) {
    case cicu_decimal: return number_symbol(c->number, UNUM_DECIMAL_SEPARATOR_SYMBOL, result, capacity);
    case cicu_grouping: return number_symbol(c->number, UNUM_GROUPING_SEPARATOR_SYMBOL, result, capacity);
    case cicu_minus: return number_symbol(c->number, UNUM_MINUS_SIGN_SYMBOL, result, capacity);
    case cicu_plus: return number_symbol(c->number, UNUM_PLUS_SIGN_SYMBOL, result, capacity);
    case cicu_percent_sign: return number_symbol(c->number, UNUM_PERCENT_SYMBOL, result, capacity);
    case cicu_zero_digit: return number_symbol(c->number, UNUM_ZERO_DIGIT_SYMBOL, result, capacity);
    case cicu_percent_pattern: return number_pattern(c->percent, result, capacity);
    case cicu_currency_pattern: return number_pattern(c->currency, result, capacity);
    case cicu_currency_decimal:
      return number_symbol(c->currency, UNUM_MONETARY_SEPARATOR_SYMBOL, result, capacity);
    case cicu_currency_grouping:
      return number_symbol(c->currency, UNUM_MONETARY_GROUPING_SEPARATOR_SYMBOL, result, capacity);
    case cicu_date_short: return date_pattern(c->dates[0], result, capacity);
    case cicu_date_medium: return date_pattern(c->dates[1], result, capacity);
    case cicu_date_long: return date_pattern(c->dates[2], result, capacity);
    case cicu_date_full: return date_pattern(c->dates[3], result, capacity);
    case cicu_time_short: return date_pattern(c->time, result, capacity);
    case cicu_am: return half_day(c->time, 0, result, capacity);
    case cicu_pm: return half_day(c->time, 1, result, capacity);
    case cicu_hour: return preferred_hour(c->locale, result, capacity);
    case cicu_calendar: return cicu_copy(ucal_getType(c->calendar, &status), result, capacity);
  }
  return -1;
}

/// Digits before the first grouping sign, seen from what is written: ICU's older interface does not tell.
static int32_t minimum_grouping(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormatter *formatter = unumf_openForSkeletonAndLocale(u"", 0, locale, &status);
  UFormattedNumber *formatted = unumf_openResult(&status);
  int32_t minimum = 1;
  for (int64_t number = 1234; U_SUCCESS(status) && minimum < 3; number *= 10, minimum++) {
    UChar text[32];
    unumf_formatInt(formatter, number, formatted, &status);
    if (unumf_resultToString(formatted, text, 32, &status) > 3 + minimum) break;
  }
  unumf_closeResult(formatted);
  unumf_close(formatter);
  return minimum;
}

int32_t cicu_conventions_number(const cicu_conventions *c, cicu_convention_number which) {
  UErrorCode status = U_ZERO_ERROR;
  switch (which) {
    case cicu_primary_grouping: return unum_getAttribute(c->number, UNUM_GROUPING_SIZE);
    case cicu_secondary_grouping: return unum_getAttribute(c->number, UNUM_SECONDARY_GROUPING_SIZE);
    case cicu_minimum_grouping: return minimum_grouping(c->locale);
    case cicu_first_day: return ucal_getAttribute(c->calendar, UCAL_FIRST_DAY_OF_WEEK);
    case cicu_measurement_system: return (int32_t)ulocdata_getMeasurementSystem(c->locale, &status);
  }
  return -1;
}

bool cicu_conventions_is_weekend(const cicu_conventions *c, int32_t day) {
  UErrorCode status = U_ZERO_ERROR;
  UCalendarWeekdayType type = ucal_getDayOfWeekType(c->calendar, (UCalendarDaysOfWeek)day, &status);
  return U_SUCCESS(status) && type != UCAL_WEEKDAY;
}

void cicu_conventions_close(cicu_conventions *conventions) {
  if (!conventions) return;
  unum_close(conventions->number);
  unum_close(conventions->percent);
  unum_close(conventions->currency);
  for (int32_t i = 0; i < date_styles; i++) udat_close(conventions->dates[i]);
  udat_close(conventions->time);
  ucal_close(conventions->calendar);
  free(conventions);
}

int32_t cicu_best_pattern(const char *skeleton, const char *locale, char *result, int32_t capacity) {
  char id[ULOC_FULLNAME_CAPACITY];
  UChar wide[64], pattern[256];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = cicu_utf16(skeleton, wide, 64);
  if (length < 0 || !cicu_locale_id(locale, id)) return -1;
  UDateTimePatternGenerator *generator = udatpg_open(id, &status);
  int32_t units = udatpg_getBestPattern(generator, wide, length, pattern, 256, &status);
  udatpg_close(generator);
  return U_FAILURE(status) ? -1 : cicu_utf8(pattern, units, result, capacity);
}
