import ArgumentParser
import Glibc
import Prose
import Reporting

/// `tonelint`: replies that land well in the customer's language.
@main
struct Tonelint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tonelint",
    abstract: say(
      "Translates a draft reply and flags what would not land well with the customer.",
      "翻译客服回复草稿，并在发出前指出会让客户感到不妥的地方。"),
    usage: "tonelint [<options>] < draft > reply\ntonelint <subcommand>",
    discussion: say(
      """
      Without a command it is a filter: draft on standard input, reply on standard output, findings on standard error. \
      Its options (--to, --via and more): tonelint filter --help.

      Exit status: 0 nothing at or above --fail-on; 1 findings at or above it; 2 usage, configuration or unreadable \
      input; 3 no translation adapter answered.
      """,
      """
      不带子命令时是过滤器：从标准输入读取草稿，把回复写到标准输出，把发现的问题写到标准错误。它的选项（--to、--via 等）见 tonelint filter --help。

      退出状态：0 没有达到 --fail-on 的问题；1 有；2 用法、配置或输入有误；3 没有翻译引擎作出应答。
      """),
    version: Version.text,
    subcommands: [
      FilterCommand.self, CheckCommand.self, InspectCommand.self, RulesCommand.self, DoctorCommand.self,
    ],
    defaultSubcommand: FilterCommand.self)

  static func main() {
    // A reader that goes away is noticed when writing, and ends the run quietly.
    signal(SIGPIPE, SIG_IGN)
    StandardStreams.reserve()
    do {
      var command = try parsed(Array(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch let trouble as Trouble {
      stop(trouble.words, trouble.status)
    } catch let failure as ByteOutput.Failure {
      stop(failure)
    } catch let mistake as ValidationError {
      stop(mistake.message, Trouble.badInput)
    } catch let code as ExitCode {
      Glibc.exit(code.rawValue)
    } catch {
      do throws(ByteOutput.Failure) { try UsageMessage(error).exit() } catch { stop(error) }
    }
  }

  /// The command that the arguments ask for.
  ///
  /// A command named outright is parsed on its own: reflecting over the tree of all commands is a tenth of a short run's
  /// CPU time. Whatever does not parse (help, a slip) goes through the tree, which has the words for it.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    let direct: [any ParsableCommand.Type] = [CheckCommand.self, InspectCommand.self]
    if let type = direct.first(where: { $0.configuration.commandName == arguments.first }),
      let command = try? type.parse(Array(arguments.dropFirst()))
    {
      return command
    }
    if arguments.first?.hasPrefix("-") == true, let command = try? FilterCommand.parse(arguments) {
      return command
    }
    if let word = arguments.first, !word.hasPrefix("-") { try requireCommand(word) }
    return try parseAsRoot(arguments)
  }

  /// The filter takes no words, so the first one is a command.
  private static func requireCommand(_ word: String) throws {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard word != "help", !names.contains(word) else { return }
    let hint =
      Spelling.nearest(to: word, among: names).map { say("; did you mean “\($0)”?", "；是否想写“\($0)”？") } ?? ""
    let list = names.joined(separator: ", ")
    throw Trouble(
      say("there is no command “\(word)”\(hint) (known: \(list))", "没有“\(word)”命令\(hint)（可用：\(list)）"))
  }

  /// A reader that has gone wants nothing more; an output that takes nothing is an error.
  private static func stop(_ failure: ByteOutput.Failure) -> Never {
    switch failure {
    case .closed: Glibc.exit(0)
    case .system(let number):
      let reason = Wording(UILanguageChoice.current).systemError(number)
      stop(say("the output cannot be written: \(reason)", "无法写出结果：\(reason)"), Trouble.badInput)
    }
  }

  private static func stop(_ words: String, _ status: Int32) -> Never {
    try? ByteOutput.error.write("tonelint: \(words)\n")
    Glibc.exit(status)
  }
}

/// The version of this release.
enum Version {
  static let text = "0.1.0"
}
