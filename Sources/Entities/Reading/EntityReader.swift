import Prose

/// Reads the entities of a text as values, in the words of one language and the style of one locale.
///
/// What is copied (addresses, placeholders, tags, identifiers) is found first and never looked into. Around it only
/// stretches near a digit are read, or with `.everything` all lines, so that ordinary prose costs one pass over its
/// bytes.
package struct EntityReader: Sendable {
  package enum Scope: Sendable {
    /// What is written with figures.
    case figures
    /// Also what is written in words.
    case everything
  }

  let lexicon: Lexicon
  private let style: WritingStyle
  private let phones: PhoneReader?

  /// Without `phones` telephone numbers are read as what else they look like.
  package init(_ lexicon: Lexicon, style: WritingStyle, phones: PhoneReader? = nil) {
    self.lexicon = lexicon
    self.style = style
    self.phones = phones
  }

  /// The entities in ascending order without overlaps; malformed UTF-8 is passed over. `pieces`: what `EntityScanner`
  /// found in the text, where that is known.
  package func read(_ text: UnsafeBufferPointer<UInt8>, scope: Scope, pieces known: [Entity]? = nil)
    -> [Entity]
  {
    var pieces = known ?? EntityScanner().scan(text)
    if let phones {
      let found = phones.phones(
        in: text, region: style.region, outside: pieces, proves: scope == .everything)
      if !found.isEmpty { pieces = Self.pieces(pieces, with: found) }
    }
    let stretches = scope == .everything ? Stretches.lines(text) : Stretches.aroundFigures(text)
    guard !stretches.isEmpty else { return pieces }
    var found: [Entity] = []
    var tokenizer = Tokenizer(text, lexicon, pieces: pieces)
    let memo = NumberMemo()
    for stretch in stretches {
      memo.reset()
      tokenizer.read(stretch)
      tokenizer.tokens.withUnsafeBufferPointer { tokens in
        let grammar = Grammar(text: text, tokens: tokens, lexicon: lexicon, style: style, memo: memo)
        read(grammar, scope, into: &found)
      }
    }
    return Self.merged(pieces, found)
  }

  package func read(_ text: [UInt8], scope: Scope = .everything) -> [Entity] {
    text.withUnsafeBufferPointer { read($0, scope: scope) }
  }

  /// How many tokens before its first figure an entity begins at most: “Tuesday the” 3rd.
  private static let figureReach = 8

  private func read(_ grammar: Grammar, _ scope: Scope, into found: inout [Entity]) {
    var index = 0
    var figure = 0
    while index < grammar.tokens.count {
      if scope == .figures {
        figure = grammar.nextFigure(max(index, figure))
        index = max(index, figure - Self.figureReach)
        guard index < grammar.tokens.count else { return }
      }
      guard let reading = grammar.longest(at: index) else {
        index += 1
        continue
      }
      let span = Span(grammar.tokens[index].start, grammar.tokens[reading.end - 1].end)
      var entity = Entity(reading.kind, span, reading.value)
      entity.alternative = reading.alternative
      entity.alternativeDate = reading.alternativeDate
      entity.coreStart = reading.coreStart.map { grammar.tokens[$0].start }
      entity.isSpelled = reading.isSpelled
      found.append(entity)
      index = reading.end
    }
  }

  /// Telephone numbers among the other pieces. Inside an address, a placeholder or a tag there are none, but one may
  /// look like an order number.
  private static func pieces(_ pieces: [Entity], with phones: [PhoneNumber]) -> [Entity] {
    var kept: [Entity] = []
    var next = 0
    for phone in phones {
      while next < pieces.count, pieces[next].span.end <= phone.span.start {
        kept.append(pieces[next])
        next += 1
      }
      let touching = pieces[next...].prefix { $0.span.start < phone.span.end }
      guard touching.allSatisfy({ $0.kind == .identifier && phone.span.contains($0.span) }) else { continue }
      kept.append(Entity(.phone, phone.span, .phone(phone.e164)))
      next = touching.endIndex
    }
    return kept + pieces[next...]
  }

  private static func merged(_ pieces: [Entity], _ found: [Entity]) -> [Entity] {
    guard !pieces.isEmpty else { return found }
    guard !found.isEmpty else { return pieces }
    return (pieces + found).sorted { $0.span < $1.span }
  }
}
