package import Entities
import Locales
package import Prose

/// What a text shows, each reading made at most once per draft and only when asked.
///
/// One instance serves one thread and is reused from draft to draft, so its buffers are too.
package final class Readings {
  private var bytes: [UInt8] = []
  private var locale = LocaleTag(language: "und")
  private var graphemes: Breaks?
  private var graphemesAreRead = false
  private var zones: [Span]?
  private var pieceList: [Entity] = []
  private var piecesAreRead = false
  private var sentenceList: [Sentence]?
  private var markScanner = MarkScanner()
  private var marksAreRead = false
  private let entityReaders: EntityReaders?
  private var latestReaders: [(locale: LocaleTag, reader: EntityReader?)] = []
  private var figureList: [Entity]?
  private var entityList: [Entity]?
  private var readsEverything = false

  /// Whether the text has no byte from 0x80 on: then there is no sign, letter or emoji beyond ASCII to look for.
  package private(set) var isASCII = true

  /// Without readers there are no entities.
  package init(entityReaders: EntityReaders? = nil) {
    self.entityReaders = entityReaders
  }

  /// Takes up a draft; nothing is read yet. `readsEverything` says that its words will be asked for as well as its
  /// figures, so that it is read once for both.
  package func read(_ draft: Draft, readsEverything: Bool = false) {
    self.readsEverything = readsEverything
    bytes = draft.bytes
    isASCII = bytes.withUnsafeBytes { PlainText.isASCII($0) }
    locale = draft.locale
    graphemesAreRead = false
    zones = nil
    piecesAreRead = false
    sentenceList = nil
    marksAreRead = false
    figureList = nil
    entityList = nil
  }

  /// What is written with figures or copied: amounts, dates, addresses, in order and without overlaps.
  package var figures: [Entity] {
    if let list = figureList ?? entityList { return list }
    if readsEverything { return entities }
    let found = read(.figures)
    figureList = found
    return found
  }

  /// The same, and what is written in words.
  package var entities: [Entity] {
    if let entityList { return entityList }
    let found = read(.everything)
    entityList = found
    return found
  }

  private func read(_ scope: EntityReader.Scope) -> [Entity] {
    guard let reader = reader(for: locale) else { return [] }
    return bytes.withUnsafeBufferPointer { reader.read($0, scope: scope, pieces: pieces) }
  }

  /// The reader for a locale; the last two are kept here, for asking takes a lock shared by all threads.
  package func reader(for locale: LocaleTag) -> EntityReader? {
    if let latest = latestReaders.first(where: { $0.locale == locale }) { return latest.reader }
    let reader = entityReaders?.reader(for: locale)
    if latestReaders.count > 1 { latestReaders.removeFirst() }
    latestReaders.append((locale, reader))
    return reader
  }

  /// Spans that are never linted as prose: quoted customer text, code, URLs, e-mail addresses, placeholders, tags. In
  /// order, without overlaps.
  package var outsideProse: [Span] {
    if let zones { return zones }
    let found = bytes.withUnsafeBufferPointer { ProseScanner.scan($0, pieces) }
    zones = found
    return found
  }

  /// What is copied rather than written: addresses, placeholders, tags, identifiers, emoji.
  private var pieces: [Entity] {
    if !piecesAreRead {
      pieceList.removeAll(keepingCapacity: true)
      bytes.withUnsafeBufferPointer { EntityScanner().scan($0, into: &pieceList) }
      piecesAreRead = true
    }
    return pieceList
  }

  package func isOutsideProse(_ span: Span) -> Bool {
    let zones = outsideProse
    guard !zones.isEmpty else { return false }
    var low = 0
    var high = zones.count
    while low < high {
      let middle = (low + high) / 2
      if zones[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    guard low < zones.count else { return false }
    return span.isEmpty ? zones[low].start <= span.start : zones[low].start < span.end
  }

  /// The sentences of the text in order; what lies between them is white space.
  package var sentences: [Sentence] {
    if let sentenceList { return sentenceList }
    let found = bytes.withUnsafeBufferPointer { SentenceScanner.scan($0) }
    sentenceList = found
    return found
  }

  /// Index of the sentence that an offset lies in, or else of the next one; the number of sentences past the last.
  package func sentenceIndex(at offset: Int) -> Int {
    let sentences = sentences
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The sentence that an offset lies in; nil in white space between sentences and in an empty text.
  package func sentence(at offset: Int) -> Sentence? {
    let index = sentenceIndex(at: offset)
    guard index < sentences.count, sentences[index].span.start <= offset else { return nil }
    return sentences[index]
  }

  package func areInOneSentence(_ left: Span, _ right: Span) -> Bool {
    sentenceIndex(at: left.start) == sentenceIndex(at: right.start)
  }

  /// Punctuation, symbols and runs of white space in order.
  package var marks: [Mark] {
    if !marksAreRead {
      bytes.withUnsafeBufferPointer { markScanner.scan($0) }
      marksAreRead = true
    }
    return markScanner.marks
  }

  /// Whether a span holds nothing but white space and punctuation.
  package func isOnlyPunctuation(_ span: Span) -> Bool {
    span.isEmpty || punctuationEnd(from: span.start) >= min(span.end, bytes.count)
  }

  /// Where the white space and punctuation that begin at an offset end.
  package func punctuationEnd(from offset: Int) -> Int {
    bytes.withUnsafeBufferPointer { text in
      var position = max(0, offset)
      while position < text.count {
        let (scalar, width) = ScalarReading.scalar(text, position)
        guard ScalarReading.isPunctuation(scalar) else { break }
        position += width
      }
      return position
    }
  }

  /// Where the white space and punctuation that end at an offset begin.
  package func punctuationStart(before offset: Int) -> Int {
    bytes.withUnsafeBufferPointer { text in
      var position = min(offset, text.count)
      while position > 0 {
        var start = position - 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        guard ScalarReading.isPunctuation(ScalarReading.scalar(text, start).scalar) else { break }
        position = start
      }
      return position
    }
  }

  /// The stretch in which something that begins is in the same sentence as an offset: from the end of the sentence
  /// before to the end of its own.
  package func sentenceReach(at offset: Int) -> Span {
    let index = sentenceIndex(at: offset)
    let sentences = sentences
    let end = index < sentences.count ? sentences[index].span.end : Int.max
    return Span(index > 0 ? sentences[index - 1].span.end : 0, end)
  }

  /// The sentences of another text than the draft.
  package static func sentences(of text: [UInt8]) -> [Sentence] {
    text.withUnsafeBufferPointer { SentenceScanner.scan($0) }
  }

  /// The span widened to grapheme boundaries, so that no half of a letter or emoji is ever marked.
  package func wholeGraphemes(_ span: Span) -> Span {
    guard !isPlainBoundary(span.start) || !isPlainBoundary(span.end) else { return span }
    if graphemes == nil { graphemes = Breaks(.grapheme, locale: LocaleTag(language: "en")) }
    guard let graphemes else { return span }
    if !graphemesAreRead {
      graphemes.read(bytes)
      graphemesAreRead = true
    }
    let start = graphemes.start(around: span.start)
    return Span(start, span.isEmpty ? start : graphemes.end(around: span.end))
  }

  /// A boundary that needs no ICU: between ASCII bytes other than CR LF, or at either end.
  private func isPlainBoundary(_ offset: Int) -> Bool {
    guard offset > 0, offset < bytes.count else { return true }
    return bytes[offset] < 0x80 && bytes[offset - 1] < 0x80 && bytes[offset] != 0x0A
  }
}
