import Prose

// How a compiled rule stands in the `rules` section of an image.

extension Rule {
  package func write(to writer: inout PayloadWriter) {
    writer.write(id)
    writer.write(kind)
    writer.write(category.rawValue)
    writer.write(Int(severity.standard.rawValue))
    writer.write(severity.byChannel) { writer, choice in
      writer.write(choice.channel)
      writer.write(Int(choice.severity.rawValue))
    }
    writer.write(safety == .safe)
    writer.write(situation.facts) { writer, fact in
      writer.write(fact.name.rawValue)
      writer.write(fact.values) { $0.write($1) }
    }
    writer.write(situation.needsSource)
    writer.write(conditions) { writer, condition in
      writer.write(condition.excuses)
      writer.write(condition.ordinals.lowerBound)
      writer.write(condition.ordinals.upperBound)
      writer.write(condition.reach.rawValue)
      writer.write(condition.side.rawValue)
    }
    writer.write(ownPhraseCount)
    writer.write(looksAtEveryDraft)
    writer.write(readsEverything)
    writer.write(payload.lowerBound)
    writer.write(payload.upperBound)
    writer.write(words)
  }

  package convenience init(from reader: inout PayloadReader) throws(ImageError) {
    let id = try reader.text()
    let kind = try reader.text()
    guard let category = Category(rawValue: try reader.text()) else { throw .truncated }
    let standard = try reader.severity()
    let byChannel = try reader.list { (reader) throws(ImageError) in
      (channel: try reader.text(), severity: try reader.severity())
    }
    let safety: Safety = try reader.flag() ? .safe : .review
    let facts = try reader.list { (reader) throws(ImageError) in
      guard let name = Facts.Name(rawValue: try reader.text()) else { throw .truncated }
      return (name: name, values: try reader.list { (reader) throws(ImageError) in try reader.text() })
    }
    let needsSource = try reader.flag()
    let conditions = try reader.list { (reader) throws(ImageError) in try Condition(from: &reader) }
    self.init(
      id: id, kind: kind, category: category, severity: SeverityChoice(standard, byChannel: byChannel),
      safety: safety, situation: Situation(facts: facts, needsSource: needsSource), conditions: conditions,
      ownPhraseCount: try reader.number(), looksAtEveryDraft: try reader.flag(),
      readsEverything: try reader.flag(), payload: try reader.range(),
      words: try reader.number())
  }
}

extension Condition {
  fileprivate init(from reader: inout PayloadReader) throws(ImageError) {
    let excuses = try reader.flag()
    let ordinals = try reader.range()
    guard let reach = Reach(rawValue: try reader.number()), let side = Side(rawValue: try reader.number())
    else {
      throw .truncated
    }
    self.init(excuses: excuses, ordinals: ordinals, reach: reach, side: side)
  }
}

extension PayloadReader {
  fileprivate mutating func severity() throws(ImageError) -> Severity {
    guard let severity = Severity(rawValue: UInt8(truncatingIfNeeded: try number())) else { throw .truncated }
    return severity
  }

  /// Two numbers, written as lower and upper bound.
  package mutating func range() throws(ImageError) -> Range<Int> {
    let start = try number()
    let end = try number()
    guard 0 <= start, start <= end else { throw .truncated }
    return start..<end
  }
}
