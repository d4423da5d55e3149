/// libphonenumber with a C face, as a small library of its own: it is loaded only when a text shows a candidate.
/// All text is ASCII, regions are ISO 3166-1 alpha-2. Nothing is written to standard output or error.
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What kind of line a number reaches.
typedef enum {
  phoneface_unknown,
  phoneface_fixed,
  phoneface_mobile,
  phoneface_fixed_or_mobile,
  phoneface_toll_free,
  phoneface_premium,
  phoneface_other,
} phoneface_type;

/// How far a text is a number.
typedef enum {
  /// It cannot be parsed, or no country is known.
  phoneface_none,
  phoneface_parsed,
  /// It has the length of one that can be called from anywhere.
  phoneface_possible,
  /// The numbering plan has such a number.
  phoneface_valid,
} phoneface_degree;

/// Parses digits with an optional leading `+`; without it, as dialled in `region` (empty: none is known). Returns a
/// `phoneface_degree`. Unless that is `phoneface_none`, writes three texts, each ended by NUL, into `texts`: E.164,
/// the region (alpha-2, `001` for numbers of no country, empty when unknown) and the national form; and the country
/// code and the `phoneface_type`.
__attribute__((visibility("default"))) int32_t phoneface_read(
    const char *text, const char *region, char *texts, size_t capacity, int32_t *country_code, int32_t *type);

/// Writes an E.164 number as somebody in `region` reads it: the national form of their own country code, otherwise
/// the international form (ITU-T E.123). Returns the length without the NUL, 0 when it is no number or does not fit.
__attribute__((visibility("default"))) int32_t phoneface_format(
    const char *e164, const char *region, char *result, size_t capacity);

/// The country calling code of a region, 0 when it has none.
__attribute__((visibility("default"))) int32_t phoneface_country_code(const char *region);

#ifdef __cplusplus
}
#endif
