import ArgumentParser
import Configuration
import Filtering
import Prose
import Records
import Reporting

/// `tonelint check`: lints finished text, without translation.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    _superCommandName: "tonelint",
    abstract: say("Lint finished text; files and folders, or standard input.", "检查已写好的文本：文件、文件夹或标准输入。"))

  @OptionGroup var options: RunOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: .init(say("Show the safe fixes as a diff instead of findings.", "以 diff 形式显示可自动应用的修正，而不报告问题。")))
  var diff = false

  @ArgumentParser.Argument(
    help: .init(
      say("Files and folders; - or nothing is standard input.", "文件和文件夹；- 或省略表示标准输入。"), valueName: "file"),
    completion: .file())
  var files: [String] = []

  func run() throws {
    let run = try Run(options) { $0.via = ["none"] }
    if options.printConfig { return try PrintedConfiguration(run).print() }
    guard let format = ReportFormats.named(output.format) else {
      throw OptionValues.unknownFormat(output.format)
    }
    let readsInput = files.isEmpty || files == ["-"]
    let (paths, hasFaults) = readsInput ? ([], false) : try InputFile.expand(files)
    let reader =
      try RecordReaders.named(output.input ?? "text") ?? { throw OptionValues.unknownInput(output.input) }()
    if !readsInput, options.fix || diff { try FileFixing(run, isDryRun: diff, output).run(paths) }
    if diff, !readsInput {
      if hasFaults { throw ExitCode(Trouble.badInput) }
      return
    }
    let fixes = options.fix
    let status = try BatchRun(run, output, format).run(standardInput: readsInput ? reader : nil, files: paths)
    {
      ReplyAnswerMaker(run.makeFilter(), translates: false, fixes: fixes, placement: $0)
    }
    if status != 0 || hasFaults { throw ExitCode(hasFaults ? Trouble.badInput : status) }
  }
}
