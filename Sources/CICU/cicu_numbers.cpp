#include "cicu.h"
#include "cicu_text.h"

#include <new>
#include <unicode/displayoptions.h>
#include <unicode/formattedvalue.h>
#include <unicode/numberformatter.h>
#include <unicode/unum.h>

// C++, because ICU's C interface cannot ask for the grammatical case of a unit.
using namespace icu;
using number::FormattedNumber;
using number::LocalizedNumberFormatter;
using number::NumberFormatter;

struct cicu_numbers {
  LocalizedNumberFormatter formatter;
  FormattedNumber formatted;
};

static int32_t bytes_of(const UnicodeString &text, char *result, int32_t capacity) {
  return cicu_utf8(text.getBuffer(), text.length(), result, capacity);
}

cicu_numbers *cicu_numbers_open(const char *skeleton, const char *locale, const char *grammatical_case) {
  UErrorCode status = U_ZERO_ERROR;
  char id[ULOC_FULLNAME_CAPACITY];
  if (!cicu_locale_id(locale, id)) return nullptr;
  Locale place(id);
  auto unlocalized = NumberFormatter::forSkeleton(UnicodeString::fromUTF8(skeleton), status);
  if (grammatical_case) {
    auto wanted = udispopt_fromGrammaticalCaseIdentifier(grammatical_case);
    unlocalized = std::move(unlocalized)
                      .displayOptions(DisplayOptions::builder().setGrammaticalCase(wanted).build());
  }
  if (U_FAILURE(status)) return nullptr;
  auto *numbers = new (std::nothrow) cicu_numbers;
  if (numbers) numbers->formatter = std::move(unlocalized).locale(place);
  return numbers;
}

int32_t cicu_numbers_format(cicu_numbers *numbers, const char *decimal, char *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  numbers->formatted = numbers->formatter.formatDecimal(decimal, status);
  UnicodeString text = numbers->formatted.toTempString(status);
  return U_FAILURE(status) ? -1 : bytes_of(text, result, capacity);
}

bool cicu_numbers_span(cicu_numbers *numbers, int32_t *start, int32_t *end) {
  UErrorCode status = U_ZERO_ERROR;
  ConstrainedFieldPosition position;
  position.constrainCategory(UFIELD_CATEGORY_NUMBER);
  int32_t first = -1, last = -1;
  while (numbers->formatted.nextPosition(position, status)) {
    int32_t field = position.getField();
    if (field != UNUM_INTEGER_FIELD && field != UNUM_DECIMAL_SEPARATOR_FIELD && field != UNUM_FRACTION_FIELD)
      continue;
    if (first < 0 || position.getStart() < first) first = position.getStart();
    if (position.getLimit() > last) last = position.getLimit();
  }
  UnicodeString text = numbers->formatted.toTempString(status);
  if (U_FAILURE(status) || first < 0) return false;
  *start = bytes_of(text.tempSubString(0, first), nullptr, 0);
  *end = bytes_of(text.tempSubString(0, last), nullptr, 0);
  return true;
}

void cicu_numbers_close(cicu_numbers *numbers) { delete numbers; }
