import ArgumentParser
import Records
import Reporting

/// Options for what is printed where.
struct OutputOptions: ParsableArguments {
  @Option(
    help: .init(
      say(
        "text, json, jsonl, sarif, github, checkstyle, junit or rdjsonl.",
        "输出格式：text、json、jsonl、sarif、github、checkstyle、junit 或 rdjsonl。"),
      valueName: "name"),
    completion: .list(ReportFormats.names))
  var format = "text"

  @Option(
    help: .init(
      say("A second report, format by its name; repeatable.", "另存一份报告，格式由文件名决定，可重复。"), valueName: "file"),
    completion: .file())
  var report: [String] = []

  @Option(
    help: .init(say("Threads for batches; default: number of cores.", "批量处理的线程数；默认为核心数。"), valueName: "n"))
  var jobs: Int?

  @Flag(help: .init(say("No progress and no summary.", "不显示进度和汇总。")))
  var quiet = false

  @Flag(help: .init(say("Counts by rule and by locale.", "按规则和语言区域统计。")))
  var statistics = false

  @Option(
    help: .init(
      say("auto, always or never; NO_COLOR is honoured.", "颜色：auto、always 或 never；遵循 NO_COLOR。"),
      valueName: "when"),
    completion: .list(["auto", "always", "never"]))
  var color = "auto"

  @Option(help: .init(say("The name that standard input goes by.", "标准输入显示的文件名。"), valueName: "name"))
  var stdinFilename: String?

  @Option(
    help: .init(
      say(
        "How to read the input: text or jsonl; default: by file name, else text.",
        "输入格式：text 或 jsonl；默认按文件名，否则为 text。"), valueName: "format"),
    completion: .list(RecordReaders.names))
  var input: String?
}
