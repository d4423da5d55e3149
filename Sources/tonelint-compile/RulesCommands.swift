import ArgumentParser
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
    let libraries = packs.libraries
    let names = try paths.map { try PackPaths(packs.root).id(of: $0) }
    let outcome = RuleTest(libraries).run(only: names, today: Self.today)
    guard outcome.ruleCount > 0 || !outcome.errors.isEmpty else {
      throw ValidationError(
        packs.isChinese ? "没有找到规则：\(paths.joined(separator: " "))" : "no rule found: \(paths.joined(separator: " "))")
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

  private func summary(_ outcome: RuleTest.Outcome) -> String {
    let faults = outcome.errors.count + outcome.failures.count
    return packs.isChinese
      ? "\(outcome.ruleCount) 条规则，\(outcome.exampleCount) 条例句，\(faults) 个问题"
      : "\(outcome.ruleCount) rules, \(outcome.exampleCount) examples, \(faults) faults"
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

/// `tonelint rules list`.
struct RulesList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "The rules there are.")
  @OptionGroup var packs: PackOptions
  @Argument(help: "Folders of rules or ids; all when none is named.") var paths: [String] = []

  func run() throws {
    let names = try paths.map { try PackPaths(packs.root).id(of: $0) }
    for layer in packs.libraries.flatMap(\.layers) {
      for case .success(let rule) in layer.rules where names.isEmpty || names.contains(where: { rule.isBelow($0) }) {
        print(rule.listing(isChinese: packs.isChinese))
      }
    }
  }
}

/// `tonelint rules explain`.
struct RulesExplain: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "explain", abstract: "What a rule finds, and why.")
  @OptionGroup var packs: PackOptions
  @Argument(help: "The rule's id.") var id: String

  func run() throws {
    let libraries = packs.libraries
    let ids = libraries.flatMap(\.layers).flatMap(\.rulePaths).map(\.id)
    guard let index = ids.firstIndex(of: id) else {
      let reason = PackError.Reason.unknown(packs.isChinese ? "规则" : "rule", id, known: ids)
      throw ValidationError(packs.isChinese ? reason.chinese : reason.english)
    }
    switch libraries.flatMap(\.layers).flatMap(\.rules)[index] {
    case .success(let rule):
      print(RuleExplanation(rule, libraries, isChinese: packs.isChinese).text, terminator: "")
    case .failure(let error):
      packs.complain([error])
      throw ExitCode(2)
    }
  }
}

/// `tonelint rules new`.
struct RulesNew: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "new", abstract: "Begin a rule file.")
  @OptionGroup var packs: PackOptions
  @Option(help: "The kind of check.") var check = "phrase"
  @Argument(help: "The file to write, below the folder of a pack.") var path: String

  func run() throws {
    let path = path.hasSuffix(".yaml") ? path : path + ".yaml"
    guard !FileManager.default.fileExists(atPath: path) else {
      throw ValidationError(packs.isChinese ? "\(path) 已存在" : "\(path) exists already")
    }
    guard let text = RuleTemplate.text(kind: check) else {
      let reason = PackError.Reason.unknown("kind of check", check, known: RuleTemplate.kinds)
      throw ValidationError(packs.isChinese ? reason.chinese : reason.english)
    }
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    print(path)
  }
}

/// `tonelint rules schema`.
struct RulesSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "JSON Schema of rule files, for editors.")
  @OptionGroup var packs: PackOptions
  @Flag(help: "The schema of .tonelint.yml instead.") var configuration = false

  func run() throws {
    print(configuration ? ConfigurationSchema.text : RuleSchema.text, terminator: "")
  }
}
