/// CLD2 with a C face, as a small library of its own: it is loaded only when a language is asked for.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
/// The language of UTF-8 plain text. Writes a NUL-terminated code as CLD2 has it (`en`, `zh-Hant`) and returns how
/// sure it is, 0…100 per cent of the text; 0 and "un" when it cannot tell.
__attribute__((visibility("default"))) int32_t cld2face_detect(
    const uint8_t *text, size_t length, char *code, size_t capacity);
#ifdef __cplusplus
}
#endif
