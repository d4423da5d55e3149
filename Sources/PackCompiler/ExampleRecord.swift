import Checks
import Linting
import Prose
import RulePacks

/// Makes the record that an example stands for, plain and in disguise.
struct ExampleRecord {
  var record: Record
  /// Marks in the coordinates of the record's text.
  var marks: [RuleExamples.Mark]
  /// Nothing must be found: the example stands where no rule looks.
  var isSilent = false

  init(_ example: RuleExamples.Example, locale: LocaleTag) {
    record = Record(text: Array(example.text.utf8), locale: locale)
    marks = example.marks
    for name in Facts.Name.allCases {
      let value = example.fields[name.rawValue]?.scalar
      switch name {
      case .channel: record.facts.channel = value
      case .role: record.facts.role = value
      case .author: record.facts.author = value
      case .scenario: record.facts.scenario = value
      case .platform: record.facts.platform = value
      case .market: record.facts.market = value
      case .mood: record.facts.mood = value
      case .register:
        record.facts.register = value
        record.facts.registerIsAsked = value != nil
      }
    }
    record.facts.now = example.fields["now"]?.scalar
    record.facts.customerTimeZone = example.fields["customer_timezone"]?.scalar
    record.source = example.fields["source"].map(Self.passage)
    record.inbound = example.fields["inbound"].map(Self.passage)
    for turn in example.fields["turns"]?.elements ?? [] {
      let text = turn["text"]?.scalar ?? ""
      record.turns.append(.init(role: turn["role"]?.scalar ?? "agent", text: Array(text.utf8)))
    }
    for field in example.fields["ignore"]?.elements ?? [] {
      record.ignoredRules += [field.scalar].compactMap(\.self)
    }
    for pair in example.fields["glossary"]?.elements ?? [] where pair.scalar == nil {
      record.glossary.append(pair.elements.compactMap(\.scalar))
    }
  }

  private static func passage(_ field: Field) -> Record.Passage {
    let text = field["text"]?.scalar ?? field.scalar ?? ""
    return .init(locale: field["locale"]?.scalar.flatMap { LocaleTag($0) }, text: Array(text.utf8))
  }

  /// The example in a disguise; nil where the disguise makes no difference.
  func disguised(_ disguise: Disguise, rule: String, decompose: (String) -> String) -> ExampleRecord? {
    let text = String(decoding: record.text, as: UTF8.self)
    switch disguise {
    case .afterEmoji:
      return prefixed("👩‍👩‍👧 🇯🇵\n\n")
    case .decomposed:
      guard decompose(text) != text else { return nil }
      return mapped(decompose)
    case .carriageReturns:
      guard text.contains("\n") else { return nil }
      return mapped { $0.replacing("\n", with: "\r\n") }
    case .quoted:
      return replacing(
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }
          .joined(separator: "\n"))
    case .address:
      return replacing("`" + text.replacing("`", with: "").replacing("\n", with: " ") + "`")
    case .suppressed:
      return replacing("<!-- tonelint ignore \(rule) -->\n\(text)\n<!-- tonelint end -->\n")
    }
  }

  private func prefixed(_ prefix: String) -> ExampleRecord {
    var copy = self
    copy.record.text = Array(prefix.utf8) + record.text
    copy.marks = marks.map { mark in
      var mark = mark
      mark.span = mark.span.shifted(by: prefix.utf8.count)
      return mark
    }
    return copy
  }

  /// Applies a change that keeps the order of the text to the pieces between the marks.
  private func mapped(_ change: (String) -> String) -> ExampleRecord {
    var copy = self
    func changed(_ range: Range<Int>) -> [UInt8] {
      Array(change(String(decoding: record.text[range], as: UTF8.self)).utf8)
    }
    copy.record.text = []
    copy.marks = []
    var position = 0
    for mark in marks {
      copy.record.text += changed(position..<mark.span.start)
      let start = copy.record.text.count
      copy.record.text += changed(mark.span.range)
      copy.marks.append(.init(span: Span(start, copy.record.text.count), fix: mark.fix.map(change)))
      position = mark.span.end
    }
    copy.record.text += changed(position..<record.text.count)
    return copy
  }

  /// Another text in which nothing must be found.
  private func replacing(_ text: String) -> ExampleRecord {
    var copy = self
    copy.record.text = Array(text.utf8)
    copy.marks = []
    copy.isSilent = true
    return copy
  }
}
