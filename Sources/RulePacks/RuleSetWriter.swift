package import Matching
package import Prose

/// Puts compiled rules together into the image that `RuleSet` reads.
package struct RuleSetWriter {
  private var matcher: MatcherBuilder
  private var rules: [Rule] = []
  private var owners: [(rule: Int, ordinal: Int)] = []
  private var payloads: [UInt8] = []
  private var messages = PayloadWriter()

  package init(folding: Folding) {
    matcher = MatcherBuilder(folding: folding)
  }

  /// Adds a rule with its phrases in the order of their ordinals; `rule.payload` and `rule.words` are filled in here.
  package mutating func add(_ rule: Rule, phrases: [PhraseText], payload: [UInt8], words: RuleWords)
    throws(PackError)
  {
    for (ordinal, phrase) in phrases.enumerated() {
      do {
        let number = try matcher.add(phrase.text, openStart: phrase.openStart, openEnd: phrase.openEnd)
        while owners.count <= number { owners.append((rules.count, ordinal)) }
        owners[number] = (rules.count, ordinal)
      } catch {
        throw PackError(phrase.place, phrase.refusal(error))
      }
    }
    payloads += [UInt8](repeating: 0, count: (8 - payloads.count % 8) % 8)
    let range = payloads.count..<payloads.count + payload.count
    payloads += payload
    rules.append(rule.placed(payload: range, words: messages.bytes.count))
    words.write(to: &messages)
  }

  /// The bytes of the image file.
  package func encode(
    locale: LocaleTag, layers: [String], registers: [PackRegister], holidays: [HolidayGroup] = [],
    register: [UInt8] = []
  ) -> [UInt8] {
    var stack = PayloadWriter()
    stack.write(locale.description)
    stack.write(layers) { $0.write($1) }
    stack.write(registers) { $1.write(to: &$0) }
    var compiled = PayloadWriter()
    compiled.write(rules) { $1.write(to: &$0) }
    var numbers: [UInt8] = []
    for owner in owners {
      for value in [owner.rule, owner.ordinal] {
        withUnsafeBytes(of: UInt32(value).littleEndian) { numbers += $0 }
      }
    }
    let (words, runs) = matcher.encode()
    return Image.encode([
      (.stack, stack.bytes), (.words, words), (.runs, runs), (.phrases, numbers), (.rules, compiled.bytes),
      (.payloads, payloads), (.messages, messages.bytes), (.holidays, HolidayCalendar.encode(holidays)),
      (.register, register),
    ])
  }
}
