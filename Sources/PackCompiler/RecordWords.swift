import Prose
import RulePacks

/// The keys and words of a record (see “JSON Lines in” of the command line's contract), so that a slip in a
/// condition or an example is refused instead of never holding.
enum RecordWords {
  static let keys =
    [
      "id", "locale", "text", "source", "inbound", "now", "customer_timezone", "ignore", "register_level",
      "turns",
      "glossary",
    ] + Facts.Name.allCases.map(\.rawValue)

  static let channels = ["email", "chat", "marketplace", "social"]

  /// The value of a fact; one of a fixed set where the contract has one.
  static func value(_ field: Field, of fact: String) throws(PackError) -> String {
    switch Facts.Name(rawValue: fact) {
    case .channel: return try field.requireWord(fact, of: channels)
    case .author: return try field.requireWord(fact, of: ["human", "ai"])
    case .register: return try field.requireWord(fact, of: ["formal", "informal", "mirror"])
    case .market: return try region(field, fact)
    case .role, .scenario, .platform, .mood, nil: return try field.requireText(fact)
    }
  }

  /// An ISO 3166-1 alpha-2 code.
  static func region(_ field: Field, _ what: String) throws(PackError) -> String {
    let code = try field.requireScalar(what)
    guard code.utf8.count == 2, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      throw PackError(
        field.place, .init("“\(code)” is no country code such as SA", "“\(code)”不是国家代码（如 SA）"))
    }
    return code
  }
}
