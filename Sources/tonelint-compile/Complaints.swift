import Foundation
import PackCompiler
import RulePacks

/// Shows what is wrong with a pack: `file:line:column: reason`, and the line.
struct Complaints {
  let isChinese: Bool
  /// The folder that the places' paths are relative to.
  let folders: [String]

  func text(_ error: PackError) -> String { text(error.place, error.reason) }

  func text(_ failure: ExampleFailure) -> String {
    text(failure.place, failure.reason, note: failure.rule)
  }

  func text(_ place: SourcePlace, _ reason: PackError.Reason, note: String? = nil) -> String {
    let note = note.map { " [\($0)]" } ?? ""
    let head =
      "\(place.file):\(place.line):\(place.column): \(isChinese ? reason.chinese : reason.english)\(note)\n"
    guard let line = line(at: place) else { return head }
    let indent = line.prefix(max(0, place.column - 1)).map { $0 == "\t" ? "\t" : $0.isASCII ? " " : "　" }
      .joined()
    return head + "    \(line)\n    \(indent)^\n"
  }

  private func line(at place: SourcePlace) -> String? {
    for folder in [""] + folders.map({ $0 + "/" }) {
      guard let text = try? String(contentsOfFile: folder + place.file, encoding: .utf8) else { continue }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.indices.contains(place.line - 1) ? String(lines[place.line - 1].prefix(160)) : nil
    }
    return nil
  }
}
