/// The formats there are: those of the files in `Formats/`.
package enum ReportFormats {
  package static var names: [String] { registeredFormats.map { $0.name }.sorted() }

  package static func named(_ name: String) -> (any Reporter.Type)? {
    registeredFormats.first { $0.name == name }
  }

  /// The format that a report of this name is written in: `out/tonelint.sarif` → `sarif`.
  package static func writing(file path: String) -> (any Reporter.Type)? {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    let fitting = registeredFormats.flatMap { format in
      format.fileEndings.map { (ending: $0, format: format) }
    }
    .filter { fits($0.ending, name) }
    return fitting.max { $0.ending.utf8.count < $1.ending.utf8.count }?.format
  }

  /// A name ends in `junit.xml` when that is all of it or a `.`, `-` or `_` stands before.
  private static func fits(_ ending: String, _ name: String) -> Bool {
    guard name.hasSuffix(ending) else { return false }
    guard let before = name.dropLast(ending.count).last else { return true }
    return ".-_".contains(before)
  }
}
