import ArgumentParser
import Configuration
import Filtering
import Glibc
import Linting
import Prose
import Records
import Reporting
import Translation

/// `tonelint` itself: draft on standard input, reply ready to send on standard output.
struct FilterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filter",
    _superCommandName: "tonelint",
    abstract: say("A filter: draft in, reply ready to send out (the default).", "过滤器：输入草稿，输出可以发送的回复（默认命令）。"))

  @OptionGroup var options: RunOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: .init(
      say(
        "Translation adapters, tried in order; none lints the draft as it is.",
        "翻译引擎，按顺序尝试；none 表示不翻译，直接检查草稿。"),
      valueName: "name,…"),
    completion: .list(TranslationService.adapters + ["none"]))
  var via: String?

  @Flag(help: .init(say("When the exit status would be 1, write no reply.", "退出状态将为 1 时不输出回复。")))
  var hold = false

  func run() throws {
    let run = try Run(options) { settings in
      if let via {
        settings.via = via.split(separator: ",").map { String($0).trimmingPrefix(" ").description }
        settings.note(SettingKey.via.rawValue, from: .commandLine)
      }
    }
    if options.printConfig { return try PrintedConfiguration(run).print() }
    guard let format = ReportFormats.named(output.format) else {
      throw OptionValues.unknownFormat(output.format)
    }
    let isText = output.format == "text"
    guard isText || format.carriesReply else {
      throw Trouble(
        say(
          "--format \(output.format) has no place for the reply; use text, json or jsonl, or --report FILE",
          "--format \(output.format) 无法容纳回复正文；请用 text、json 或 jsonl，或者 --report 文件"))
    }
    let reader =
      try RecordReaders.named(output.input ?? "text") ?? { throw OptionValues.unknownInput(output.input) }()
    if isatty(0) == 1, !output.quiet {
      try ByteOutput.error.write(say("Type the draft, then Ctrl-D.\n", "请输入草稿，完成后按 Ctrl-D。\n"))
    }
    try isText ? filterText(run, reader, format) : filterStream(run, reader, format)
  }

  /// The reply alone on standard output, findings on standard error.
  private func filterText(_ run: Run, _ reader: any RecordReader.Type, _ format: any Reporter.Type) throws {
    let findings = ByteOutput.error
    let style = try OutputStyle.make(output, for: findings)
    let files = try ReportFiles(format, to: findings, files: output.report, style)
    let maker = ReplyAnswerMaker(run.makeFilter(), translates: true, fixes: options.fix, placement: .reply)
    let collected = ReplyCollector(maker)
    let worker = Worker(collected, files.formats, style)
    let name = output.stdinFilename ?? "stdin"
    let bytes = try InputFile.read(0, name: name)
    let result = bytes.withUnsafeBytes { worker.work(on: $0, reader.init(), file: name, line: 1) }
    if let trouble = result.trouble { throw trouble }
    let status = ExitStatus(run.settings.failOn).status(of: result.summary)
    if status == 0 || (status == 1 && !hold) {
      for reply in collected.replies { try ByteOutput.standard.write(reply) }
      try Self.endLine(after: collected.replies.last?.last)
    }
    try files.begin()
    try files.add(result.parts)
    try files.end(result.summary)
    if status != 0 { throw ExitCode(status) }
  }

  /// On one terminal the findings begin on a line of their own, also after a reply that does not end its last one.
  private static func endLine(after last: UInt8?) throws {
    guard let last, last != 0x0A, ByteOutput.standard.isTerminal, ByteOutput.error.isTerminal else { return }
    try ByteOutput.error.write("\n")
  }

  /// Records in, one answer each out, flushed as they come.
  private func filterStream(_ run: Run, _ reader: any RecordReader.Type, _ format: any Reporter.Type) throws {
    let hold = hold
    let fixes = options.fix
    let batch = BatchRun(run, output, format)
    let status = try batch.run(standardInput: reader, files: []) { placement in
      let maker = ReplyAnswerMaker(run.makeFilter(), translates: true, fixes: fixes, placement: placement)
      return hold ? HoldingAnswerMaker(maker, failOn: run.settings.failOn) : maker
    }
    if status != 0 { throw ExitCode(status) }
  }
}

/// Keeps the replies of the answers it passes on.
final class ReplyCollector: AnswerMaker {
  private let maker: any AnswerMaker
  private(set) var replies: [[UInt8]] = []

  init(_ maker: any AnswerMaker) {
    self.maker = maker
  }

  func answer(_ record: Record) throws(Trouble) -> Answer {
    let answer = try maker.answer(record)
    if case .linted(let result) = answer.outcome { replies.append(result.draft.bytes) }
    return answer
  }
}

/// `--hold`: takes the reply out of answers that would make the exit status 1.
final class HoldingAnswerMaker: AnswerMaker {
  private let maker: any AnswerMaker
  private let failOn: Severity?

  init(_ maker: any AnswerMaker, failOn: Severity?) {
    self.maker = maker
    self.failOn = failOn
  }

  func answer(_ record: Record) throws(Trouble) -> Answer {
    var answer = try maker.answer(record)
    if case .linted(let result) = answer.outcome, let failOn, let weight = result.weight, weight >= failOn {
      answer.isReplyHeld = true
    }
    return answer
  }
}
