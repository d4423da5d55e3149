import Configuration
import Glibc
package import RulePacks

/// Finds `.tonelint.yml` and has it read.
package struct ConfigurationFile {
  /// Its path; nil when there is none.
  package let path: String?
  private let installation: Installation
  private let uiLanguage: String

  /// In this order: `explicit` (`--config`), `$TONELINT_CONFIG`, the nearest `.tonelint.yml` upwards from the working
  /// folder, `$XDG_CONFIG_HOME/tonelint/config.yml`. The first two must exist; `/dev/null` stands for no settings.
  package init(explicit: String?, _ installation: Installation, uiLanguage: String) {
    self.installation = installation
    self.uiLanguage = uiLanguage
    let environment = installation.environment
    path =
      explicit ?? environment["TONELINT_CONFIG"].flatMap { $0.isEmpty ? nil : $0 } ?? Self.nearest()
      ?? Self.personal(environment)
  }

  private static func nearest() -> String? {
    guard let buffer = getcwd(nil, 0) else { return nil }
    defer { free(buffer) }
    var folder = String(cString: buffer)
    while true {
      let candidate = (folder == "/" ? "" : folder) + "/.tonelint.yml"
      if access(candidate, F_OK) == 0 { return candidate }
      guard folder.utf8.count > 1 else { return nil }
      folder = Installation.folder(of: folder)
    }
  }

  private static func personal(_ environment: [String: String]) -> String? {
    let home = environment["XDG_CONFIG_HOME"] ?? environment["HOME"].map { $0 + "/.config" }
    return home.map { $0 + "/tonelint/config.yml" }.flatMap { access($0, F_OK) == 0 ? $0 : nil }
  }

  /// The folder that its paths are relative to.
  package var folder: String { path.map(Installation.folder(of:)) ?? "." }

  /// Its fields, from the cache when the file is still the same; nil when there is no file.
  package func fields() throws(CompilationFailure) -> Field? {
    guard let path, path != "/dev/null" else { return nil }
    let cache = CompiledCache(folders: [installation.cache].compactMap(\.self), writable: installation.cache)
    var digest = ContentDigest()
    digest.add(absolute(path))
    let name = digest.text + ".fields"
    if let image = cache.image(name), Self.isFresh(image), let field = try? Field(image) { return field }
    let process = CompilerProcess(installation: installation, uiLanguage: uiLanguage)
    let bytes = try process.run(["fields", absolute(path)])
    cache.keep(bytes, as: name)
    guard let image = try? Image(bytes: bytes), let field = try? Field(image) else {
      throw .refused("tonelint-compile: unusable image\n")
    }
    return field
  }

  private static func isFresh(_ image: Image) -> Bool {
    var reader = PayloadReader(image[.sources])
    guard let stamp = try? FileStamp(from: &reader) else { return false }
    return stamp.holds
  }

  private func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
