/// Eras of the calendars that replies are dated in, with what turns their years into Gregorian ones.
enum EraNames {
  private static let widths: [(NameWidth, String)] = [
    (.abbreviated, "G"), (.wide, "GGGG"), (.narrow, "GGGGG"),
  ]
  /// A year of each era that is still met: Meiji to Reiwa for Japan.
  private static let calendars: [(name: String, years: [Int], isSolar: Bool)] = [
    ("gregory", [2025, -43], true), ("japanese", [1900, 1920, 1950, 2000, 2025], true),
    ("buddhist", [2025], true), ("roc", [2025], true), ("persian", [2025], true), ("islamic", [2025], false),
    ("hebrew", [2025], false),
  ]

  static func all(_ tag: String) -> [EraName] {
    calendars.flatMap { calendar, years, isSolar in
      let local = "\(tag)-u-ca-\(calendar)-nu-latn"
      return widths.flatMap { width, letters -> [EraName] in
        guard let format = DateFormat(letters, local), let year = DateFormat("y", local) else { return [] }
        return years.flatMap { gregorian -> [EraName] in
          let moment = Double(gregorian - 1970) * 31_556_952_000 + 15_778_476_000
          guard let text = format.write(moment), let written = year.write(moment).flatMap(Int.init) else {
            return []
          }
          let offset = isSolar && gregorian > 0 ? gregorian - written : nil
          return text.spellings.filter { !$0.hasDigits }.map {
            EraName(text: $0, calendar: calendar, yearOffset: offset, width: width)
          }
        }
      }
    }.unique
  }
}
