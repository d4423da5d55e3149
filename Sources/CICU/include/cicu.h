/// ICU behind opaque types: its headers do not go together with Foundation's, and its functions are macros.
/// All text is UTF-8, all offsets count bytes. Functions that can fail return NULL, or -1.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "cicu_calendar.h"

#ifdef __cplusplus
extern "C" {
#endif

/// A text with the boundaries of one kind (UAX #29).
typedef struct cicu_breaks cicu_breaks;
typedef enum { cicu_grapheme, cicu_word, cicu_sentence } cicu_break_kind;

/// `locale` is a BCP 47 tag; NULL when ICU's data is damaged.
cicu_breaks *cicu_breaks_open(cicu_break_kind kind, const char *locale);
/// The text must stay where it is until the next call or the end.
bool cicu_breaks_set_text(cicu_breaks *breaks, const uint8_t *text, size_t length);
bool cicu_breaks_is_boundary(cicu_breaks *breaks, size_t offset);
/// The boundary before `offset`; -1 when there is none.
int64_t cicu_breaks_before(cicu_breaks *breaks, size_t offset);
/// The boundary after `offset`; -1 when there is none.
int64_t cicu_breaks_after(cicu_breaks *breaks, size_t offset);
void cicu_breaks_close(cicu_breaks *breaks);

/// CLDR's likely subtags: `zh-TW` → `zh-Hant-TW`. Writes a NUL-terminated BCP 47 tag; -1 when it cannot.
int32_t cicu_likely_subtags(const char *tag, char *result, int32_t capacity);

/// Columns a scalar takes in a terminal: 0, 1 or 2 (UAX #11, wide and full-width are 2, marks 0).
int32_t cicu_columns(uint32_t scalar);
/// The scalar begins an emoji by default (Emoji_Presentation) or may with U+FE0F (Extended_Pictographic).
bool cicu_is_emoji_presentation(uint32_t scalar);
bool cicu_is_pictographic(uint32_t scalar);
/// Four-letter ISO 15924 code of the scalar's script.
const char *cicu_script(uint32_t scalar);
bool cicu_is_letter(uint32_t scalar);
/// A decimal digit of any script (Nd).
bool cicu_is_digit(uint32_t scalar);
bool cicu_is_upper(uint32_t scalar);
bool cicu_is_lower(uint32_t scalar);

/// Canonical decomposition (NFD) of UTF-8; returns the length needed, which may exceed `capacity`; -1 on failure.
int64_t cicu_decompose(const uint8_t *text, size_t length, uint8_t *result, size_t capacity);

/// Which release of ICU and Unicode this is, for `doctor`.
const char *cicu_version(void);

/// All functions below that take `result` and `capacity` follow one rule: they return the bytes needed (without
/// a NUL, which is not written), also when that is more than `capacity`; -1 on failure. `locale` is a BCP 47 tag,
/// `-u-` extensions included.

/// How a locale writes numbers, money, dates and times; keeps ICU's formatters open.
typedef struct cicu_conventions cicu_conventions;
typedef enum {
  cicu_decimal, cicu_grouping, cicu_minus, cicu_plus, cicu_percent_sign, cicu_zero_digit,
  cicu_percent_pattern, cicu_currency_pattern, cicu_currency_decimal, cicu_currency_grouping, cicu_date_short,
  cicu_date_medium, cicu_date_long, cicu_date_full, cicu_time_short, cicu_hour, cicu_am, cicu_pm, cicu_calendar
} cicu_convention_text;
typedef enum {
  cicu_primary_grouping, cicu_secondary_grouping, cicu_minimum_grouping, cicu_first_day,
  cicu_measurement_system
} cicu_convention_number;

cicu_conventions *cicu_conventions_open(const char *locale);
int32_t cicu_conventions_text(const cicu_conventions *conventions, cicu_convention_text which, char *result,
                              int32_t capacity);
/// Days are 1 = Sunday … 7 = Saturday; systems 0 = SI, 1 = US, 2 = UK.
int32_t cicu_conventions_number(const cicu_conventions *conventions, cicu_convention_number which);
/// The day (1 = Sunday) belongs to the weekend.
bool cicu_conventions_is_weekend(const cicu_conventions *conventions, int32_t day);
void cicu_conventions_close(cicu_conventions *conventions);

/// The best pattern of a locale for a skeleton (UTS #35), `j` standing for its preferred hour.
int32_t cicu_best_pattern(const char *skeleton, const char *locale, char *result, int32_t capacity);

/// ICU's number formatter made from a number skeleton: plain numbers, percent, money, units, compact forms.
typedef struct cicu_numbers cicu_numbers;

/// `grammatical_case` is NULL or CLDR's name of one (`genitive`), for units.
cicu_numbers *cicu_numbers_open(const char *skeleton, const char *locale, const char *grammatical_case);
/// `decimal` is text such as `-1200.50`.
int32_t cicu_numbers_format(cicu_numbers *numbers, const char *decimal, char *result, int32_t capacity);
/// Where the number stands in what was last formatted, from its first digit to its last, in bytes; false when it
/// has no digits.
bool cicu_numbers_span(cicu_numbers *numbers, int32_t *start, int32_t *end);
void cicu_numbers_close(cicu_numbers *numbers);

/// ICU's date formatter; all moments are milliseconds since 1970 UTC.
typedef struct cicu_dates cicu_dates;
typedef enum {
  cicu_months, cicu_months_short, cicu_months_narrow, cicu_months_alone, cicu_months_alone_short,
  cicu_months_alone_narrow, cicu_weekdays, cicu_weekdays_short, cicu_weekdays_shorter, cicu_weekdays_narrow,
  cicu_weekdays_alone, cicu_weekdays_alone_short, cicu_weekdays_alone_shorter, cicu_weekdays_alone_narrow,
  cicu_am_pm, cicu_eras, cicu_era_names
} cicu_symbols;

/// `zone` is an IANA name.
cicu_dates *cicu_dates_open(const char *pattern, const char *locale, const char *zone);
int32_t cicu_dates_format(const cicu_dates *dates, double milliseconds, char *result, int32_t capacity);
int32_t cicu_dates_symbol_count(const cicu_dates *dates, cicu_symbols kind);
/// Weekdays start with an empty entry, 1 = Sunday.
int32_t cicu_dates_symbol(const cicu_dates *dates, cicu_symbols kind, int32_t index, char *result,
                          int32_t capacity);
void cicu_dates_close(cicu_dates *dates);

/// `yesterday`, `in 3 days`, `next week`.
typedef struct cicu_relative cicu_relative;
typedef enum { cicu_long, cicu_short, cicu_narrow } cicu_width;
typedef enum {
  cicu_unit_year, cicu_unit_quarter, cicu_unit_month, cicu_unit_week, cicu_unit_day, cicu_unit_hour,
  cicu_unit_minute, cicu_unit_second, cicu_unit_sunday, cicu_unit_monday, cicu_unit_tuesday,
  cicu_unit_wednesday, cicu_unit_thursday, cicu_unit_friday, cicu_unit_saturday
} cicu_time_unit;

cicu_relative *cicu_relative_open(const char *locale, cicu_width width);
/// With words where the locale has them (`tomorrow`) or `numeric` (`in 1 day`). The number's bytes are from
/// `start` to `end`, both -1 when none is written. A negative zero is the past.
int32_t cicu_relative_format(cicu_relative *relative, double offset, cicu_time_unit unit, bool numeric,
                             char *result, int32_t capacity, int32_t *start, int32_t *end);
void cicu_relative_close(cicu_relative *relative);

/// Numbers in words, and ordinals in digits, by ICU's rule-based formats.
typedef struct cicu_spellout cicu_spellout;
cicu_spellout *cicu_spellout_open(bool digit_ordinals, const char *locale);
/// Names of the rule sets, separated by `;`.
int32_t cicu_spellout_rule_sets(const cicu_spellout *spellout, char *result, int32_t capacity);
bool cicu_spellout_choose(cicu_spellout *spellout, const char *rule_set);
int32_t cicu_spellout_format(const cicu_spellout *spellout, int64_t number, char *result, int32_t capacity);
void cicu_spellout_close(cicu_spellout *spellout);

/// The CLDR plural category of a number: `one`, `few`, `other`; empty on failure.
typedef struct cicu_plurals cicu_plurals;
cicu_plurals *cicu_plurals_open(const char *locale);
int32_t cicu_plurals_select(const cicu_plurals *plurals, double number, char *result, int32_t capacity);
void cicu_plurals_close(cicu_plurals *plurals);

typedef enum {
  cicu_currency_symbol, cicu_currency_narrow, cicu_currency_variant, cicu_currency_formal, cicu_currency_name
} cicu_currency_style;
/// The `index`th currency of ISO 4217 in use, its letters; -1 behind the last.
int32_t cicu_currency_code(int32_t index, char *result, int32_t capacity);
/// The code itself where CLDR has no name.
int32_t cicu_currency_text(const char *code, const char *locale, cicu_currency_style style, char *result,
                           int32_t capacity);
/// The name after a number of a plural category.
int32_t cicu_currency_plural(const char *code, const char *locale, const char *category, char *result,
                             int32_t capacity);

/// The `index`th locale of ICU as a BCP 47 tag; -1 behind the last.
int32_t cicu_available_locale(int32_t index, char *result, int32_t capacity);

/// 0…9; -1 for what is no decimal digit of any script.
int32_t cicu_digit_value(uint32_t scalar);
/// UTF-8 in lower case under the rules of a locale; returns the length, which may exceed `capacity`.
int32_t cicu_lowercased(const char *locale, const char *text, int32_t length, char *result, int32_t capacity);


/// The ISO 4217 code of a country's currency, NUL-terminated; -1 when there is none.
int32_t cicu_region_currency(const char *region, char *result, int32_t capacity);

#ifdef __cplusplus
}
#endif
