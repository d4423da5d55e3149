import Prose
package import RulePacks

/// The stacks that are compiled when the program is installed: every language that a pack knows, without a market
/// and in every market that does not name its own `languages`; and those markets in theirs. What is met beside
/// them is compiled once, at its first use.
package struct ShippedStacks {
  private let index: PackIndex
  private let languages: [LocaleTag]
  /// Countries whose market names its languages.
  private let countries: [(region: String, languages: [LocaleTag])]

  package init(_ library: PackLibrary) {
    index = library.index(isWatched: false)
    let packs = index.layers.compactMap { layer in
      layer.name.hasPrefix("languages/") ? LocaleTag(String(layer.name.dropFirst(10))) : nil
    }
    let others = Self.languagesOfPhrases(library).subtracting(packs)
    countries = library.layers.flatMap { layer in
      layer.regions.map { (region: $0, languages: layer.languages) }
    }.compactMap { country in country.languages.map { (country.region, $0) } }
    languages = packs + others.sorted { $0.description < $1.description }
  }

  /// Languages that rules of `all`, markets and platforms have phrases for, with a pack of their own or not.
  private static func languagesOfPhrases(_ library: PackLibrary) -> Set<LocaleTag> {
    var tags: Set<LocaleTag> = []
    for layer in library.layers where !layer.name.hasPrefix("languages/") {
      for case .success(let rule) in layer.rules {
        let keys = rule.fields["phrases"]?.members?.map(\.key) ?? []
        tags.formUnion(keys.filter { $0 != "any" }.compactMap { LocaleTag($0) })
      }
    }
    return tags
  }

  /// Each stack once, however many countries share it.
  package func resolve() throws(StackResolution.Failure) -> [StackResolution] {
    let named = Set(countries.map(\.region))
    let all = Set(index.layers.filter { $0.name.hasPrefix("markets/") }.flatMap(\.regions))
    var stacks: [ContentDigest: StackResolution] = [:]
    var order: [ContentDigest] = []
    func add(_ locale: LocaleTag, _ market: String?) throws(StackResolution.Failure) {
      let stack = try StackResolution(locale: locale, market: market, packs: [], in: [index])
      if stacks.updateValue(stack, forKey: stack.digest) == nil { order.append(stack.digest) }
    }
    for language in languages {
      for market in [nil] + all.subtracting(named).sorted() { try add(language, market) }
    }
    for country in countries {
      for language in country.languages {
        try add(language, country.region)
        let regional = LocaleTag(language: language.language, script: language.script, region: country.region)
        try add(regional, country.region)
      }
    }
    return order.compactMap { stacks[$0] }
  }
}
