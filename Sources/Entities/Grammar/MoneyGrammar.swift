import Prose

// Money: signs, codes and names before or behind the amount, parts of the unit, and mixtures of them.

/// A currency as it is written, and where that ends.
private struct CurrencyMark {
  var code: CurrencyCode
  var end: Int
  /// Written in letters, not with a sign.
  var isWord = false
}

extension Grammar {
  func money(at index: Int) -> Reading? {
    if let mark = currency(at: index) { return isJoined(index) ? nil : moneyBehind(mark) }
    if let negative = signedMoney(at: index) { return negative }
    guard !isJoined(index), let number = number(at: index), number.value != nil, number.end < tokens.count
    else { return nil }
    return moneyBefore(number)
  }

  /// -$5
  private func signedMoney(at index: Int) -> Reading? {
    guard sign(index) == 0x2D || sign(index) == 0x2212, isTight(index + 1),
      index == 0 || !isTight(index) || sign(index - 1) == 0x28, let mark = currency(at: index + 1),
      var reading = moneyBehind(mark), case .money(let value, let currency) = reading.value
    else { return nil }
    reading.value = .money(value.negated, currency)
    return reading
  }

  /// `$5`, `US$ 5`, also with the code once more behind: `$5 USD`.
  private func moneyBehind(_ mark: CurrencyMark) -> Reading? {
    guard isNear(mark.end), let written = number(at: mark.end), !written.isSpelled else { return nil }
    let number = amount(written, mark.code)
    guard let value = number.value else { return nil }
    // “the real 30 days”: a word before a number that counts something else is no currency.
    if mark.isWord, countsOther(number.end) { return nil }
    var code = mark.code
    var end = number.end
    if isNear(end), let second = currency(at: end), !isFollowedByNumber(second.end),
      second.code == code || !second.isWord || isCode(end)
    {
      code = second.code
      end = second.end
    }
    return Reading(
      kind: .currency, value: .money(value, code), end: end, alternative: number.alternative)
  }

  private func countsOther(_ index: Int) -> Bool {
    isNear(index)
      && (has(.duration, index) || has(.unit, index) || has(.currency, index) || has(.month, index))
  }

  /// The likelier reading of an amount: three digits behind the sign are thousands, as hardly a currency has
  /// thousandths.
  private func amount(_ number: NumberReading, _ currency: CurrencyCode) -> NumberReading {
    guard let value = number.value, let other = number.alternative, value.writtenFraction == 3,
      other.exponent >= 0, !Self.thousandths.contains(currency.packed)
    else { return number }
    var reading = number
    reading.value = other
    reading.alternative = value
    return reading
  }

  /// ISO 4217 gives these three decimals.
  private static let thousandths = Set(
    ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].compactMap { CurrencyCode($0)?.packed })

  /// An amount and the currency behind it: `5 $`, `5-dollar`, `2 millions de francs`, `75 USD million`.
  private func moneyBefore(_ number: NumberReading) -> Reading? {
    guard var value = number.value else { return nil }
    let place = placeBehind(number)
    guard isNear(place) else { return nil }
    guard let mark = currency(at: place) else { return minorMoney(number, value, place) }
    let number = amount(number, mark.code)
    value = number.value ?? value
    var end = mark.end
    if !number.takesLink, let scale = multiplier(at: end), let factor = scale.value.integer, factor >= 1000,
      isWord(end), let product = value.multiplied(by: scale.value)
    {
      value = product
      end = scale.end
    } else if let (sum, last) = withMinorUnits(value, mark) {
      value = sum
      end = last
    } else if isNear(end), let second = currency(at: end), second.code == mark.code,
      !isFollowedByNumber(second.end)
    {
      end = second.end
    }
    return Reading(
      kind: .currency, value: .money(value, mark.code), end: end, alternative: number.alternative,
      isSpelled: number.isSpelled)
  }

  /// Where the name of what a number counts may stand: behind a hyphen (`5-dollar`) or a link.
  func placeBehind(_ number: NumberReading) -> Int {
    let end = number.end
    if isSign(end, "-"), isTight(end), isTight(end + 1) { return end + 1 }
    return number.takesLink && isNear(end) && has(.amountLink, end) ? end + 1 : end
  }

  // MARK: Parts of the unit

  /// 50 cents, without any whole unit: of the locale's own currency where it has such a part.
  private func minorMoney(_ number: NumberReading, _ value: DecimalValue, _ place: Int) -> Reading? {
    guard let part = minorUnit(place, of: nil), part.payload != 0, !isContinued(place + 1) else { return nil }
    return Reading(
      kind: .currency,
      value: .money(value.scaled(byPowerOfTen: part.power), CurrencyCode(packed: part.payload)),
      end: place + 1, isSpelled: number.isSpelled)
  }

  /// The sense of a part of a unit: that of a given currency, else of the locale's own, else the first.
  private func minorUnit(_ index: Int, of currency: CurrencyCode?) -> Sense? {
    guard let token = token(index), token.kind == .word else { return nil }
    var first: Sense?
    for place in 0..<token.senses.count {
      let sense = lexicon.sense(place, of: token.senses)
      guard sense.kind == .minorUnit else { continue }
      if sense.payload == (currency ?? style.currency)?.packed { return sense }
      first = first ?? sense
    }
    return first
  }

  /// 15 dollars and 50 cents, 10円5銭, 50元6角3分; also without the last name: 15 dollars 50.
  private func withMinorUnits(_ value: DecimalValue, _ mark: CurrencyMark) -> (DecimalValue, end: Int)? {
    guard mark.isWord, value.exponent >= 0 else { return nil }
    var total = value
    var end = mark.end
    var smallest = 0
    while true {
      let hasLink = has(.numberLink, end) || has(.amountLink, end)
      let place = hasLink ? end + 1 : end
      guard isNear(place), let part = unsigned(at: place), let count = part.value, count.exponent >= 0,
        let whole = count.integer, whole < 100
      else { break }
      if isNear(part.end), let unit = minorUnit(part.end, of: mark.code), unit.power < smallest,
        let sum = total.adding(count.scaled(byPowerOfTen: unit.power))
      {
        total = sum
        smallest = unit.power
        end = part.end + 1
      } else if smallest == 0, token(place)?.digitCount == 2, part.end == place + 1, whole > 0,
        endsThere(part.end, isLinked: hasLink), let sum = total.adding(count.scaled(byPowerOfTen: -2))
      {
        return (sum, part.end)
      } else {
        break
      }
    }
    return end == mark.end ? nil : (total, end)
  }

  /// Whether the 50 of “15 dollars 50” counts nothing else.
  private func endsThere(_ index: Int, isLinked: Bool) -> Bool {
    guard let next = token(index) else { return true }
    switch next.kind {
    case .sign:
      let isEnd = next.value == 0x2E || next.value == 0x2C || next.value == 0x21 || next.value == 0x3F
      return isEnd && next.gap == .none && token(index + 1)?.gap != Token.Gap.none
    case .otherWord: return !isLinked && next.gap == .space
    case .word: return !isLinked && next.gap == .space && next.kinds & ~1 == 0
    case .digits, .hanNumeral, .numeral, .piece: return false
    }
  }

  private func isFollowedByNumber(_ index: Int) -> Bool {
    token(index)?.kind == .digits && isNear(index)
  }

  private func isWord(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return token.kind == .word && token.end - token.start >= 3
  }

  // MARK: Names of currencies

  /// The currency that a word or sign names, with the letters of a country before or behind a dollar sign.
  private func currency(at index: Int) -> CurrencyMark? {
    if let prefixed = countryBeforeSign(at: index) { return prefixed }
    guard let sense = sense(.currency, index), let token = token(index) else { return nil }
    let code = CurrencyCode(packed: sense.payload)
    let isWord =
      text[token.end - 1].isLetter || text.hasSpacedLetter(before: token.end) || text[token.start] >= 0xE3
    if spells(code, token) {
      guard isUpperCase(index) || Self.plainCodes.contains(code.packed) else { return nil }
      return CurrencyMark(code: code, end: index + 1, isWord: true)
    }
    if token.end - token.start == 1, text[token.start].isLower { return nil }
    if isDollar(index), isCountryBehind(index + 1), let own = dollar(index + 1) {
      return CurrencyMark(code: own, end: index + 2)
    }
    return CurrencyMark(code: shared(code, token), end: index + 1, isWord: isWord)
  }

  /// Whether a token is the three letters of a code.
  private func spells(_ code: CurrencyCode, _ token: Token) -> Bool {
    token.end - token.start == 3 && text[token.start].isLetter
      && code.description.utf8.elementsEqual(text[token.start..<token.end].lazy.map(\.uppercased))
  }

  private func isCode(_ index: Int) -> Bool {
    guard let sense = sense(.currency, index), let token = token(index) else { return false }
    return spells(CurrencyCode(packed: sense.payload), token)
  }

  private func isDollar(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return token.end - token.start == 1 && text[token.start] == UInt8(ascii: "$")
  }

  /// C$, nzd$, HK $, USD $; in small letters with a space only where another parts the amount too: “us $ 10”, while
  /// something may cost “us $10”.
  private func countryBeforeSign(at index: Int) -> CurrencyMark? {
    guard isDollar(index + 1), !isJoined(index),
      isTight(index + 1)
        || token(index + 1)?.gap == .space
          && (isUpperCase(index) || isPlainCountry(index) && isSpacedOut(index + 2)),
      let code = dollar(index)
    else { return nil }
    return CurrencyMark(code: code, end: index + 2)
  }

  private func isSpacedOut(_ index: Int) -> Bool {
    token(index)?.kind == .digits && token(index)?.gap == .space
  }

  /// Letters behind the sign: 5 $ CA, 5 $US; small ones of two letters, or c, which begins no word in front of a space.
  private func isCountryBehind(_ index: Int) -> Bool {
    if isTight(index) || token(index)?.gap == .space && isUpperCase(index) {
      return isUpperCase(index) && (!isContinued(index + 1) || isTight(index))
    }
    return token(index)?.gap == .space && !isContinued(index + 1) && sign(index + 1) != 0x27
      && sign(index + 1) != 0x2019 && isPlainCountry(index) && !isLetters("us", index)
  }

  /// Letters that texts in small letters part from the sign; “a” and “s” are words.
  private func isPlainCountry(_ index: Int) -> Bool {
    ["c", "ca", "hk", "nz", "us"].contains { isLetters($0, index) }
  }

  private func isLetters(_ letters: StaticString, _ index: Int) -> Bool {
    guard let token = token(index), token.end - token.start == letters.utf8CodeUnitCount else { return false }
    return text.has(letters, at: token.start)
  }

  /// The dollar (or real) of a country by the letters that stand beside the sign.
  private func dollar(_ index: Int) -> CurrencyCode? {
    guard let token = token(index), token.kind == .word || token.kind == .otherWord,
      token.end - token.start <= 3
    else { return nil }
    var letters: UInt32 = 0
    for byte in text[token.start..<token.end] {
      guard byte.isLetter else { return nil }
      letters = letters << 8 | UInt32(byte.uppercased)
    }
    return Self.dollars.first { $0.letters == letters }.map { CurrencyCode(packed: $0.code) }
  }

  private static let dollars: [(letters: UInt32, code: Int)] = [
    ("US", "USD"), ("USD", "USD"), ("C", "CAD"), ("CA", "CAD"), ("CAD", "CAD"), ("A", "AUD"), ("AU", "AUD"),
    ("AUD", "AUD"), ("NZ", "NZD"), ("NZD", "NZD"), ("HK", "HKD"), ("HKD", "HKD"), ("S", "SGD"), ("SG", "SGD"),
    ("SGD", "SGD"), ("NT", "TWD"), ("TW", "TWD"), ("TWD", "TWD"), ("MX", "MXN"), ("MXN", "MXN"), ("R", "BRL"),
    ("BRL", "BRL"), ("AR", "ARS"), ("ARS", "ARS"), ("COP", "COP"), ("CLP", "CLP"),
  ].map { letters, code in
    (letters.utf8.reduce(0) { $0 << 8 | UInt32($1) }, CurrencyCode(code)?.packed ?? 0)
  }

  /// Codes that are no word of a language, and so may stand in small letters.
  private static let plainCodes = Set(
    [
      "EUR", "USD", "GBP", "CHF", "JPY", "CNY", "CAD", "AUD", "NZD", "PLN", "CZK", "NOK", "DKK", "HUF", "RUB",
      "UAH", "SGD", "HKD", "TWD", "THB", "VND", "IDR", "MYR", "INR", "KRW", "BRL", "MXN", "AED", "EGP",
    ].compactMap { CurrencyCode($0)?.packed })

  /// A sign that several currencies share means the locale's own, if it is among them.
  private func shared(_ code: CurrencyCode, _ token: Token) -> CurrencyCode {
    guard let own = style.currency else { return code }
    for place in 0..<token.senses.count {
      let sense = lexicon.sense(place, of: token.senses)
      if sense.kind == .currency, sense.payload == own.packed { return own }
    }
    return code
  }
}
