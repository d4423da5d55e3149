/// What stands around numbers of units, read off formatted amounts.
enum AmountPatterns {
  private static let widths: [(NameWidth, String)] = [
    (.wide, "unit-width-full-name"), (.short, "unit-width-short"), (.narrow, "unit-width-narrow"),
  ]
  /// The cases that ICU can be asked for.
  private static let cases = [
    "ablative", "accusative", "comitative", "dative", "ergative", "genitive", "instrumental", "locative",
    "locativecopulative", "oblique", "prepositional", "sociative", "vocative",
  ]
  private static let periods = ["second", "minute", "hour", "day", "week", "month", "year"]

  static func units(_ tag: String, _ samples: PluralSamples) -> [AmountPattern] {
    let cases = casesOf(tag, samples)
    return MeasureUnit.all.flatMap { patterns(tag, name: $0.ucum, unit: $0.cldr, samples, cases) }
  }

  static func durations(_ tag: String, _ samples: PluralSamples) -> [AmountPattern] {
    let cases = casesOf(tag, samples)
    return periods.flatMap { patterns(tag, name: $0, unit: $0, samples, cases) }
  }

  /// The cases in which this language writes the best-known units differently.
  private static func casesOf(_ tag: String, _ samples: PluralSamples) -> [String] {
    cases.filter { grammaticalCase in
      ["day", "month", "kilometer"].contains { unit in
        let skeleton = "unit/\(unit) unit-width-full-name"
        guard let plain = NumberFormat(skeleton, tag),
          let inflected = NumberFormat(skeleton, tag, grammaticalCase: grammaticalCase)
        else { return false }
        return samples.numbers.contains { plain.write($0.number)?.text != inflected.write($0.number)?.text }
      }
    }
  }

  private static func patterns(
    _ tag: String, name: String, unit: String, _ samples: PluralSamples, _ cases: [String]
  ) -> [AmountPattern] {
    var found: [AmountPattern] = []
    var seen = Set<[String]>()
    func add(_ width: NameWidth, _ skeleton: String, _ grammaticalCase: String?) {
      guard let format = NumberFormat("unit/\(unit) \(skeleton)", tag, grammaticalCase: grammaticalCase)
      else { return }
      for (_, number) in samples.numbers {
        guard let written = format.write(number) else { continue }
        for (prefix, suffix) in written.spellings
        where seen.insert([prefix, suffix, written.number == nil ? number : ""]).inserted {
          found.append(
            AmountPattern(
              unit: name, prefix: prefix, suffix: suffix,
              impliedNumber: written.number == nil ? Int(number) : nil, width: width,
              grammaticalCase: grammaticalCase))
        }
      }
    }
    for (width, skeleton) in widths { add(width, skeleton, nil) }
    for grammaticalCase in cases { add(.wide, "unit-width-full-name", grammaticalCase) }
    return found
  }
}

extension NumberFormat.Written {
  /// What stands around the digits, or all of it when there are none, with and without invisible marks.
  var spellings: [(prefix: String, suffix: String)] {
    let (prefix, suffix) = around ?? (text, "")
    let bare = (prefix.withoutInvisibles, suffix.withoutInvisibles)
    return bare == (prefix, suffix) ? [bare] : [(prefix, suffix), bare]
  }
}
