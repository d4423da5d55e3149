#include "cicu.h"
#include <stdio.h>
#include <unicode/ucurr.h>

int32_t cicu_region_currency(const char *region, char *result, int32_t capacity) {
  char locale[16];
  UChar code[8];
  UErrorCode status = U_ZERO_ERROR;
  if (capacity < 4 || snprintf(locale, sizeof locale, "und_%s", region) >= (int)sizeof locale) return -1;
  int32_t length = ucurr_forLocale(locale, code, 8, &status);
  if (U_FAILURE(status) || length != 3) return -1;
  for (int32_t index = 0; index < 3; index++) result[index] = (char)code[index];
  result[3] = 0;
  return 3;
}
