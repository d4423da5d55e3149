import Foundation

/// An output kept in `Tests/Goldens`. A missing one is written and counts as different; `UPDATE_GOLDENS=1`
/// writes them all.
package struct Golden {
  private let file: URL

  /// `name` with its ending; `path` is the test's own file, somewhere below `Tests`.
  package init(_ name: String, path: String = #filePath) {
    var folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    while folder.lastPathComponent != "Tests", folder.path != "/" { folder.deleteLastPathComponent() }
    file = folder.appending(path: "Goldens").appending(path: name)
  }

  /// Nil when the output is the kept one, else the first line that differs, or that there was none.
  package func difference(from output: [UInt8]) throws -> String? {
    let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"
    guard let kept = try? Data(contentsOf: file), !isUpdating else {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(output).write(to: file)
      return isUpdating ? nil : "\(file.lastPathComponent) was missing and has been written: look at it"
    }
    guard Array(kept) != output else { return nil }
    let lines = { (bytes: [UInt8]) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) }
    let expected = lines(Array(kept))
    let actual = lines(output)
    let number = zip(expected, actual).prefix { $0 == $1 }.count
    let text = { (lines: [ArraySlice<UInt8>]) in
      lines.indices.contains(number) ? String(decoding: lines[number], as: UTF8.self) : "(end)"
    }
    return "\(file.lastPathComponent):\(number + 1):\nexpected \(text(expected))\nbut got  \(text(actual))"
  }
}
