#include "phoneface.h"

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

#include <cstring>
#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

// Its logger writes to standard output, which is the reply.
PhoneNumberUtil &util() {
  static PhoneNumberUtil *const shared = [] {
    PhoneNumberUtil *made = PhoneNumberUtil::GetInstance();
    made->SetLogger(new i18n::phonenumbers::NullLogger());
    return made;
  }();
  return *shared;
}

std::string region_or_none(const char *region) { return region[0] == 0 ? "ZZ" : region; }

// Only for a valid number: finding the region costs as much as the rest together.
phoneface_type type_of(const PhoneNumber &number) {
  switch (util().GetNumberType(number)) {
    case PhoneNumberUtil::FIXED_LINE: return phoneface_fixed;
    case PhoneNumberUtil::MOBILE: return phoneface_mobile;
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE: return phoneface_fixed_or_mobile;
    case PhoneNumberUtil::TOLL_FREE: return phoneface_toll_free;
    case PhoneNumberUtil::PREMIUM_RATE: return phoneface_premium;
    case PhoneNumberUtil::UNKNOWN: return phoneface_unknown;
    default: return phoneface_other;
  }
}

}  // namespace

int32_t phoneface_read(
    const char *text, const char *region, char *texts, size_t capacity, int32_t *country_code, int32_t *type) try {
  PhoneNumber parsed;
  if (util().Parse(text, region_or_none(region), &parsed) != PhoneNumberUtil::NO_PARSING_ERROR) return phoneface_none;
  std::string e164, home, national;
  util().Format(parsed, PhoneNumberUtil::E164, &e164);
  util().Format(parsed, PhoneNumberUtil::NATIONAL, &national);
  util().GetRegionCodeForNumber(parsed, &home);
  bool is_valid = home != "ZZ" && util().IsValidNumberForRegion(parsed, home);
  if (home == "ZZ") util().GetRegionCodeForCountryCode(parsed.country_code(), &home);
  if (home == "ZZ") home.clear();
  std::string all = e164 + '\0' + home + '\0' + national + '\0';
  if (all.size() > capacity) return phoneface_none;
  std::memcpy(texts, all.data(), all.size());
  *country_code = parsed.country_code();
  *type = is_valid ? type_of(parsed) : phoneface_unknown;
  if (is_valid) return phoneface_valid;
  bool is_possible = util().IsPossibleNumberWithReason(parsed) == PhoneNumberUtil::IS_POSSIBLE;
  return is_possible ? phoneface_possible : phoneface_parsed;
} catch (...) {
  return phoneface_none;
}

int32_t phoneface_format(const char *e164, const char *region, char *result, size_t capacity) try {
  PhoneNumber parsed;
  if (util().Parse(e164, region_or_none(region), &parsed) != PhoneNumberUtil::NO_PARSING_ERROR) return 0;
  bool is_home = parsed.country_code() == util().GetCountryCodeForRegion(region_or_none(region));
  std::string text;
  util().Format(parsed, is_home ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL, &text);
  if (text.size() >= capacity) return 0;
  std::memcpy(result, text.c_str(), text.size() + 1);
  return static_cast<int32_t>(text.size());
} catch (...) {
  return 0;
}

int32_t phoneface_country_code(const char *region) try {
  return util().GetCountryCodeForRegion(region_or_none(region));
} catch (...) {
  return 0;
}
