import Prose
import RulePacks

/// What `pack.yaml` says of a layer.
struct PackManifest {
  /// What people call the layer; a market's is the country's.
  let name: RuleWords.Bilingual?
  /// Names of layers that come before this one, each at its place.
  let extends: [(name: String, place: SourcePlace)]
  /// ISO 3166 codes.
  let regions: [String]
  /// Of a market: the languages that replies to it are written in as a rule, whose stacks are compiled beforehand; nil
  /// when any may be.
  let languages: [LocaleTag]?
  let register: PackRegister
  /// `rules:`, what the layer changes in rules of layers before it.
  let overrides: [Field.Member]

  private static let keys = ["name", "extends", "regions", "languages", "register", "owners", "rules"]

  init(_ pack: Field, layer: String) throws(PackError) {
    _ = try pack.requireMembers("pack.yaml")
    try pack.requireKeys(Self.keys)
    try Self.checkFolder(layer, pack)
    name = try Self.name(pack["name"])
    for owner in pack["owners"]?.elements ?? [] { _ = try owner.requireText("owners") }
    var extends: [(name: String, place: SourcePlace)] = []
    for field in pack["extends"]?.elements ?? [] {
      extends.append((try field.requireText("extends"), field.place))
    }
    self.extends = extends
    var regions: [String] = []
    for field in pack["regions"]?.elements ?? [] { regions.append(try RecordWords.region(field, "regions")) }
    self.regions = regions
    languages = try Self.languages(pack["languages"])
    register = try Self.register(pack["register"], layer: layer)
    overrides = try pack["rules"]?.requireMembers("rules") ?? []
  }

  /// The folder of a language is named for its tag.
  private static func checkFolder(_ layer: String, _ pack: Field) throws(PackError) {
    guard layer.hasPrefix("languages/") else { return }
    let name = String(layer.dropFirst(10))
    guard let tag = LocaleTag(name) else {
      throw PackError(pack.place, .init("“\(name)” is no language tag", "“\(name)”不是语言标签"))
    }
    guard tag.description == name else {
      throw PackError(
        pack.place,
        .init("the folder “\(name)” should be named “\(tag)”", "文件夹“\(name)”应命名为“\(tag)”"))
    }
  }

  private static func languages(_ field: Field?) throws(PackError) -> [LocaleTag]? {
    guard let field else { return nil }
    var tags: [LocaleTag] = []
    for element in field.elements {
      let text = try element.requireText("languages")
      guard let tag = LocaleTag(text), tag.region == nil else {
        throw PackError(
          element.place,
          .init("“\(text)” is no language such as de or zh-Hant", "“\(text)”不是语言标签（如 de、zh-Hant）"))
      }
      tags.append(tag)
    }
    return tags
  }

  private static func name(_ name: Field?) throws(PackError) -> RuleWords.Bilingual? {
    guard let name else { return nil }
    _ = try name.requireMembers("name")
    try name.requireKeys(["en", "zh-Hans"], what: "message language")
    func text(_ language: String) throws(PackError) -> String {
      guard let field = name[language] else {
        throw PackError(name.place, .init("“name” lacks “\(language)”", "“name”缺少“\(language)”"))
      }
      return try field.requireText(language)
    }
    return .init(english: try text("en"), chinese: try text("zh-Hans"))
  }

  private static func register(_ field: Field?, layer: String) throws(PackError) -> PackRegister {
    let words = RegisterWish.allCases.map(\.rawValue)
    func wish(_ field: Field) throws(PackError) -> RegisterWish {
      RegisterWish(rawValue: try field.requireWord("register", of: words)) ?? .auto
    }
    guard let field else { return PackRegister(layer: layer, standard: nil, byChannel: []) }
    if field.scalar != nil { return PackRegister(layer: layer, standard: try wish(field), byChannel: []) }
    _ = try field.requireMembers("register")
    try field.requireKeys(["default", "channel"])
    try field["channel"]?.requireKeys(RecordWords.channels, what: "channel")
    var byChannel: [(channel: String, wish: RegisterWish)] = []
    for member in try field["channel"]?.requireMembers("channel") ?? [] {
      byChannel.append((member.key, try wish(member.field)))
    }
    var standard: RegisterWish?
    if let field = field["default"] { standard = try wish(field) }
    return PackRegister(layer: layer, standard: standard, byChannel: byChannel)
  }
}
