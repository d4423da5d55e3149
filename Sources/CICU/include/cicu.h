/// ICU behind opaque types: its headers do not go together with Foundation's, and its functions are macros.
/// All text is UTF-8, all offsets count bytes. Functions that can fail return NULL, or -1.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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
