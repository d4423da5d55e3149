import ArgumentParser
import PackCompiler
import RulePacks

/// `tonelint rules list`.
struct RulesList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "The rules there are.")
  @OptionGroup var packs: PackOptions
  @Argument(help: "Folders of rules or ids; all when none is named.") var paths: [String] = []

  func run() throws {
    let packs = try packs.including(paths)
    let names = try PackPaths(packs.root).ids(of: paths)
    var isEmpty = true
    for layer in packs.libraries.flatMap(\.layers) {
      for case .success(let rule) in layer.rules
      where names.isEmpty || names.contains(where: { rule.isBelow($0) }) {
        print(rule.listing(isChinese: packs.isChinese))
        isEmpty = false
      }
    }
    if isEmpty, !paths.isEmpty { throw packs.notFound(paths) }
  }
}
