package import Linting
import PackCompiler
import Prose
import RulePacks

/// Linters of real stacks, made once.
package struct Stacks {
  package let linters: [Linter]

  /// `rules` is a rule tree.
  package init(rules: String) {
    let libraries = [PackLibrary(root: rules)]
    let indexes = libraries.map { $0.index(isWatched: false) }
    let wanted =
      [
        ("en-US", nil, ["platforms/amazon"]), ("de-CH", nil, []), ("es-MX", nil, []), ("ja", nil, []),
        ("zh-Hans-CN", nil, []), ("en", "SA", []),
        ("tr", nil, []), ("fr", nil, []),
      ] as [(String, String?, [String])]
    let lexicons = LexiconLibrary(roots: [rules])
    linters = wanted.compactMap { tag, market, packs in
      guard let locale = LocaleTag(tag),
        let stack = try? StackResolution(locale: locale, market: market, packs: packs, in: indexes),
        let image = try? Image(
          bytes: StackCompiler(libraries).compile(stack.layers.map(\.name), locale: locale).bytes),
        let ruleSet = try? RuleSet(image)
      else { return nil }
      return Linter(ruleSet, entityReaders: lexicons.readers)
    }
  }

  /// All texts of examples, marks taken out.
  package static func replies(rules: String) -> [[UInt8]] {
    let library = PackLibrary(root: rules)
    return library.layers.flatMap(\.rules).flatMap { rule -> [[UInt8]] in
      guard case .success(let rule) = rule else { return [] }
      return (rule.examples.failing + rule.examples.passing).map { Array($0.text.utf8) }
    }
  }
}
