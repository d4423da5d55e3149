#include "cicu_calendar.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/ustring.h>

#define DAY 86400000.0

struct cicu_converter {
  UCalendar *calendar;
};

static UCalendar *open_calendar(const char *locale, const char *zone, UErrorCode *status) {
  UChar name[64];
  int32_t length = 0;
  u_strFromUTF8(name, 64, &length, zone, -1, status);
  return U_SUCCESS(*status) ? ucal_open(name, length, locale, UCAL_DEFAULT, status) : NULL;
}

cicu_converter *cicu_converter_open(const char *kind) {
  UErrorCode status = U_ZERO_ERROR;
  char locale[64];
  if (snprintf(locale, sizeof locale, "en@calendar=%s", kind) >= (int)sizeof locale) return NULL;
  cicu_converter *result = malloc(sizeof *result);
  if (!result) return NULL;
  result->calendar = open_calendar(locale, "UTC", &status);
  if (U_SUCCESS(status) && strcmp(ucal_getType(result->calendar, &status), kind) == 0) {
    ucal_setAttribute(result->calendar, UCAL_LENIENT, 0);
    return result;
  }
  if (result->calendar) ucal_close(result->calendar);
  free(result);
  return NULL;
}

void cicu_converter_close(cicu_converter *calendar) {
  if (!calendar) return;
  ucal_close(calendar->calendar);
  free(calendar);
}

bool cicu_converter_date(cicu_converter *calendar, int64_t day, cicu_fields *date) {
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *read = calendar->calendar;
  ucal_setMillis(read, (double)day * DAY + DAY / 2, &status);
  date->era = ucal_get(read, UCAL_ERA, &status);
  date->year = ucal_get(read, UCAL_YEAR, &status);
  date->running_year = ucal_get(read, UCAL_EXTENDED_YEAR, &status);
  date->month = ucal_get(read, UCAL_MONTH, &status) + 1;
  date->is_leap_month = ucal_get(read, UCAL_IS_LEAP_MONTH, &status) != 0;
  date->day = ucal_get(read, UCAL_DAY_OF_MONTH, &status);
  return U_SUCCESS(status);
}

bool cicu_converter_day(cicu_converter *calendar, const cicu_fields *date, bool by_era, int64_t *day) {
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *set = calendar->calendar;
  ucal_clear(set);
  if (by_era) {
    ucal_set(set, UCAL_ERA, date->era);
    ucal_set(set, UCAL_YEAR, date->year);
  } else {
    ucal_set(set, UCAL_EXTENDED_YEAR, date->running_year);
  }
  ucal_set(set, UCAL_MONTH, date->month - 1);
  if (strcmp(ucal_getType(set, &status), "chinese") == 0 || strcmp(ucal_getType(set, &status), "dangi") == 0)
    ucal_set(set, UCAL_IS_LEAP_MONTH, date->is_leap_month);
  ucal_set(set, UCAL_DAY_OF_MONTH, date->day);
  double millis = ucal_getMillis(set, &status);
  if (U_FAILURE(status)) return false;
  *day = (int64_t)floor(millis / DAY);
  return true;
}

bool cicu_zone_offset(const char *zone, int64_t seconds, int32_t *minutes) {
  UErrorCode status = U_ZERO_ERROR;
  UChar name[64], canonical[64];
  int32_t length = 0;
  u_strFromUTF8(name, 64, &length, zone, -1, &status);
  if (U_FAILURE(status) || length >= 64) return false;
  ucal_getCanonicalTimeZoneID(name, length, canonical, 64, NULL, &status);
  UCalendar *calendar = U_SUCCESS(status) ? ucal_open(name, length, "en", UCAL_GREGORIAN, &status) : NULL;
  if (!calendar) return false;
  ucal_setMillis(calendar, (double)seconds * 1000, &status);
  int32_t offset = ucal_get(calendar, UCAL_ZONE_OFFSET, &status) + ucal_get(calendar, UCAL_DST_OFFSET, &status);
  ucal_close(calendar);
  *minutes = offset / 60000;
  return U_SUCCESS(status);
}

bool cicu_is_weekend(const char *region, int32_t weekday) {
  UErrorCode status = U_ZERO_ERROR;
  char locale[16];
  snprintf(locale, sizeof locale, "und_%.3s", region);
  UCalendar *calendar = open_calendar(locale, "UTC", &status);
  if (!calendar) return false;
  UCalendarDaysOfWeek day = (UCalendarDaysOfWeek)(weekday % 7 + 1);
  UCalendarWeekdayType type = ucal_getDayOfWeekType(calendar, day, &status);
  ucal_close(calendar);
  return U_SUCCESS(status) && type != UCAL_WEEKDAY;
}
