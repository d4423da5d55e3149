package import Prose

/// A sentence in the other form of address: what stands in place of which words, all of it or none.
package struct SentenceRewriting: Sendable, Equatable {
  /// Words side by side, and what the other form says.
  package struct Passage: Sendable, Equatable {
    package var span: Span
    package var text: String
    /// Whether it opens the sentence, so that its capital says nothing.
    package var isStart: Bool
  }

  /// From its first word to its last.
  package var sentence: Span
  package var passages: [Passage] = []

  /// A longer sentence is left to a person; each word is judged by all others of its clause.
  private static let mostWords = 200

  /// The sentences of a text that show `form` and in which nothing is left to doubt.
  static func all(
    in text: [UInt8], from form: Register.Form, _ table: RegisterTable, outsideProse: [Span]
  ) -> [SentenceRewriting] {
    guard let rewriting = table.rewriting else { return [] }
    return text.withUnsafeBufferPointer { bytes in
      var scan = RegisterScan(bytes, table, outsideProse: outsideProse)
      scan.run()
      let evidence = scan.evidence.filter { $0.form == form }
      var words = RewritingScan(bytes, rewriting, outsideProse: outsideProse)
      words.run()
      var next = 0
      return words.sentences.compactMap { sentence in
        let words = words.words[sentence]
        guard let first = words.first, let last = words.last else { return nil }
        while next < evidence.count, evidence[next].span.end <= first.span.start { next += 1 }
        let shown = evidence[next...].prefix { $0.span.start < last.span.end }
        guard !shown.isEmpty, words.count <= mostWords,
          let found = SentenceRewriting(words, from: form, shown, of: text, rewriting),
          !found.keeps(form, text, table)
        else { return nil }
        return found
      }
    }
  }

  /// Nil unless every word that shows `form` has a sure counterpart and nothing is known to agree with the old form.
  private init?(
    _ words: ArraySlice<RewritingWord>, from form: Register.Form, _ shown: ArraySlice<Register.Evidence>,
    of text: [UInt8],
    _ table: RegisterTable
  ) {
    guard let first = words.first, let last = words.last else { return nil }
    sentence = Span(first.span.start, last.span.end)
    var judged: [(word: RewritingWord, verdict: Verdict)] = []
    for index in words.indices {
      let isShown = shown.contains { $0.strength > .hint && $0.span.overlaps(words[index].span) }
      let verdict = Verdict(index, words, isShown: isShown, form, table)
      guard verdict.role != .doubt else { return nil }
      judged.append((words[index], verdict))
    }
    guard Self.isBalanced(judged.map { ($0.word.clause, $0.verdict.role) }) else { return nil }
    for item in shown {
      let covers = judged.contains {
        $0.word.span.overlaps(item.span)
          && ($0.verdict.text != nil || item.strength == .hint && $0.verdict.role != .evidence)
      }
      guard covers else { return nil }
    }
    for (word, verdict) in judged {
      guard let counterpart = verdict.text else { continue }
      guard let fixed = Self.replacement(counterpart, for: word, in: text) else { return nil }
      append(Passage(span: word.span, text: fixed, isStart: word.isStart), text)
    }
    guard !passages.isEmpty else { return nil }
  }

  /// What the table says of a word in its place, and its counterpart unless it stays as it is.
  private struct Verdict {
    var role = RegisterRule.Role.evidence
    var text: String?

    init(
      _ index: Int, _ words: ArraySlice<RewritingWord>, isShown: Bool, _ form: Register.Form,
      _ table: RegisterTable
    ) {
      let word = words[index]
      guard let number = word.entry ?? table.anyOther else { return }
      let entry = table.entry(at: number)
      for offset in 0..<Int(entry.ruleCount) where Int(entry.firstRule) + offset < table.rules.count {
        let rule = table.rules[Int(entry.firstRule) + offset]
        guard rule.form == form, isShown || rule.role != .shown, word.holds(rule, at: index, of: words) else {
          continue
        }
        role = rule.role
        guard role.takesCounterpart else { return }
        let texts = table.text(of: entry)?.split(separator: "\u{1F}", omittingEmptySubsequences: false) ?? []
        text = offset < texts.count && !texts[offset].isEmpty ? String(texts[offset]) : nil
        return
      }
    }
  }

  /// Whether each clause with a verb of the old form has its subject, and each subject has such a verb.
  private static func isBalanced(_ words: [(clause: Int, role: RegisterRule.Role)]) -> Bool {
    var counts: [Int: (subjects: Int, verbs: Int)] = [:]
    for (clause, role) in words {
      switch role {
      case .subject: counts[clause, default: (0, 0)].subjects += 1
      case .verb: counts[clause, default: (0, 0)].verbs += 1
      case .evidence, .harmless, .word, .shown, .doubt: break
      }
    }
    return counts.values.allSatisfy { $0.verbs >= $0.subjects && ($0.subjects > 0 || $0.verbs == 0) }
  }

  /// The counterpart with the word's stem; nil for a word in capitals, or with one that means something.
  private static func replacement(
    _ counterpart: String, for word: RewritingWord, in text: [UInt8]
  ) -> String? {
    let found = String(decoding: text[word.span.range], as: UTF8.self)
    if found.count > 1, found == found.uppercased(), found != found.lowercased() { return nil }
    var fixed = counterpart
    if word.endingLength > 0 {
      let stem = word.span.start..<word.span.end - word.endingLength
      fixed = String(decoding: text[stem], as: UTF8.self) + counterpart
    }
    if word.isCapital, !word.isStart, fixed.first?.isLowercase ?? false { return nil }
    return fixed
  }

  /// Words with one blank between them are one passage: “du hast” becomes “Sie haben”.
  private mutating func append(_ passage: Passage, _ text: [UInt8]) {
    guard let last = passages.last, passage.span.start == last.span.end + 1, text[last.span.end] == 0x20
    else {
      passages.append(passage)
      return
    }
    passages[passages.count - 1].span.end = passage.span.end
    passages[passages.count - 1].text += " " + passage.text
  }

  /// Whether the rewritten sentence still shows the old form.
  private func keeps(_ form: Register.Form, _ text: [UInt8], _ table: RegisterTable) -> Bool {
    var rewritten: [UInt8] = []
    var position = sentence.start
    for passage in passages {
      rewritten += text[position..<passage.span.start]
      rewritten += passage.text.utf8
      position = passage.span.end
    }
    rewritten += text[position..<sentence.end]
    return rewritten.withUnsafeBufferPointer { bytes in
      var scan = RegisterScan(bytes, table, outsideProse: [])
      scan.run()
      return scan.evidence.contains { $0.form == form && $0.strength > .hint }
    }
  }
}

extension RewritingWord {
  fileprivate func holds(_ rule: RegisterRule, at index: Int, of words: ArraySlice<RewritingWord>) -> Bool {
    guard rule.holds(isCapital: isCapital, isStart: isStart, previous: previous, next: next, opener: 0) else {
      return false
    }
    guard rule.clause | rule.notClause != 0 else { return true }
    var around: UInt32 = 0
    for other in words.indices where other != index && words[other].clause == clause {
      around |= words[other].classes
    }
    return (rule.clause == 0 || around & rule.clause != 0) && around & rule.notClause == 0
  }
}
