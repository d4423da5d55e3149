import Prose
package import RulePacks

/// The stacks that are compiled when the program is installed: every language that a pack knows, without a market
/// and in every market. What is met beside them is compiled once, at its first use.
package struct ShippedStacks {
  private let index: PackIndex
  private let languages: [LocaleTag]

  package init(_ library: PackLibrary) {
    index = library.index(isWatched: false)
    let packs = index.layers.compactMap { layer in
      layer.name.hasPrefix("languages/") ? LocaleTag(String(layer.name.dropFirst(10))) : nil
    }
    let others = Self.languagesOfPhrases(library).subtracting(packs)
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
    let markets = Set(index.layers.filter { $0.name.hasPrefix("markets/") }.flatMap(\.regions)).sorted()
    var stacks: [ContentDigest: StackResolution] = [:]
    var order: [ContentDigest] = []
    for language in languages {
      for market in [nil] + markets {
        let stack = try StackResolution(locale: language, market: market, packs: [], in: [index])
        if stacks.updateValue(stack, forKey: stack.digest) == nil { order.append(stack.digest) }
      }
    }
    return order.compactMap { stacks[$0] }
  }
}
