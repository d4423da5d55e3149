import Entities
import Locales
import Prose

// Decimal signs, grouping, percent signs, money.

extension LocalCustoms {
  /// What the signs between the digits are for.
  private struct Signs {
    var grouping: String?
    var decimal: String?
    /// One sign before three digits: either.
    var isOpen = false
  }

  private func signs(of figure: WrittenFigure, _ value: DecimalValue) -> Signs? {
    guard let last = figure.separators.last else { return nil }
    guard figure.separators.count == 1 else {
      let isOfOneKind = figure.separators.allSatisfy { Self.same($0, last) }
      return Signs(grouping: figure.separators[0], decimal: isOfOneKind ? nil : last)
    }
    let isSpaceOrApostrophe = last == "'" || last == "’" || last.allSatisfy(\.isWhitespace)
    if figure.groups[1].count == 3, figure.entity.alternative != nil {
      return Signs(grouping: last, decimal: last, isOpen: true)
    }
    return isSpaceOrApostrophe
      || figure.groups[1].count == 3 && value.exponent >= 0 && value.writtenFraction == 0
      ? Signs(grouping: last) : Signs(decimal: last)
  }

  func numberFaults(_ figure: WrittenFigure, _ value: DecimalValue) -> [ConventionReading.Fault] {
    guard let signs = signs(of: figure, value), !isPartOfName(figure) else { return [] }
    if signs.isOpen { return openFaults(figure, signs) }
    if let decimal = signs.decimal, !isDecimal(decimal, figure), !isTimeLike(figure) {
      return [
        .init(.decimalSign, figure.entity.span, written(figure, value), isCertain: signs.grouping != nil)
      ]
    }
    // Digits in threes may be a telephone number where libphonenumber is missing.
    let isSpaced = figure.entity.kind == .number && figure.separators.allSatisfy { $0 == " " }
    if let grouping = signs.grouping, !isSpaced, !isGrouping(grouping, figure) {
      return [.init(.groupingSign, figure.entity.span, written(figure, value), isCertain: true)]
    }
    return hasOtherGroups(figure, signs)
      ? [.init(.groupingSize, figure.entity.span, written(figure, value), isCertain: true)] : []
  }

  /// `12,345`: fine where the comma groups, doubtful where it parts fractions, foreign elsewhere.
  private func openFaults(_ figure: WrittenFigure, _ signs: Signs) -> [ConventionReading.Fault] {
    guard let sign = signs.grouping, !isGrouping(sign, figure) else { return wideFaults(figure) }
    let values = [figure.entity.alternative, number(of: figure.entity)].compactMap(\.self)
    guard let whole = values.first(where: { $0.exponent >= 0 && $0.writtenFraction == 0 }) else { return [] }
    switch figure.entity.kind {
    case .unit where isDecimal(sign, figure): return []
    case .number, .percent:
      return [
        .init(
          isDecimal(sign, figure) ? .thousandsOrFraction : .groupingSign, figure.entity.span,
          written(figure, whole))
      ]
    case .placeholder, .tag, .url, .email, .identifier, .emoji, .code, .ordinal, .currency, .unit, .date,
      .time,
      .datetime, .duration, .phone:
      return [.init(.groupingSign, figure.entity.span, written(figure, whole))]
    }
  }

  /// ₹129,000, where pairs of digits stand before the last three: ₹1,29,000.
  private func wideFaults(_ figure: WrittenFigure) -> [ConventionReading.Fault] {
    guard conventions.groupingSizes.secondary == 2, figure.groups.map(\.count) == [3, 3],
      let value = number(of: figure.entity),
      value.exponent >= 0
    else { return [] }
    return [.init(.groupingSize, figure.entity.span, written(figure, value), isCertain: true)]
  }

  private func number(of entity: Entity) -> DecimalValue? {
    switch entity.value {
    case .number(let value), .money(let value, _), .measure(let value, _): value
    case .bytes, .date, .relativeDay, .relativePeriod, .relativeDuration, .time, .dateTime, .relativeDateTime,
      .duration, .phone:
      nil
    }
  }

  private func isDecimal(_ sign: String, _ figure: WrittenFigure) -> Bool {
    Self.same(sign, conventions.decimal)
      || figure.entity.kind == .currency && Self.same(sign, conventions.currencyDecimal)
      || [.unit, .percent].contains(figure.entity.kind) && sign == "," && isSwiss
      || sign == "٫" || conventions.zeroDigit.value != 0x30 && sign == "."
  }

  /// In Switzerland and Liechtenstein measures take the comma, money the point (Bundeskanzlei, Schreibweisungen): 2,5 kg,
  /// 12.50 Fr. Bare numbers are met with both.
  private var isSwiss: Bool { ["CH", "LI"].contains(conventions.locale.region ?? "") }

  private func isGrouping(_ sign: String, _ figure: WrittenFigure) -> Bool {
    Self.same(sign, conventions.grouping) || Self.same(sign, conventions.currencyGrouping)
      || sign == "٬" || conventions.zeroDigit.value != 0x30 && sign == ","
  }

  /// 11.30 where people put a point between hours and minutes, whatever CLDR prefers.
  private func isTimeLike(_ figure: WrittenFigure) -> Bool {
    guard figure.entity.kind == .number, figure.groups.count == 2, figure.groups[1].count == 2,
      figure.separators[0] == ".",
      figure.groups[0].value < 24, figure.groups[1].value < 60
    else { return false }
    if conventions.timeSeparator == "." { return true }
    return Self.pointsInTimes.contains(conventions.locale.language) && figure.groups[1].value % 5 == 0
  }

  private static let pointsInTimes: Set<String> = [
    "bg", "cs", "da", "de", "et", "fi", "hr", "id", "it", "lt", "lv", "ms", "nb", "nl", "nn", "pl", "sk",
    "sl", "sr",
    "ru", "sv", "tr", "uk",
  ]

  /// 1,234,567 in India, 12,34,567 elsewhere.
  private func hasOtherGroups(_ figure: WrittenFigure, _ signs: Signs) -> Bool {
    guard signs.grouping != nil else { return false }
    let whole = signs.decimal == nil ? figure.groups[...] : figure.groups.dropLast()
    guard whole.count > 2 else {
      return conventions.groupingSizes.secondary == 2 && whole.count == 2 && whole.first?.count == 3
    }
    return whole.dropFirst().dropLast().contains { $0.count != conventions.groupingSizes.secondary }
  }

  /// The figure as the locale writes it, with what stands around it left as it is.
  private func written(_ figure: WrittenFigure, _ value: DecimalValue) -> String? {
    // ICU writes the digits of the locale; ASCII ones of the reply are kept by `inDigits`.
    guard !figure.hasForeignDigits || conventions.zeroDigit.value != 0x30 else { return nil }
    let magnitude = value.coefficient < 0 ? value.negated : value
    return formatter?.number(magnitude.description).map { figure.replacing(core: $0) }
  }

  /// “Version 2.0”, “USB 3.1”, “§ 5.2”: a number that is a name's part is written as the name is.
  private func isPartOfName(_ figure: WrittenFigure) -> Bool {
    guard figure.entity.kind == .number, figure.groups.count == 2, figure.groups[1].count < 3 else {
      return false
    }
    let word = figure.wordBefore
    guard let last = word.last, last.isLetter || last == "." || last == "§", let first = word.first else {
      return false
    }
    // iOS 17.2 and macOS 15.1 too.
    return word.contains(where: \.isUppercase) || first == "§" || Self.namesVersion(word)
  }

  private static let versionStems = [
    "vers", "wers", "verz", "верс", "верз", "v.", "ver.", "art", "sürüm", "aggiornament", "actualiza",
    "atualiza",
    "aktualis", "update", "upgrade", "firmware", "release", "correctif", "patch", "build", "jour",
  ]

  /// “version” as the languages of Europe write it, the same stem in most, and what else has a number of its own: the last
  /// word of “mise à jour” is one too.
  private static func namesVersion(_ word: String) -> Bool {
    let word = word.lowercased()
    return versionStems.contains { word.hasPrefix($0) }
  }

  // MARK: Percent and money

  func percentFaults(_ figure: WrittenFigure) -> [ConventionReading.Fault] {
    guard figure.entity.kind == .percent, figure.after == "%",
      figure.spaceBehind.isEmpty != conventions.percent.space.isEmpty,
      !conventions.percent.isBefore
    else { return [] }
    let digits = figure.whole.filter { !$0.isWhitespace || $0 == "\u{202F}" }.dropLast()
    return [
      .init(
        .percentSpace, figure.entity.span, String(digits) + conventions.percent.space + "%", isCertain: true)
    ]
  }

  func moneyFaults(
    _ figure: WrittenFigure, _ value: DecimalValue, _ currency: CurrencyCode
  ) -> [ConventionReading.Fault] {
    let (before, after) = (figure.before, figure.after)
    let isBefore = Self.hasSign(before) || isCode(before)
    let isAfter = Self.hasSign(after) || isCode(after)
    guard isBefore != isAfter else { return [] }
    // Multiplied amounts (5 million $) are written in many ways.
    guard before.isEmpty || after.isEmpty else { return [] }
    if isBefore != conventions.currency.isBefore {
      let fix =
        value.coefficient < 0 ? nil : formatter?.money(value.description, currency: currency.description)
      return [.init(.currencyPlace, figure.entity.span, fix.map(Self.withoutMarks))]
    }
    guard !isBefore, figure.spaceBehind.isEmpty, !conventions.currency.space.isEmpty else { return [] }
    let space = conventions.currency.space
    return [
      .init(
        .currencySpace, figure.entity.span, figure.whole.dropLast(after.count) + space + after,
        isCertain: true)
    ]
  }

  /// A code in capitals. Where English and the languages of East Asia put it is a matter of taste.
  private func isCode(_ text: String) -> Bool {
    guard text.utf8.count == 3, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return false }
    return !["en", "zh", "ja", "ko"].contains(conventions.locale.language)
  }

  /// A sign, not a code or a name.
  private static func hasSign(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      // ASCII has one, and asking Unicode is slow.
      $0.value < 0x80 ? $0 == "$" : $0.properties.generalCategory == .currencySymbol
    }
  }

  private static func withoutMarks(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .format }))
  }
}
