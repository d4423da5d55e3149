import RulePacks
import Yams

/// Puts the YAML parser's complaint where the author's slip is, and says what mostly caused it.
struct YAMLComplaint {
  let file: String

  func packError(_ error: YamlError) -> PackError {
    switch error {
    case .scanner(let context, let problem, let mark, let yaml),
      .parser(let context, let problem, let mark, let yaml),
      .composer(let context, let problem, let mark, let yaml):
      // A quotation or bracket that never closes is noticed at the end of the file, but begins at the slip.
      let isOpen = context.map { $0.text.contains("quoted scalar") || $0.text.contains("flow") } ?? false
      return make(isOpen ? context?.mark ?? mark : mark, problem, hint(problem, yaml, mark))
    case .duplicatedKeysInMapping(let keys, let context):
      return make(
        context.mark, "the key “\(keys.joined(separator: "”, “"))” stands twice",
        .init("", "键“\(keys.joined(separator: "”、“"))”重复出现"))
    case .reader(let problem, _, let value, let yaml):
      return make(at: Self.place(of: value, in: yaml), problem, nil)
    case _: return make(nil, "\(error)", nil)
    }
  }

  private func make(_ mark: Mark?, _ problem: String, _ hint: PackError.Reason?) -> PackError {
    make(at: (mark?.line ?? 1, mark?.column ?? 1), problem, hint)
  }

  private func make(at mark: (line: Int, column: Int), _ problem: String, _ hint: PackError.Reason?)
    -> PackError
  {
    let english = hint.map { $0.english.isEmpty ? "" : "; " + $0.english } ?? ""
    let chinese = hint.map { "；" + $0.chinese } ?? ""
    return PackError(
      SourcePlace(file: file, line: mark.line, column: mark.column),
      .init("this is not YAML: \(problem)\(english)", "YAML 语法错误：\(problem)\(chinese)"))
  }

  private func hint(_ problem: String, _ yaml: String, _ mark: Mark) -> PackError.Reason? {
    if problem.contains("cannot start any token") {
      guard let sign = Self.scalar(at: mark, in: yaml) else { return nil }
      if sign == "\t" { return .init("indent with spaces, not with a tab", "请用空格缩进，不要用制表符") }
      return .init("text that begins with “\(sign)” must be quoted", "以“\(sign)”开头的文本需要加引号")
    }
    if problem.contains("mapping values are not allowed") {
      return .init("text with “: ” in it must be quoted", "含有“: ”的文本需要加引号")
    }
    if problem.contains("undefined alias") {
      return .init("text that begins with “*” must be quoted", "以“*”开头的文本需要加引号")
    }
    return nil
  }

  private static func scalar(at mark: Mark, in yaml: String) -> Unicode.Scalar? {
    let lines = yaml.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(mark.line - 1) else { return nil }
    return lines[mark.line - 1].dropFirst(mark.column - 1).first
  }

  /// The first place of a scalar, 1-based.
  private static func place(of value: Int32, in yaml: String) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for scalar in yaml.unicodeScalars {
      if Int32(bitPattern: scalar.value) == value { return (line, column) }
      column = scalar == "\n" ? 1 : column + 1
      if scalar == "\n" { line += 1 }
    }
    return (1, 1)
  }
}
