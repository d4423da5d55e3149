#include "cld2face.h"

#include <cstdio>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <cstring>

int32_t cld2face_detect(const uint8_t *text, size_t length, char *code, size_t capacity) {
  if (capacity == 0) return 0;
  CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int text_bytes = 0;
  bool is_reliable = false;
  int valid_prefix = 0;
  CLD2::Language best = CLD2::ExtDetectLanguageSummaryCheckUTF8(
      reinterpret_cast<const char *>(text), static_cast<int>(length), true, &hints, CLD2::kCLDFlagBestEffort,
      languages, percents, scores, nullptr, &text_bytes, &is_reliable, &valid_prefix);
  std::strncpy(code, CLD2::LanguageCode(best), capacity - 1);
  code[capacity - 1] = 0;
  return best == CLD2::UNKNOWN_LANGUAGE ? 0 : percents[0];
}
