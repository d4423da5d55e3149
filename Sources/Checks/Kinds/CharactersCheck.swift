import Prose
import Readings
package import RulePacks

/// `characters`: sequences of characters that are wrong wherever they stand, inside words too, such as U+FFFD or the
/// traces of a wrong encoding.
package struct CharactersCheck: Check {
  package static let kind = "characters"
  package static let starts = CheckStart.everyDraft
  package static let keys = [
    RuleKey(
      "characters", .map, required: true, help: "Sequence: what to write instead; or a list of sequences")
  ]
  package static let exemptions: [Disguise: String] = [
    .decomposed: "a sequence stands for its exact characters, which decomposing replaces by others"
  ]

  private struct Sequence {
    var bytes: [UInt8]
    var fix: String?
  }

  /// By first byte; most bytes of a text begin none.
  private let sequences: [[Sequence]]
  private let begins: [Bool]
  private let beginsWithASCII: Bool

  package static func compile(_ rule: inout RuleCompilation) throws(PackError) {
    let field = try rule.require("characters")
    var pairs: [(String, String?)] = []
    for member in field.members ?? [] {
      pairs.append((member.key, try member.field.requireScalar("characters")))
    }
    if field.members == nil {
      for element in field.elements { pairs.append((try element.requireScalar("characters"), nil)) }
    }
    guard !pairs.isEmpty, pairs.allSatisfy({ !$0.0.isEmpty }) else {
      throw PackError(field.place, .init("a sequence is empty", "字符序列为空"))
    }
    rule.payload.write(pairs) { writer, pair in
      writer.write(pair.0)
      writer.write(pair.1) { $0.write($1) }
    }
  }

  package init(payload: inout PayloadReader) throws(ImageError) {
    let all = try payload.list { (reader) throws(ImageError) in
      Sequence(
        bytes: Array(try reader.block()),
        fix: try reader.optional { (reader) throws(ImageError) in try reader.text() })
    }
    var sequences = [[Sequence]](repeating: [], count: 256)
    for sequence in all.sorted(by: { $0.bytes.count > $1.bytes.count }) {
      guard let first = sequence.bytes.first else { throw .truncated }
      sequences[Int(first)].append(sequence)
    }
    self.sequences = sequences
    begins = sequences.map { !$0.isEmpty }
    beginsWithASCII = begins[..<0x80].contains(true)
  }

  package func examine(_ examination: Examination) {
    guard beginsWithASCII || !examination.readings.isASCII else { return }
    examination.bytes.withUnsafeBufferPointer { text in
      begins.withUnsafeBufferPointer { begins in
        var position = 0
        while position < text.count {
          while position < text.count, !begins[Int(text[position])] { position &+= 1 }
          guard position < text.count else { return }
          guard let sequence = sequence(at: position, text) else {
            position += 1
            continue
          }
          let end = position + sequence.bytes.count
          examination.report(Span(position, end), suggestions: [sequence.fix].compactMap(\.self))
          position = end
        }
      }
    }
  }

  private func sequence(at position: Int, _ text: UnsafeBufferPointer<UInt8>) -> Sequence? {
    sequences[Int(text[position])].first { text[position...].starts(with: $0.bytes) }
  }
}
