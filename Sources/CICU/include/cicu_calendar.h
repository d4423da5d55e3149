/// ICU's calendars and time zones. Days are counted from 1970-01-01; months from 1.
#pragma once
#include <stdbool.h>
#include <stdint.h>

/// A calendar that converts days; serves one thread.
typedef struct cicu_converter cicu_converter;

/// `kind` is CLDR's name: `chinese`, `dangi`, `islamic-umalqura`, `hebrew` …; NULL when ICU does not know it.
cicu_converter *cicu_converter_open(const char *kind);
void cicu_converter_close(cicu_converter *calendar);

typedef struct {
  int32_t era, year, month, day;
  /// The year counted through all eras, and in the Chinese calendar through all cycles.
  int32_t running_year;
  bool is_leap_month;
} cicu_fields;

bool cicu_converter_date(cicu_converter *calendar, int64_t day, cicu_fields *date);
/// The day of a date by its running year, or with `by_era` by its era and year; false when there is no such date.
bool cicu_converter_day(cicu_converter *calendar, const cicu_fields *date, bool by_era, int64_t *day);

/// Minutes east of UTC that hold in an IANA zone at a moment (seconds since 1970 UTC); false for an unknown zone.
bool cicu_zone_offset(const char *zone, int64_t seconds, int32_t *minutes);

/// Whether a weekday (ISO 8601: 1 Monday … 7 Sunday) is one of the weekend in a country (ISO 3166).
bool cicu_is_weekend(const char *region, int32_t weekday);
