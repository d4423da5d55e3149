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
    if let word = Self.misplacedWord(in: text) { text = Self.meant(by: word) }
    if UILanguageChoice.current == .chinese { text = Self.chinese(text) }
    try (isSuccess ? ByteOutput.standard : ByteOutput.error).write(text + (text.hasSuffix("\n") ? "" : "\n"))
    Glibc.exit(isSuccess ? 0 : Trouble.badInput)
  }

  /// A word that the filter has no use for: “Error: Unexpected argument 'chekc'”.
  private static func misplacedWord(in text: String) -> String? {
    let lead = "Error: Unexpected argument '"
    guard text.hasPrefix(lead), text.contains("Usage: tonelint filter ") else { return nil }
    return String(text.dropFirst(lead.count).prefix { $0 != "'" })
  }

  /// What was meant by it: a command, or a file.
  private static func meant(by word: String) -> String {
    if let command = Spelling.nearest(to: word, among: ["check", "inspect", "rules", "doctor"]) {
      return say(
        "tonelint: there is no command “\(word)”; did you mean “\(command)”?",
        "tonelint: 没有“\(word)”命令；是否想写“\(command)”？")
    }
    return say(
      "tonelint: the draft is read from standard input (tonelint … < \(word)); to check files: tonelint check \(word)",
      "tonelint: 草稿从标准输入读取（tonelint … < \(word)）；要检查文件，请用 tonelint check \(word)")
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
