import Locales
import Prose
import Readings
package import RulePacks

/// `script`: letters of a script that the reply's language is not written in, such as Chinese left in Spanish.
package struct ScriptCheck: Check {
  package static let kind = "script"
  package static let starts = CheckStart.everyDraft
  package static let placeholders = ["script"]
  package static let keys = [
    RuleKey("allowed", .texts, required: true, help: "ISO 15924 codes of the scripts that are fine"),
    RuleKey("min-letters", .number, help: "Fewer letters are left alone"),
  ]

  private let allowed: Set<String>
  private let minimumLetters: Int
  private let allowsOnlyLatin: Bool
  private let allowsLatin: Bool

  package static func compile(_ rule: inout RuleCompilation) throws(PackError) {
    let field = try rule.require("allowed")
    var allowed: [String] = []
    for element in field.elements {
      let code = try element.requireScalar("allowed")
      guard code.utf8.count == 4 else {
        throw PackError(
          element.place,
          .init("“\(code)” is no ISO 15924 code such as Latn", "“\(code)”不是 ISO 15924 文字代码（如 Latn）"))
      }
      allowed.append(code)
    }
    rule.payload.write(allowed) { $0.write($1) }
    rule.payload.write(try rule["min-letters"]?.requireNumber("min-letters", in: 1...1000) ?? 1)
  }

  package init(payload: inout PayloadReader) throws(ImageError) {
    allowed = Set(try payload.list { (reader) throws(ImageError) in try reader.text() })
    minimumLetters = try payload.number()
    allowsLatin = allowed.contains("Latn")
    allowsOnlyLatin = allowed == ["Latn"]
  }

  package func examine(_ examination: Examination) {
    guard !(allowsLatin && examination.readings.isASCII) else { return }
    examination.bytes.withUnsafeBufferPointer { text in
      var position = 0
      while position < text.count {
        // Latin letters are ASCII or have lead bytes up to 0xCD; most texts are settled by this loop.
        while position < text.count, text[position] < (allowsOnlyLatin ? 0xCD : 0xC3) { position += 1 }
        guard position < text.count else { return }
        position = run(from: position, text, examination)
      }
    }
  }

  /// Reports the run of foreign letters that begins here, if one does; returns where to go on.
  private func run(from start: Int, _ text: UnsafeBufferPointer<UInt8>, _ examination: Examination) -> Int {
    var position = start
    var end = start
    var letters = 0
    var script = ""
    while position < text.count {
      let (scalar, width) = ScalarReading.scalar(text, position)
      let code = ScalarReading.letterScript(scalar)
      if let code, code != "Zyyy", code != "Zinh" {
        guard !allowed.contains(code) else { break }
        if letters == 0 { script = code }
        letters += 1
        end = position + width
      } else if letters == 0 || (code == nil && !Self.mayStandInside(scalar)) {
        break
      }
      position += width
    }
    if letters >= minimumLetters {
      examination.report(Span(start, end), arguments: [Argument("script", script)])
    }
    return max(position, start + ScalarReading.scalar(text, start).width)
  }

  /// White space and CJK marks inside a run do not end it.
  private static func mayStandInside(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (0x3000...0x303F).contains(scalar.value) || (0xFF00...0xFF0F).contains(scalar.value)
  }
}
