import ArgumentParser
import Entities
import Foundation
import PackCompiler
import RulePacks

/// `tonelint rules test`.
struct RulesTest: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "test", abstract: "Run the examples of rules.")
  @OptionGroup var packs: PackOptions
  @Argument(help: "Rule files, folders of rules or ids; all when none is named.") var paths: [String] = []
  @Flag(help: "Only what is wrong.") var quiet = false

  func run() throws {
    let packs = try packs.including(paths)
    let libraries = packs.libraries
    let names = try PackPaths(packs.root).ids(of: paths)
    let outcome = RuleTest(libraries, phones: PhoneReader(folders: Self.libraryFolders)).run(
      only: names, today: Self.today)
    guard outcome.ruleCount > 0 || !outcome.errors.isEmpty else {
      throw packs.notFound(paths)
    }
    let complaints = packs.complaints
    for error in Self.unique(outcome.errors) { print(complaints.text(error), terminator: "") }
    for failure in outcome.failures { print(complaints.text(failure), terminator: "") }
    for stale in outcome.expired {
      let reason = PackError.Reason("the source expired on \(stale.date)", "依据已于 \(stale.date) 过期")
      print(complaints.text(stale.place, reason, note: stale.rule), terminator: "")
    }
    if !quiet { print(summary(outcome)) }
    if !outcome.isClean { throw ExitCode(1) }
  }

  /// Where optional libraries stand: beside the program in a checkout, else below the prefix it is installed in.
  private static var libraryFolders: [String] {
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let prefix = program.deletingLastPathComponent().deletingLastPathComponent()
    return [program.path, prefix.appendingPathComponent("lib/tonelint").path]
  }

  private func summary(_ outcome: RuleTest.Outcome) -> String {
    let faults = outcome.errors.count + outcome.failures.count
    return packs.isChinese
      ? "\(outcome.ruleCount) 条规则，\(outcome.exampleCount) 条例句，\(faults) 个问题"
      : [(outcome.ruleCount, "rule"), (outcome.exampleCount, "example"), (faults, "fault")]
        .map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
  }

  private static func unique(_ errors: [PackError]) -> [PackError] {
    var seen: Set<PackError> = []
    return errors.filter { seen.insert($0).inserted }
  }

  private static var today: String {
    let parts = Calendar(identifier: .gregorian).dateComponents(in: .gmt, from: Date())
    let month = parts.month ?? 1
    let day = parts.day ?? 1
    return "\(parts.year ?? 1970)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
