import ArgumentParser
import Glibc
import Prose

/// What the argument parser has to say (help, version, a usage error), in the language of the run.
///
/// The parser's own words are English only; the few sentences and headings that it makes are turned here.
struct UsageMessage {
  private let error: any Error

  init(_ error: any Error) {
    self.error = error
  }

  func exit() throws(ByteOutput.Failure) -> Never {
    let isSuccess = Tonelint.exitCode(for: error).isSuccess
    var text = Tonelint.fullMessage(for: error)
    if UILanguageChoice.current == .chinese { text = Self.chinese(text) }
    try (isSuccess ? ByteOutput.standard : ByteOutput.error).write(text + (text.hasSuffix("\n") ? "" : "\n"))
    Glibc.exit(isSuccess ? 0 : Trouble.badInput)
  }

  private static let headings: [(String, String)] = [
    ("OVERVIEW: ", "概述："), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("OPTIONS:", "选项："), ("ARGUMENTS:", "参数："),
    ("SUBCOMMANDS:", "子命令："), ("Show help information.", "显示帮助。"), ("Show the version.", "显示版本。"),
    ("Error: ", "错误："), ("Help: ", "说明："), ("(default: ", "(默认："), ("<options>", "<选项>"),
    ("<subcommand>", "<子命令>"),
    ("Unknown option ", "未知选项 "), ("Did you mean ", "是否想写 "), ("Missing value for ", "缺少值："),
    ("Unexpected argument ", "多余的参数 "), ("Missing expected argument ", "缺少参数 "), ("The value ", "值 "),
    (" is invalid for ", " 不适用于 "), (" unexpected arguments: ", " 个多余的参数："),
  ]

  private static func chinese(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isSeeAlso = line.contains("--help' for more information.") || line.contains("for detailed help.")
      guard !isSeeAlso else { return seeAlso(line) }
      return headings.reduce(String(line)) { $0.replacing($1.0, with: $1.1) }
    }
    return lines.joined(separator: "\n")
  }

  /// “See 'tonelint check --help' for more information.”
  private static func seeAlso(_ line: Substring) -> String {
    guard let open = line.firstIndex(where: { $0 == "'" || $0 == "‘" }) else { return String(line) }
    let command = line[line.index(after: open)...].prefix { $0 != "'" && $0 != "’" }
    let indent = line.prefix { $0 == " " }
    return "\(indent)详见“\(command)”。"
  }
}
