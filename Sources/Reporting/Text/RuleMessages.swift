import Prose
import RulePacks

/// The parsed messages of the rules that have been reported, by rule set; each is read from its image once.
///
/// One instance serves one thread.
final class RuleMessages {
  /// Rule sets to remember; more than a batch in many languages meets.
  private static let limit = 64

  private let language: UILanguage
  private var ruleSet: RuleSet?
  private var messages: [Int: Message] = [:]
  private var others: [ObjectIdentifier: (RuleSet, [Int: Message])] = [:]

  init(_ language: UILanguage) {
    self.language = language
  }

  /// The message of a finding of that rule set; the rule's id when its image is damaged.
  func message(of finding: Finding, in set: RuleSet) -> Message {
    if ruleSet !== set { turn(to: set) }
    if let message = messages[finding.ruleIndex] { return message }
    let words = set.words(ofRuleAt: finding.ruleIndex)?.message
    let template = language == .english ? words?.english : words?.chinese
    let message = Message(template ?? finding.rule)
    messages[finding.ruleIndex] = message
    return message
  }

  /// Remembers the rule set itself too, so that no other can come to have its address.
  private func turn(to set: RuleSet) {
    if others.count >= Self.limit { others.removeAll() }
    if let ruleSet { others[ObjectIdentifier(ruleSet)] = (ruleSet, messages) }
    messages = others[ObjectIdentifier(set)]?.1 ?? [:]
    ruleSet = set
  }
}
