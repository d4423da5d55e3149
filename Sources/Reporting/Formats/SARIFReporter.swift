import JSON
import Linting
import Prose
import RulePacks

/// SARIF 2.1.0 (OASIS), one run, written as a stream: the results come first and the tool with its rules
/// last.
///
/// A message is there as text in the agent's language and as the id of a message string, which `translations`
/// has in Chinese.
struct SARIFReporter: Reporter {
  static let name = "sarif"
  static let fileEndings = ["sarif", "sarif.json"]
  static let separator = ",\n"
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  private let problems: Problems
  private var writer = JSONWriter()
  private var ruleSet: RuleSet?
  private var strings: [Int: RuleStrings] = [:]

  init(_ style: ReportStyle) {
    problems = Problems(style.language)
  }

  func begin(into bytes: inout [UInt8]) {
    bytes += "{\"$schema\":\"\(Self.schema)\",\"version\":\"2.1.0\",\"runs\":[{".utf8
    bytes += "\"columnKind\":\"utf16CodeUnits\",\"results\":[\n".utf8
  }

  mutating func report(_ answer: Answer, into bytes: inout [UInt8]) {
    var isFirst = true
    let isWholeFile = answer.placement != .record && answer.record.origin.line == 1
    for problem in problems.list(answer) {
      if !isFirst { bytes += Self.separator.utf8 }
      isFirst = false
      let result = SARIFResult(
        problem: problem, isWholeFile: isWholeFile, strings: strings(of: problem.finding, answer))
      swap(&bytes, &writer.bytes)
      result.append(to: &writer)
      swap(&bytes, &writer.bytes)
    }
  }

  func end(_ summary: Summary, into bytes: inout [UInt8]) {
    bytes += "\n],".utf8
    var writer = JSONWriter()
    writer.beginObject()
    SARIFRun.append(summary, to: &writer)
    writer.endObject()
    bytes += writer.bytes.dropFirst()
    bytes += "]}\n".utf8
  }

  /// The message strings of a finding's rule, read once for each rule of a rule set.
  private mutating func strings(of finding: Finding?, _ answer: Answer) -> RuleStrings? {
    guard let finding, case .linted(let result) = answer.outcome else { return nil }
    if ruleSet !== result.ruleSet {
      ruleSet = result.ruleSet
      strings.removeAll(keepingCapacity: true)
    }
    if let known = strings[finding.ruleIndex] { return known }
    let read = result.ruleSet.words(ofRuleAt: finding.ruleIndex).map(RuleStrings.init)
    strings[finding.ruleIndex] = read
    return read
  }
}
