import Glibc
import Reporting

/// The reports of a run: the one on standard output, and the files of `--report`.
final class ReportFiles {
  private struct Target {
    var report: Report
    var output: ByteOutput
    var path: String?
  }

  let formats: [any Reporter.Type]
  private var targets: [Target] = []

  /// `first` goes to `output`; a file's format is told by its name. A file that is there is replaced.
  init(_ first: (any Reporter.Type)?, to output: ByteOutput, files: [String], _ style: ReportStyle) throws {
    var formats: [any Reporter.Type] = []
    if let first {
      formats.append(first)
      targets.append(Target(report: Report(first, style), output: output))
    }
    var plain = style
    plain.usesColor = false
    for path in files {
      guard let format = ReportFormats.writing(file: path) else {
        throw Trouble(
          say(
            "--report: the name of \(path) tells no format; end it in .json, .sarif, .xml …",
            "--report：无法从文件名 \(path) 判断格式，请以 .json、.sarif、.xml 等结尾"))
      }
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else {
        let number = errno
        let reason = Wording(UILanguageChoice.current).systemError(number)
        throw Trouble(
          say("--report: \(path) cannot be written: \(reason)", "--report：无法写入 \(path)：\(reason)"))
      }
      formats.append(format)
      targets.append(
        Target(report: Report(format, plain), output: ByteOutput(descriptor: descriptor), path: path))
    }
    self.formats = formats
  }

  /// A report replaces what is there, so none may go where a draft is read from.
  static func requireOthers(than inputs: [String], _ reports: [String]) throws(Trouble) {
    let read = Set(inputs.compactMap(absolute))
    for path in reports {
      guard let report = absolute(path), read.contains(report) else { continue }
      throw Trouble(
        say("--report: \(path) is one of the files to be checked", "--report：\(path) 是要检查的文件之一"))
    }
  }

  private static func absolute(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  func begin() throws { try each { report, bytes, _ in report.begin(into: &bytes) } }

  func add(_ parts: [ReportPart]) throws {
    try each { report, bytes, index in
      if index < parts.count { report.add(parts[index], into: &bytes) }
    }
  }

  func end(_ summary: Summary) throws { try each { report, bytes, _ in report.end(summary, into: &bytes) } }

  private func each(_ write: (inout Report, inout [UInt8], Int) -> Void) throws {
    for index in targets.indices {
      var bytes: [UInt8] = []
      write(&targets[index].report, &bytes, index)
      try targets[index].output.write(bytes)
    }
  }
}
