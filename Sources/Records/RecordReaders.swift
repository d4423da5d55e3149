/// The readers by name and by the ending of a file's name.
package enum RecordReaders {
  /// In alphabetical order; what `--input` takes.
  package static var names: [String] { registeredReaders.map { $0.name }.sorted() }

  /// Endings of file names that some reader knows, without the dot, lower case.
  package static var fileExtensions: Set<String> { Set(registeredReaders.flatMap { $0.fileExtensions }) }

  package static func named(_ name: String) -> (any RecordReader.Type)? {
    registeredReaders.first { $0.name == name }
  }

  /// The reader that the ending of a file's name chooses; `Text` for an unknown ending.
  package static func forFile(_ path: String) -> any RecordReader.Type {
    guard let ending = fileExtension(of: path) else { return Text.self }
    return registeredReaders.first { $0.fileExtensions.contains(ending) } ?? Text.self
  }

  /// What follows the last dot of a file's name, lower case; nil without one.
  static func fileExtension(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }
}
