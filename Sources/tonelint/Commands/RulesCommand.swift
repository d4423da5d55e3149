import ArgumentParser
import Filtering
import Glibc
import Prose
import Reporting

/// `tonelint rules …`: hands over to `tonelint-compile`, which can read what authors write.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: say(
      "Work with rule packs: list, test, explain, new, schema.", "处理规则包：list、test、explain、new、schema。"),
    discussion: say(
      """
        rules list [PATH…]       the rules there are: id, severity, category, message
        rules test [PATH…]       run the examples of rules; no PATH means all
        rules explain ID         what a rule finds, why, its source and examples
        rules new PATH           begin a rule file (--check KIND)
        rules schema             JSON Schema of rule files (--configuration: of .tonelint.yml)
        --pack DIR               a house pack, beside the shipped ones; repeatable
      """,
      """
        rules list [路径…]       列出规则：id、严重程度、类别、提示
        rules test [路径…]       运行规则的例句；省略路径时运行全部
        rules explain ID         说明规则找什么、为什么、依据和例句
        rules new 路径           新建规则文件（--check 检查类型）
        rules schema             规则文件的 JSON Schema（--configuration：.tonelint.yml 的）
        --pack 文件夹            自有规则包，可重复
      """))

  @ArgumentParser.Argument(parsing: .captureForPassthrough, help: .init(visibility: .hidden))
  var arguments: [String] = []

  func run() throws {
    let installation = Installation(environment: [:])
    guard let rules = installation.rules else { throw Trouble(CompilationFailure.noRules) }
    guard let program = installation.compiler else {
      throw Trouble(CompilationFailure.noCompiler(beside: installation.programs))
    }
    guard let verb = arguments.first, !["--help", "-h", "help"].contains(verb) else {
      throw CleanExit.helpRequest(RulesCommand.self)
    }
    guard ["list", "test", "explain", "new", "schema"].contains(verb) else {
      _ = try OptionValues.word(verb, "rules", of: ["list", "test", "explain", "new", "schema"])
      return
    }
    let (packs, rest) = Self.takePacks(Array(arguments.dropFirst()))
    guard !rest.contains(where: { ["--help", "-h"].contains($0) }) else {
      throw CleanExit.helpRequest(RulesCommand.self)
    }
    let roots = (packs + [rules]).flatMap { ["--root", $0] }
    let all = [program, verb] + roots + ["--ui-language", UILanguageChoice.current.rawValue] + rest
    var argv: [UnsafeMutablePointer<CChar>?] = all.map { strdup($0) } + [nil]
    signal(SIGPIPE, SIG_DFL)
    execv(program, &argv)
    throw Trouble(CompilationFailure.cannotStart(errno))
  }

  /// `--pack DIR` and `--ui-language TAG` are ours, the rest is for the other program.
  private static func takePacks(_ arguments: [String]) -> (packs: [String], rest: [String]) {
    var packs: [String] = []
    var rest: [String] = []
    var words = arguments[...]
    while let word = words.popFirst() {
      switch word {
      case "--pack": if let folder = words.popFirst() { packs.append(folder) }
      case "--ui-language": _ = words.popFirst()
      case _ where word.hasPrefix("--pack="): packs.append(String(word.dropFirst(7)))
      case _ where word.hasPrefix("--ui-language="): continue
      case _: rest.append(word)
      }
    }
    return (packs, rest)
  }
}
