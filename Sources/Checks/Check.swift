import Prose
package import RulePacks

/// A kind of check: what a rule with `check: NAME` does. One file in `Kinds/` for each.
///
/// A kind has two halves that meet only in the payload: `compile` turns the author's keys into phrases and a payload,
/// when packs are built; `init(payload:)` and `examine` run on every draft and know nothing of YAML.
package protocol Check: SendableMetatype {
  /// What `check:` calls it.
  static var kind: String { get }

  /// The keys that belong to this kind, beside those of every rule.
  static var keys: [RuleKey] { get }

  /// Names that a message may use in braces, beside `found` and `fix`.
  static var placeholders: [String] { get }

  /// When the rule is asked at all.
  static var starts: CheckStart { get }

  /// Disguises that an example of this kind is not repeated in, each with the reason.
  static var exemptions: [Disguise: String] { get }

  static func compile(_ rule: inout RuleCompilation) throws(PackError)

  init(payload: inout PayloadReader) throws(ImageError)

  /// Whether any rule of this kind can have something to say of the draft: asked once for all of them.
  static func concerns(_ examination: Examination) -> Bool

  func examine(_ examination: Examination)
}

extension Check {
  package static var placeholders: [String] { [] }
  package static var exemptions: [Disguise: String] { [:] }
  package static func concerns(_ examination: Examination) -> Bool { true }
}

/// When a rule is asked to examine a draft.
package enum CheckStart: Sendable {
  /// Only where one of its own phrases was found: costs nothing elsewhere.
  case withPhrase
  /// Every draft: the kind must look at a reading that many rules share.
  case everyDraft
  /// Every draft if the compiled rule has no phrases of its own.
  case everyDraftUnlessPhrases
  /// Once more when all others are done and suppressions were applied.
  case afterOthers
}

/// A key of a rule, for refusals and the JSON Schema.
package struct RuleKey: Sendable {
  package enum Shape: Sendable {
    case text, texts, number
    case word([String])
    case phrases, map
  }

  package var name: String
  package var shape: Shape
  package var isRequired: Bool
  /// One line for editors.
  package var help: String

  package init(_ name: String, _ shape: Shape, required: Bool = false, help: String) {
    self.name = name
    self.shape = shape
    isRequired = required
    self.help = help
  }
}

/// How an example is repeated to find checks that only work on the plainest text.
package enum Disguise: String, CaseIterable, Sendable {
  /// After a paragraph with emoji, so that bytes, UTF-16 units and graphemes differ.
  case afterEmoji = "after-emoji"
  case decomposed = "nfd"
  case carriageReturns = "crlf"
  /// In quoted customer text: silent.
  case quoted
  /// As part of a URL or placeholder: silent.
  case address
  case suppressed
}
