import PackagePlugin

/// Lists the files of a target's `Kinds`, `Adapters`, `Readers` or `Formats` folder as a Swift array, so that a
/// new file is the whole change. `Kinds/LimitCheck.swift` holds the type `LimitCheck`.
@main
struct Registration: BuildToolPlugin {
  /// Folder: name of the generated constant and the protocol its types conform to.
  private static let folders = [
    "Kinds": ("registeredKinds", "any Check.Type"),
    "Adapters": ("registeredAdapters", "any Translator.Type"),
    "Readers": ("registeredReaders", "any RecordReader.Type"),
    "Formats": ("registeredFormats", "any Reporter.Type"),
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let sources = (target as? SwiftSourceModuleTarget)?.sourceFiles(withSuffix: "swift") else {
      return []
    }
    let files = sources.map(\.url)
    return try Self.folders.compactMap { folder, names in
      let members = files.filter { $0.deletingLastPathComponent().lastPathComponent == folder }
      guard !members.isEmpty else { return nil }
      let output = context.pluginWorkDirectoryURL.appending(path: "\(names.0).swift")
      let types = members.map { $0.deletingPathExtension().lastPathComponent }.sorted()
      return .buildCommand(
        displayName: "Listing \(folder)",
        executable: try context.tool(named: "list-registrations").url,
        arguments: [output.path(), names.0, names.1] + types,
        inputFiles: [],
        outputFiles: [output])
    }
  }
}
