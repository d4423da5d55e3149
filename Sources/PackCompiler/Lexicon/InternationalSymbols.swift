/// Symbols that texts of all languages use: those of the International System of Units (BIPM, 9th edition) with their
/// usual plain spellings, and signs of currencies that stand behind the amount.
enum InternationalSymbols {
  /// By UCUM code, in lower case.
  static let units: [(String, [String])] = [
    ("m", ["m"]), ("dm", ["dm"]), ("cm", ["cm", "㎝"]), ("mm", ["mm", "㎜"]), ("km", ["km", "㎞"]),
    ("um", ["µm", "μm"]), ("g", ["g"]), ("kg", ["kg", "㎏"]), ("mg", ["mg"]), ("ug", ["µg", "μg"]),
    ("L", ["l"]), ("mL", ["ml", "㎖"]), ("cL", ["cl"]), ("dL", ["dl"]), ("m2", ["m²", "m2", "㎡"]),
    ("cm2", ["cm²", "cm2"]), ("km2", ["km²", "km2"]), ("m3", ["m³", "m3"]), ("cm3", ["cm³", "cm3"]),
    ("Cel", ["°c", "ºc", "° c", "º c", "℃"]), ("[degF]", ["°f", "ºf", "° f", "º f", "℉"]), ("Hz", ["hz"]),
    ("kHz", ["khz"]),
    ("MHz", ["mhz"]), ("GHz", ["ghz"]), ("W", ["w"]), ("kW", ["kw"]), ("kW.h", ["kwh"]), ("V", ["v"]),
    ("mA.h", ["mah"]), ("kBy", ["kb"]), ("MBy", ["mb"]), ("GBy", ["gb"]), ("TBy", ["tb"]),
    ("km/h", ["km/h", "kmh", "kph"]), ("m/s", ["m/s"]), ("[lb_av]", ["lb", "lbs"]), ("[oz_av]", ["oz"]),
  ]

  /// Whether a sign that also names a currency is rather read as a unit: KM, L.
  static func isUnit(_ sign: String) -> Bool {
    let word = sign.lowercased()
    return sign.isOneLetter || units.contains { $0.1.contains(word) }
  }

  /// By ISO 4217 code.
  static let currencies = [("CNY", "元"), ("JPY", "円"), ("KRW", "원"), ("BTC", "₿"), ("BTC", "btc")]
}
