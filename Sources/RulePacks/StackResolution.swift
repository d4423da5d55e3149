package import Prose

/// The resolved list of layers for a locale, in the order they are applied:
/// all → language → language of the region → markets that list the region → platforms → house.
package struct StackResolution: Sendable {
  package let locale: LocaleTag
  package let layers: [PackIndex.Layer]
  /// False when no pack knows the language: only what holds everywhere is checked.
  package let knowsLanguage: Bool

  /// Why the layers cannot be resolved.
  package enum Failure: Error, Sendable, Hashable {
    /// A `--pack` that no index holds; the names there are.
    case unknownPack(String, known: [String])
    /// `extends` names a layer that is not there.
    case unknownLayer(String, extendedBy: String)
    /// `extends` leads back to where it began.
    case circle([String])
  }

  /// `market` is the customer's country when the tag's region does not say it; `packs` are names of platform or
  /// house layers.
  package init(
    locale: LocaleTag, market: String?, packs: [String], in indexes: [PackIndex]
  ) throws(Failure) {
    let known = indexes.flatMap(\.layers)
    var chosen: [PackIndex.Layer] = []
    func take(_ name: String, path: [String]) throws(Failure) -> Bool {
      if chosen.contains(where: { $0.name == name }) { return true }
      guard !path.contains(name) else { throw .circle(path + [name]) }
      guard let layer = known.first(where: { $0.name == name }) else { return false }
      for parent in layer.extends {
        guard try take(parent, path: path + [name]) else { throw .unknownLayer(parent, extendedBy: name) }
      }
      chosen.append(layer)
      return true
    }
    _ = try take("all", path: [])
    knowsLanguage =
      try Self.languageLayer(locale, known).map { name throws(Failure) in try take(name, path: []) } ?? false
    if let region = market ?? locale.region {
      for layer in known where layer.name.hasPrefix("markets/") && layer.regions.contains(region) {
        _ = try take(layer.name, path: [])
      }
    }
    for pack in packs {
      guard try take(pack, path: []) else {
        throw .unknownPack(
          pack, known: known.map(\.name).filter { !$0.hasPrefix("languages/") && $0 != "all" })
      }
    }
    self.locale = locale
    layers = chosen
  }

  /// The most specific language layer: the tag's own, one that lists the region, the language's.
  private static func languageLayer(_ locale: LocaleTag, _ known: [PackIndex.Layer]) -> String? {
    let languages = known.filter { $0.name.hasPrefix("languages/") }
    for tag in locale.fallbacks {
      if languages.contains(where: { $0.name == "languages/\(tag)" }) { return "languages/\(tag)" }
      guard tag == locale, let region = locale.region else { continue }
      let regional = languages.first { layer in
        layer.regions.contains(region)
          && LocaleTag(String(layer.name.dropFirst(10)))?.language == locale.language
      }
      if let regional { return regional.name }
    }
    return nil
  }

  /// The file that the compiled stack is kept in. `changes` are the rules of a configuration on top of the layers.
  package func imageName(changes: Field? = nil) -> String {
    var digest = digest
    if let changes { digest.add(changes.encoded) }
    return digest.text + ".stack"
  }

  /// What the compiled stack is named by: the same layers with the same contents make the same image.
  package var digest: ContentDigest {
    var digest = ContentDigest()
    digest.add("\(Image.formatVersion)")
    digest.add(locale.language + (locale.script ?? ""))
    for layer in layers {
      digest.add(layer.name)
      digest.add(layer.digest.text)
    }
    return digest
  }
}
