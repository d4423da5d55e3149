import Foundation
import PackCompiler
import RulePacks
import TestSupport
import Testing

/// The rule tree of this package, with what came of running all its examples once.
enum RuleTree {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Rules").path

  /// A rule, and where its file is.
  struct Rule: Sendable, CustomTestStringConvertible {
    var id: String
    var path: String
    var testDescription: String { id }
  }

  /// A fault at the author's line.
  struct Fault: Sendable {
    var place: SourcePlace
    var reason: String
  }

  static let rules: [Rule] = PackLibrary(root: root).layers.flatMap(\.rulePaths).map {
    Rule(id: $0.id, path: $0.path)
  }

  /// By rule file; the files' names begin with `Rules/`.
  static let faults: [String: [Fault]] = {
    let outcome = RuleTest([PackLibrary(root: root)], phones: TestLexicons.phones).run(
      only: [], today: "2026-11-21")
    let all =
      outcome.errors.map { Fault(place: $0.place, reason: $0.reason.english) }
      + outcome.failures.map { Fault(place: $0.place, reason: $0.reason.english) }
    return Dictionary(grouping: all) { $0.place.file }
  }()

  /// Faults of `pack.yaml` files and tables.
  static var otherFaults: [Fault] {
    let files = Set(rules.map { "Rules/" + $0.id + ".yaml" })
    return faults.filter { !files.contains($0.key) }.flatMap(\.value)
  }
}
