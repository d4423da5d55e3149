package import Entities
import Glibc
import Locales
package import Prose
package import RulePacks

/// Finds, or has compiled, the rule set for a locale.
///
/// Shipped packs were compiled when they were installed and are never looked at again. House packs, and the rules of a
/// checkout, are known by stamps of their files; when one changed, `tonelint-compile` is started.
package final class RuleSetSource {
  private let installation: Installation
  private let process: CompilerProcess
  private let cache: CompiledCache
  /// Paths of house packs by the name of their layer.
  private let housePacks: [String]
  private let packNames: [String]
  private let changes: Field?
  private var indexes: [PackIndex]?

  /// `packs` are names (`platforms/amazon`) or folders; `changes` is `rules:` of the configuration.
  package init(_ installation: Installation, packs: [String], changes: Field?, uiLanguage: String) {
    self.installation = installation
    self.changes = changes
    process = CompilerProcess(installation: installation, uiLanguage: uiLanguage)
    cache = CompiledCache(
      folders: [installation.compiled, installation.cache].compactMap(\.self), writable: installation.cache)
    housePacks = packs.filter { Self.isFolder($0) }
    packNames = packs.map { Self.isFolder($0) ? "house/" + Self.name(of: $0) : $0 }
  }

  private static func isFolder(_ pack: String) -> Bool { Installation.exists(pack + "/pack.yaml") }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last { $0 != "." }.map(String.init) ?? path
  }

  /// The layers there are.
  package func layers() throws(CompilationFailure) -> [PackIndex.Layer] {
    try packIndexes().flatMap(\.layers)
  }

  /// What is wrong with a name of `--select` or `--ignore`; nil when some layer has such a rule.
  func unknown(_ name: String) throws(CompilationFailure) -> UnknownRuleName? {
    RuleNameSearch(try packIndexes()).unknown(name)
  }

  /// Which layers a locale gets.
  package func resolve(
    _ locale: LocaleTag, market: String?, platform: String?
  ) throws(CompilationFailure) -> StackResolution {
    let indexes = try packIndexes()
    var packs = packNames
    // A record's platform brings its pack along where there is one; an explicit --pack must exist.
    if let platform, indexes.contains(where: { $0.layers.contains { $0.name == "platforms/" + platform } }) {
      packs.insert("platforms/" + platform, at: 0)
    }
    do {
      return try StackResolution(locale: locale, market: market, packs: packs, in: indexes)
    } catch {
      throw .resolution(error)
    }
  }

  package func ruleSet(for stack: StackResolution) throws(CompilationFailure) -> RuleSet {
    let name = stack.imageName(changes: changes)
    if let image = cache.image(name), let ruleSet = try? RuleSet(image) { return ruleSet }
    let roots = try packIndexes().flatMap { ["--root", $0.root] }
    let layers = stack.layers.flatMap { ["--layer", $0.name] }
    let bytes = try process.run(
      ["stack", "--locale", stack.locale.description] + roots + layers + changeArguments)
    cache.keep(bytes, as: name)
    guard let image = try? Image(bytes: bytes), let ruleSet = try? RuleSet(image) else {
      throw .refused("tonelint-compile: unusable image\n")
    }
    return ruleSet
  }

  /// The words of a locale's language: of its pack, else of what CLDR has.
  package func lexicon(for locale: LocaleTag) throws(CompilationFailure) -> Lexicon? {
    let layers = try packIndexes().flatMap(\.layers)
    let language = LexiconName(locale.likely, layers)
    let name = language.file
    if let image = cache.image(name), let lexicon = Lexicon(image[.lexicon], owner: image) { return lexicon }
    let roots = try packIndexes().flatMap { ["--root", $0.root] }
    let bytes = try process.run(["lexicon", "--locale", language.tag.description] + roots)
    cache.keep(bytes, as: name)
    guard let image = try? Image(bytes: bytes) else { return nil }
    return Lexicon(image[.lexicon], owner: image)
  }

  private var changeArguments: [String] { changes.map { ["--changes", $0.place.file] } ?? [] }

  private func packIndexes() throws(CompilationFailure) -> [PackIndex] {
    if let indexes { return indexes }
    guard let rules = installation.rules else { throw .noRules }
    var found: [PackIndex] = []
    if let compiled = installation.compiled,
      let image = try? Image(path: compiled + "/" + PackIndex.shippedName),
      var index = try? PackIndex(image)
    {
      index.root = rules
      found.append(index)
    } else {
      found.append(try watchedIndex(of: rules))
    }
    for pack in housePacks { found.append(try watchedIndex(of: pack)) }
    indexes = found
    return found
  }

  /// The index of packs that may change: from the cache if all stamps hold.
  private func watchedIndex(of root: String) throws(CompilationFailure) -> PackIndex {
    let path = Self.absolute(root)
    var digest = ContentDigest()
    digest.add(path)
    let name = digest.text + ".index"
    if let image = cache.image(name), let index = try? PackIndex(image), index.root == path, index.isFresh {
      return index
    }
    let bytes = try process.run(["index", "--watched", "--root", path])
    cache.keep(bytes, as: name)
    guard let image = try? Image(bytes: bytes), let index = try? PackIndex(image) else {
      throw .refused("tonelint-compile: unusable index\n")
    }
    return index
  }

  private static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
