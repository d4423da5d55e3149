import ArgumentParser
import PackCompiler
import RulePacks

/// `tonelint rules explain`.
struct RulesExplain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "What a rule finds, and why.")
  @OptionGroup var packs: PackOptions
  @Argument(help: "The rule's id, or its file.") var id: String

  func run() throws {
    let packs = try packs.including([id])
    let id = try PackPaths(packs.root).ids(of: [id]).first ?? id
    let libraries = packs.libraries
    let ids = libraries.flatMap(\.layers).flatMap(\.rulePaths).map(\.id)
    guard let index = ids.firstIndex(of: id) else {
      let near = ids.filter { $0.hasSuffix("/" + id) }
      let reason = PackError.Reason.unknown("rule", id, known: near.isEmpty ? ids : near)
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
