import Linting
import Prose
import RulePacks
import TestSupport

/// Texts that grow tenfold, made to be slow: time must grow about as much and not with the square.
package struct SpeedFuzz {
  private let stacks: Stacks
  /// Ten times the text may take this many times as long.
  package static let mostGrowth = 20.0

  /// `rules` is a rule tree.
  package init(rules: String) {
    stacks = Stacks(rules: rules)
  }

  /// A unit that is repeated, and what to call it.
  package static let units: [(name: String, text: String)] = [
    ("plain", "We ship your order today and thank you for it. "), ("one line", "word "), ("one word", "a"),
    ("exclamation marks", "!"),
    ("marks and words", "a! "), ("emoji", "😀"), ("families", "👩‍👩‍👧‍👦"), ("flags", "🇩🇪"), ("joiners", "👩\u{200D}"),
    ("accents", "\u{301}"),
    ("bidi controls", "\u{202E}\u{2066}"), ("NUL", "\0"), ("lines", "\n"), ("CR", "\r"), ("spaces", " "),
    ("quotes", "\n> "), ("brackets", "("), ("pairs", "“a” "),
    ("braces", "{{"), ("tags", "<"), ("comments", "<!-- "), ("ignores", "<!-- tonelint ignore style -->"),
    ("idle ignores", "<!-- tonelint ignore nope --> a. "),
    ("next", "<!-- tonelint ignore-next all -->\na\n"), ("half directives", "<!-- tonelint "),
    ("backticks", "`a"), ("fences", "\n```\n"), ("dots", ". "), ("dotted", "a."),
    ("capitals", "AB CD "), ("doubled", "the the "), ("sentences twice", "We are sorry for that. "),
    ("digits", "1"), ("numbers", "1,1. "), ("addresses", "a@b.c "),
    ("slashes", "http://"), ("Han", "订单"), ("Han and space", "好 好"), ("half-width in Han", "好,"),
    ("Kana", "ください"), ("Thai", "กก็"), ("Arabic", "مرحبا؟ "), ("Spanish", "Qué? "),
    ("phrases", "unfortunately no problem act now. "),
    ("one sentence of phrases", "unfortunately no problem act now "), ("wide", "Ａ！，"), ("hyphens", "a-"),
    ("percent", "%s%"), ("ampersands", "&amp;"),
    ("open elements", "<code>"), ("open fences", "```a\n"), ("mixed fences", "````a\n```b\n"),
    ("dates", "01-02-2003 "), ("endless date", "03/04/"), ("plus", "+4"), ("short groups", "1 "),
    ("telephones", "030 123456-7 "), ("times", "12:30 "), ("money", "$5.50 "), ("measures", "5 kg "),
    ("units", "1g"), ("promised days", "by 3 April 2027, "), ("Han numerals", "3万"), ("Arabic numbers", "٣٫"),
    ("weekdays", "Monday "), ("prepositions", "in "), ("negations", "not "), ("stops", "."), ("ends", "x.)"),
  ]

  /// What grew faster than allowed. `bytes` is the size of the smaller text.
  package func run(bytes: Int, report: (String) -> Void = { _ in }) -> [Breach] {
    var breaches: [Breach] = []
    for unit in Self.units {
      let piece = Array(unit.text.utf8)
      let small = Array(repeating: piece, count: max(1, bytes / piece.count)).flatMap(\.self)
      let large = Array(repeating: small, count: 10).flatMap(\.self)
      for linter in [stacks.linters[0], stacks.linters[2], stacks.linters[4]] {
        let first = min(time(small, linter), time(small, linter))
        var second = time(large, linter)
        if second / first > Self.mostGrowth { second = min(second, time(large, linter)) }
        let line = "\(unit.name) \(linter.ruleSet.locale): \(first.rounded3) s, tenfold \(second.rounded3) s"
        report(line)
        if second / max(first, 0.005) > Self.mostGrowth { breaches.append(Breach(input: piece, what: line)) }
      }
    }
    return breaches
  }

  private func time(_ bytes: [UInt8], _ linter: Linter) -> Double {
    let draft = Draft(bytes: bytes, locale: linter.ruleSet.locale)
    let duration = ContinuousClock().measure {
      _ = linter.lint(draft, of: Record(text: bytes, locale: draft.locale))
    }
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}

extension Double {
  fileprivate var rounded3: Double { (self * 1000).rounded() / 1000 }
}
