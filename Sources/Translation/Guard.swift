import Prose

/// Carries what must survive past an engine: protects it before, restores it after, and proves that it is there.
///
/// The draft is cut into segments; in each the protected pieces become marks (see `Protection`). What an engine
/// loses all the same is looked for in the shapes that engines are known to give it, and else reported.
package struct Guard {
  private let draft: [UInt8]
  private let pieces: [ProtectedPiece]
  private let segments: [Span]
  private let notation: MarkNotation

  package init(_ draft: [UInt8], protection: Protection, doNotTranslate terms: [String] = []) {
    self.draft = draft
    pieces = ProtectedPiece.all(in: draft, terms: terms)
    segments = Segmentation(draft, pieces: pieces).segments
    notation = MarkNotation(protection, for: draft)
  }

  /// What the engine is to translate, in order; empty when the draft has no word.
  package var requests: [String] {
    segments.map { segment in
      var text: [UInt8] = []
      var position = segment.start
      for (number, piece) in pieces.inside(segment).enumerated() where !notation.leavesAlone(piece) {
        text += notation.written(draft[position..<piece.span.start])
        if notation.padsBefore(piece, in: draft, segment) { text.append(0x20) }
        text += notation.written(piece, number: number)
        if notation.padsAfter(piece, in: draft, segment) { text.append(0x20) }
        position = piece.span.end
      }
      return String(decoding: text + notation.written(draft[position..<segment.end]), as: UTF8.self)
    }
  }

  /// The reply made of the answers to `requests`, in the same order, and what became of the protected pieces.
  package func restored(_ answers: [String]) throws(TranslationError) -> GuardedReply {
    guard answers.count == segments.count else {
      throw .unintelligible(.segments(wanted: segments.count, got: answers.count))
    }
    var reply = GuardedReply()
    var position = 0
    for (segment, answer) in zip(segments, answers) {
      reply.text += draft[position..<segment.start]
      var restoration = Restoration(
        draft: draft, segment: segment, pieces: pieces.inside(segment), notation: notation)
      restoration.read(answer)
      guard !restoration.text.isEmpty else { throw .unintelligible(.emptySegment) }
      let start = reply.text.count
      reply.text += restoration.text
      reply.steps.append(.init(before: segment, after: Span(start, reply.text.count)))
      reply.losses += restoration.losses
      reply.isRepaired = reply.isRepaired || restoration.isRepaired
      position = segment.end
    }
    reply.text += draft[position...]
    prove(&reply)
    return reply
  }

  /// Counts every piece in the reply: whatever the restoration believes, none may be rarer than in the draft.
  private func prove(_ reply: inout GuardedReply) {
    let lost = Set(reply.losses.map(\.piece.text))
    let groups = Dictionary(grouping: pieces.filter { !lost.contains($0.text) }, by: \.text)
    for group in groups.values.sorted(by: { $0[0].span < $1[0].span })
    where ByteSearch.spans(of: group[0].text, in: reply.text).count < group.count {
      reply.losses.append(GuardLoss(kind: .missing, piece: group[0]))
    }
  }
}
