import Readings
import RulePacks

/// The table `register-weights` of a language pack: what a script learned, read where the words of the table
/// `register` do not decide. Texts like `tienes:-40 tiene:21`, positive for formal.
struct RegisterWeightsFile {
  /// The table's name: `tables/register-weights.yaml`.
  static let name = "register-weights"

  private let table: Field

  init(_ table: Field) throws(PackError) {
    self.table = table
    _ = try table.requireMembers(Self.name)
    try table.requireKeys(["source", "bias", "words", "endings", "closings"])
  }

  func fill(_ builder: inout RegisterTableBuilder) throws(PackError) {
    builder.bias = try table["bias"]?.requireNumber("bias", in: -200...200) ?? 0
    for (text, weight) in try weights("words") { builder.addWeight(text, as: .word, weight) }
    for (text, weight) in try weights("endings") { builder.addWeight(text, as: .ending, weight) }
    for (text, weight) in try weights("closings") { builder.addWeight(text, as: .closing, weight) }
  }

  private func weights(_ key: String) throws(PackError) -> [(text: String, weight: Int)] {
    guard let field = table[key] else { return [] }
    var weights: [(String, Int)] = []
    for item in try field.requireScalar(key).words {
      let scalars = item.unicodeScalars
      guard let colon = scalars.lastIndex(of: ":"), colon > scalars.startIndex,
        let weight = Int(String(scalars[scalars.index(after: colon)...]))
      else {
        throw PackError(field.place, .init("“\(item)” is no word:weight", "“\(item)”不是“词:权重”"))
      }
      weights.append((String(scalars[..<colon]), weight))
    }
    return weights
  }
}

extension String {
  /// The pieces between white space, told by scalars: a vowel sign at the beginning of an ending is a character with the blank
  /// before it.
  var words: [String] {
    unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
  }
}
