import JSON

/// The keys of a JSONL record, the commonest first.
enum RecordKey: Int, CaseIterable {
  case id, locale, text, source, register, channel, scenario, platform, role, inbound, market, author, now
  case customerTimeZone, ignore, registerLevel, turns, glossary

  /// Nil for a key that the contract does not name.
  init?(_ key: JSONSlice) {
    guard let known = Self.allCases.first(where: { key.isString($0.name) }) else { return nil }
    self = known
  }

  var name: StaticString {
    switch self {
    case .id: "id"
    case .locale: "locale"
    case .text: "text"
    case .source: "source"
    case .register: "register"
    case .channel: "channel"
    case .scenario: "scenario"
    case .platform: "platform"
    case .role: "role"
    case .inbound: "inbound"
    case .market: "market"
    case .author: "author"
    case .now: "now"
    case .customerTimeZone: "customer_timezone"
    case .ignore: "ignore"
    case .registerLevel: "register_level"
    case .turns: "turns"
    case .glossary: "glossary"
    }
  }
}
