import Readings
import RulePacks

/// The table `register` of a language pack: what shows the form of address, in linguistic terms. What each key means
/// stands in Documentation/rule-packs.md.
struct RegisterTableFile {
  /// The table's name: `tables/register.yaml`.
  static let name = "register"
  /// More forms of one item are a mistake.
  private static let mostForms = 40_000

  private let table: Field
  private var classes: [(name: String, bit: UInt32)] = [
    ("edge", RegisterRule.edge), ("mark", RegisterRule.mark), ("figure", RegisterRule.figure),
  ]
  static let keys = [
    "source", "classes", "paradigms", "particles", "neutral", "formal", "informal", "counterparts",
    "threshold", "quotatives", "unmarked",
  ]

  init(_ table: Field, name: String = Self.name, keys: [String] = Self.keys) throws(PackError) {
    self.table = table
    _ = try table.requireMembers(name)
    try table.requireKeys(keys)
    for (index, member) in (try table["classes"]?.requireMembers("classes") ?? []).enumerated() {
      guard index < 28, !classes.contains(where: { $0.name == member.key }) else {
        throw PackError(
          member.place, .init("a table has 28 classes, each named once", "每个表最多 28 个类别，名称不可重复"))
      }
      classes.append((member.key, 1 << UInt32(index)))
    }
  }

  /// Adds what the table says; a later layer's word replaces an earlier one's.
  func fill(_ builder: inout RegisterTableBuilder) throws(PackError) {
    for member in table["classes"]?.members ?? [] {
      let bit = try bits(Field(.scalar(member.key), at: member.place))
      for (text, form) in try texts(member.field) { builder.add(text, as: form, class: bit) }
    }
    if let neutral = table["neutral"] {
      for (text, form) in try texts(neutral) { builder.addNeutral(text, as: form) }
    }
    for form in Register.Form.allCases {
      for item in table["\(form)"]?.elements ?? [] { try fill(&builder, item, form) }
    }
    if let counterparts = table["counterparts"] { try fillCounterparts(&builder, counterparts) }
    if let threshold = table["threshold"] {
      builder.threshold = try threshold.requireNumber("threshold", in: 1...200)
    }
    if let quotatives = table["quotatives"] {
      for word in try Self.words(quotatives) {
        builder.add(word.text, as: .word, class: RegisterRule.quotative)
      }
    }
    builder.unmarked = try RegisterItem.level(table, "unmarked") ?? builder.unmarked
  }

  /// Words and endings that say nothing by themselves.
  func texts(
    _ field: Field
  ) throws(PackError) -> [(text: String, form: RegisterTableBuilder.Form)] {
    guard field.members != nil else { return try Self.words(field).map { ($0.text, .word) } }
    try field.requireKeys(["words", "endings", "closings"])
    var found: [(String, RegisterTableBuilder.Form)] = []
    for (key, form) in Self.forms {
      guard let listed = field[key] else { continue }
      found += try Self.words(listed).map { ($0.text, form) }
    }
    return found
  }

  /// What the table offers instead of informal words is evidence of the formal form itself: tiene, beside tienes.
  private func fillCounterparts(_ builder: inout RegisterTableBuilder, _ item: Field) throws(PackError) {
    try item.requireKeys(["strength", "case", "place", "after", "not-after", "before", "not-before"])
    let rule = try RegisterItem(item, .formal) { field throws(PackError) in try bits(field) }.rule
    for (text, counterpart) in try pairs(.informal) {
      guard let counterpart, !counterpart.contains(" "), !builder.has(counterpart) else { continue }
      builder.add(counterpart, as: .word, rule, counterpart: text.contains(" ") ? nil : text)
    }
  }

  /// The words of a form that are evidence of such a strength at least, each with its counterpart.
  func pairs(
    _ form: Register.Form, atLeast least: Register.Strength = .hint
  ) throws(PackError) -> [(text: String, counterpart: String?)] {
    var pairs: [(text: String, counterpart: String?)] = []
    for item in table["\(form)"]?.elements ?? [] where item.members != nil {
      guard try RegisterItem.strength(item) >= least else { continue }
      pairs += try item["words"].map { field throws(PackError) in try Self.words(field) } ?? []
      pairs += try inflected(item)
    }
    return pairs
  }

  /// The same for endings of words.
  func endings(
    _ form: Register.Form, atLeast least: Register.Strength
  ) throws(PackError) -> [(text: String, counterpart: String?)] {
    var endings: [(text: String, counterpart: String?)] = []
    for item in table["\(form)"]?.elements ?? [] where item.members != nil {
      guard try RegisterItem.strength(item) >= least, let listed = item["endings"] else { continue }
      endings += try Self.words(listed)
    }
    return endings
  }

  static let forms: [(key: String, form: RegisterTableBuilder.Form)] = [
    ("words", .word), ("endings", .ending), ("closings", .closing),
  ]

  private func fill(
    _ builder: inout RegisterTableBuilder, _ item: Field, _ form: Register.Form
  ) throws(PackError) {
    guard item.members != nil else {
      let rule = RegisterRule(form, .certain)
      for word in try Self.words(item) { builder.add(word.text, as: .word, rule) }
      return
    }
    try item.requireKeys(RegisterItem.keys)
    let rule = try RegisterItem(item, form) { field throws(PackError) in try bits(field) }.rule
    for (key, kind) in Self.forms {
      guard let listed = item[key] else { continue }
      for word in try Self.words(listed) {
        for text in try kind == .closing ? closings(word.text, item) : [word.text] {
          builder.add(text, as: kind, rule, counterpart: word.counterpart)
        }
      }
    }
    for (text, counterpart) in try inflected(item) {
      builder.add(text, as: .word, rule, counterpart: counterpart)
    }
  }

  /// A sentence ending with each of the particles that may follow it.
  private func closings(_ text: String, _ item: Field) throws(PackError) -> [String] {
    guard let particles = item["particles"] ?? table["particles"] else { return [text] }
    return [text] + (try Self.words(particles).map { text + $0.text })
  }

  /// Each stem with each ending.
  func inflected(_ item: Field) throws(PackError) -> [(text: String, counterpart: String?)] {
    guard let stems = item["stems"] else { return [] }
    guard let with = item["with"] else {
      throw PackError(stems.place, .init("“stems” needs “with”", "“stems”需要同时给出“with”"))
    }
    let except = Set(
      try item["except"].map { field throws(PackError) in try Self.words(field) }?.map(\.text) ?? [])
    var endings: [(text: String, counterpart: String?)] = []
    for field in with.elements { endings += try paradigm(field) }
    var forms: [(String, String?)] = []
    for stem in try Self.words(stems) {
      for ending in endings where !except.contains(stem.text + ending.text) {
        forms.append((stem.text + ending.text, ending.counterpart.map { stem.text + $0 }))
      }
    }
    guard forms.count <= Self.mostForms else {
      throw PackError(stems.place, .init("\(forms.count) forms are too many", "词形过多（\(forms.count) 个）"))
    }
    return forms
  }

  /// Endings given in place, or the name of a paradigm.
  private func paradigm(_ field: Field) throws(PackError) -> [(text: String, counterpart: String?)] {
    guard let name = field.scalar else { return try Self.words(field) }
    let known = table["paradigms"]?.members ?? []
    guard let found = known.first(where: { $0.key == name }) else {
      throw PackError(field.place, .unknown("paradigm", name, known: known.map(\.key)))
    }
    return try Self.words(found.field)
  }

  /// The bits of one or more classes.
  func bits(_ field: Field) throws(PackError) -> UInt32 {
    var bits: UInt32 = 0
    for element in field.elements {
      let name = try element.requireText("class")
      guard let known = classes.first(where: { $0.name == name }) else {
        throw PackError(element.place, .unknown("class", name, known: classes.map(\.name)))
      }
      bits |= known.bit
    }
    return bits
  }

  /// A text with words between blanks, a list of words or phrases, or a map from each to its counterpart.
  static func words(_ field: Field) throws(PackError) -> [(text: String, counterpart: String?)] {
    switch field.value {
    case .scalar(let text): return text.words.map { ($0, nil) }
    case .list(let fields):
      var words: [(String, String?)] = []
      for field in fields { words.append((try field.requireScalar("word"), nil)) }
      return words
    case .map(let members):
      var words: [(String, String?)] = []
      for member in members {
        let counterpart = try member.field.requireScalar("counterpart")
        words.append((member.key, counterpart.isEmpty ? nil : counterpart))
      }
      return words
    }
  }
}
