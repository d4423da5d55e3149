package import Matching
package import Prose

/// The compiled rules of one stack: a resolved list of layers for a locale, merged into one matcher so that a draft
/// is read once.
///
/// Everything is read in place from the image; only the rules' fixed parts are decoded on opening.
package final class RuleSet: Sendable {
  /// The locale that the stack was resolved for.
  package let locale: LocaleTag
  /// The layers in order, `all` first; what `checked` reports.
  package let layers: [String]
  package let rules: [Rule]
  /// The form of address the packs ask for, the strongest layer's first.
  package let registers: [PackRegister]
  package let matcher: PhraseMatcher
  /// The holidays of the stack's markets.
  package let holidays: HolidayCalendar
  /// Keeps the sections in memory.
  private let image: Image
  private let payloads: ImageBytes
  private let phraseOwners: ImageBytes

  package init(_ image: Image) throws(ImageError) {
    self.image = image
    holidays = HolidayCalendar(image)
    payloads = ImageBytes(image[.payloads])
    phraseOwners = ImageBytes(image[.phrases])
    var reader = PayloadReader(image[.stack])
    guard let locale = LocaleTag(try reader.text()) else { throw .truncated }
    self.locale = locale
    layers = try reader.list { (reader) throws(ImageError) in try reader.text() }
    registers = try reader.list { (reader) throws(ImageError) in try PackRegister(from: &reader) }
    var ruleReader = PayloadReader(image[.rules])
    rules = try ruleReader.list { (reader) throws(ImageError) in try Rule(from: &reader) }
    do {
      matcher = try PhraseMatcher(words: image[.words], runs: image[.runs])
    } catch {
      throw .truncated
    }
    let size = image[.payloads].count
    guard rules.allSatisfy({ $0.payload.upperBound <= size }) else { throw .truncated }
  }

  /// The form of address that the packs ask for on a channel, and the layer that says so: the strongest layer first,
  /// each with its entry for the channel before its default.
  package func register(on channel: String?) -> (wish: RegisterWish, layer: String)? {
    for pack in registers {
      let entry = channel.flatMap { channel in pack.byChannel.first { $0.channel == channel }?.wish }
      if let wish = entry ?? pack.standard, wish != .auto { return (wish, pack.layer) }
    }
    return nil
  }

  /// The language's table of forms of address, valid as long as the rule set; empty when no layer has one.
  package var registerTable: UnsafeRawBufferPointer { image[.register] }

  /// The kind's own data of a rule.
  package func payload(of rule: Rule) -> PayloadReader {
    PayloadReader(UnsafeRawBufferPointer(rebasing: payloads.bytes[rule.payload]))
  }

  /// Which rule a phrase of the matcher belongs to; nil when the image is damaged.
  package func owner(ofPhrase number: Int) -> (rule: Int, ordinal: Int)? {
    let phrases = phraseOwners.bytes
    guard number >= 0, number * 8 + 8 <= phrases.count else { return nil }
    let rule = Int(phrases.load(fromByteOffset: number * 8, as: UInt32.self))
    let ordinal = Int(phrases.load(fromByteOffset: number * 8 + 4, as: UInt32.self))
    return rule < rules.count ? (rule, ordinal) : nil
  }

  /// Whether some rule that a test takes has phrases to look for.
  package func hasPhrases(where isTaken: (Int) -> Bool) -> Bool {
    (0..<phraseOwners.bytes.count / 8).contains { owner(ofPhrase: $0).map { isTaken($0.rule) } ?? false }
  }

  /// What a rule says to a person; nil when the image is damaged.
  package func words(of rule: Rule) -> RuleWords? {
    let section = image[.messages]
    guard rule.words >= 0, rule.words <= section.count else { return nil }
    var reader = PayloadReader(UnsafeRawBufferPointer(rebasing: section[rule.words...]))
    return try? RuleWords(from: &reader)
  }

  package func words(ofRuleAt index: Int) -> RuleWords? {
    rules.indices.contains(index) ? words(of: rules[index]) : nil
  }
}

/// Bytes of an image, which never change and live as long as it does.
private struct ImageBytes: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }
}

/// The form of address that a layer asks for.
package struct PackRegister: Sendable {
  package var layer: String
  package var standard: RegisterWish?
  package var byChannel: [(channel: String, wish: RegisterWish)]

  package init(layer: String, standard: RegisterWish?, byChannel: [(channel: String, wish: RegisterWish)]) {
    self.layer = layer
    self.standard = standard
    self.byChannel = byChannel
  }

  package func write(to writer: inout PayloadWriter) {
    writer.write(layer)
    writer.write(standard) { $0.write($1.rawValue) }
    writer.write(byChannel) { writer, choice in
      writer.write(choice.channel)
      writer.write(choice.wish.rawValue)
    }
  }

  package init(from reader: inout PayloadReader) throws(ImageError) {
    layer = try reader.text()
    standard = try reader.optional { (reader) throws(ImageError) in try reader.wish() }
    byChannel = try reader.list { (reader) throws(ImageError) in
      (channel: try reader.text(), wish: try reader.wish())
    }
  }
}

extension PayloadReader {
  fileprivate mutating func wish() throws(ImageError) -> RegisterWish {
    guard let wish = RegisterWish(rawValue: try text()) else { throw .truncated }
    return wish
  }
}
