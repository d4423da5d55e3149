import JSON
import Prose

/// Collects the members of one JSONL object into a record. The first fault is kept and the rest still read, so that the
/// answer can carry the `id` wherever it stands. A `null` counts as absent.
struct RecordMembers: ~Copyable {
  private var made: Record
  private var seen: UInt32 = 0
  private var hasText = false
  private var fault: Unreadable.Reason?
  private let locales: LocaleMemo

  init(origin: Record.Origin, locales: LocaleMemo) {
    made = Record(text: [])
    made.origin = origin
    self.locales = locales
  }

  /// The record, once every member is in.
  consuming func record() -> Result<Record, Unreadable> {
    guard let reason = fault ?? (hasText ? nil : .noText) else { return .success(made) }
    return .failure(Unreadable(file: made.origin.file, line: made.origin.line, id: made.id, reason: reason))
  }

  mutating func take(_ key: JSONSlice, _ value: JSONSlice) {
    guard let known = RecordKey(key) else {
      made.extra.append(key.raw + [UInt8(ascii: ":")] + value.raw)
      return
    }
    do throws(Unreadable.Reason) {
      guard seen & 1 << known.rawValue == 0 else { throw .doubledKey(known.name.description) }
      seen |= 1 << known.rawValue
      if value.kind != .null { try set(known, value) }
    } catch {
      if fault == nil { fault = error }
    }
  }

  private mutating func set(_ key: RecordKey, _ value: JSONSlice) throws(Unreadable.Reason) {
    switch key {
    case .id: made.id = try identifier(value)
    case .locale: made.locale = try locale(value, "locale")
    case .text:
      made.text = try utf8(value, "text")
      hasText = true
    case .source: made.source = try passage(value, "source")
    case .inbound: made.inbound = try passage(value, "inbound")
    case .register: made.register = try register(value)
    case .registerLevel: made.registerLevel = try string(value, "register_level")
    case .channel: made.facts.channel = try string(value, "channel")
    case .scenario: made.facts.scenario = try string(value, "scenario")
    case .platform: made.facts.platform = try string(value, "platform")
    case .role: made.facts.role = try string(value, "role")
    case .author: made.facts.author = try string(value, "author")
    case .market: made.facts.market = try string(value, "market").uppercased()
    case .now: made.facts.now = try string(value, "now")
    case .customerTimeZone: made.facts.customerTimeZone = try string(value, "customer_timezone")
    case .ignore: made.ignoredRules = try strings(value, "ignore")
    case .glossary: made.glossary = try termPairs(value)
    case .turns: made.turns = try turns(value)
    }
  }

  private func identifier(_ value: JSONSlice) throws(Unreadable.Reason) -> [UInt8] {
    guard value.kind == .string || value.kind == .number else { throw invalid(value, "id") }
    return Array(value.raw)
  }

  private func locale(_ value: JSONSlice, _ key: @autoclosure () -> String) throws(Unreadable.Reason)
    -> LocaleTag
  {
    guard value.kind == .string, let tag = locales.tag(value) else { throw invalid(value, key()) }
    return tag
  }

  private func register(_ value: JSONSlice) throws(Unreadable.Reason) -> RegisterWish {
    guard let wish = RegisterWish(rawValue: try string(value, "register")) else {
      throw invalid(value, "register")
    }
    return wish
  }

  private func utf8(_ value: JSONSlice, _ key: @autoclosure () -> String) throws(Unreadable.Reason) -> [UInt8]
  {
    guard value.kind == .string else { throw invalid(value, key()) }
    return value.utf8
  }

  private func string(
    _ value: JSONSlice, _ key: @autoclosure () -> String
  ) throws(Unreadable.Reason) -> String {
    guard value.kind == .string else { throw invalid(value, key()) }
    return value.text
  }

  private func strings(_ value: JSONSlice, _ key: String) throws(Unreadable.Reason) -> [String] {
    guard value.kind == .array else { throw invalid(value, key) }
    var list: [String] = []
    try value.forEachElement { (element) throws(Unreadable.Reason) in
      list.append(try string(element, "\(key)[\(list.count)]"))
    }
    return list
  }

  private func termPairs(_ value: JSONSlice) throws(Unreadable.Reason) -> [[String]] {
    guard value.kind == .array else { throw invalid(value, "glossary") }
    var pairs: [[String]] = []
    try value.forEachElement { (element) throws(Unreadable.Reason) in
      let pair = try strings(element, "glossary[\(pairs.count)]")
      guard pair.count == 2 else { throw invalid(element, "glossary[\(pairs.count)]") }
      pairs.append(pair)
    }
    return pairs
  }

  private func passage(_ value: JSONSlice, _ key: String) throws(Unreadable.Reason) -> Record.Passage {
    guard value.kind == .object else { throw invalid(value, key) }
    var passage = Record.Passage(locale: nil, text: [])
    var hasText = false
    try value.forEachMember { (name, member) throws(Unreadable.Reason) in
      if member.kind == .null { return }
      if name.isString("text") {
        passage.text = try utf8(member, key + ".text")
        hasText = true
      } else if name.isString("locale") {
        passage.locale = try locale(member, key + ".locale")
      }
    }
    guard hasText else { throw .missingKey(key + ".text") }
    return passage
  }

  private func turns(_ value: JSONSlice) throws(Unreadable.Reason) -> [Record.Turn] {
    guard value.kind == .array else { throw invalid(value, "turns") }
    var turns: [Record.Turn] = []
    try value.forEachElement { (element) throws(Unreadable.Reason) in
      turns.append(try turn(element, "turns[\(turns.count)]"))
    }
    return turns
  }

  private func turn(_ value: JSONSlice, _ key: String) throws(Unreadable.Reason) -> Record.Turn {
    guard value.kind == .object else { throw invalid(value, key) }
    var role: String?
    var text: [UInt8]?
    var turn = Record.Turn(role: "", text: [])
    try value.forEachMember { (name, member) throws(Unreadable.Reason) in
      if member.kind == .null { return }
      if name.isString("role") { role = try string(member, key + ".role") }
      if name.isString("text") { text = try utf8(member, key + ".text") }
      if name.isString("author") { turn.author = try string(member, key + ".author") }
      if name.isString("at") { turn.at = try string(member, key + ".at") }
    }
    guard let role else { throw .missingKey(key + ".role") }
    guard let text else { throw .missingKey(key + ".text") }
    turn.role = role
    turn.text = text
    return turn
  }

  private func invalid(_ value: JSONSlice, _ key: String) -> Unreadable.Reason {
    .invalidValue(key: key, Self.excerpt(value.raw))
  }

  /// At most 60 bytes, cut between characters.
  private static func excerpt(_ raw: UnsafeBufferPointer<UInt8>) -> String {
    guard raw.count > 60 else { return String(decoding: raw, as: UTF8.self) }
    var end = 60
    while end > 0, raw[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: raw[..<end], as: UTF8.self) + "…"
  }
}
