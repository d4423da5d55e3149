package import Prose

/// An engine that turns a text of one language into another. One file in `Adapters/` for each engine.
///
/// An adapter speaks its engine's protocol and tells failures apart; retrying, failing over and guarding what must
/// survive is the same for all and is not its business. One instance is used by one thread at a time and keeps
/// its connection or process open between calls.
package protocol Translator: AnyObject, SendableMetatype {
  /// What `--via` calls it, for example `deepl`.
  static var name: String { get }

  /// What it reads of `adapters: NAME:` in the configuration.
  static var settingNames: [String] { get }

  /// Throws `.notConfigured` when a setting it cannot do without is missing; contacts nobody.
  init(_ settings: TranslatorSettings) throws(TranslationError)

  /// How this engine is shown what it must not touch.
  var protection: Protection { get }

  /// Whether the engine offers the pair; asks the engine if need be.
  func offers(from source: LocaleTag, to target: LocaleTag) throws(TranslationError) -> Bool

  /// Translates well-formed UTF-8. Segments are translated in one request where the engine can.
  func translate(_ request: TranslationRequest) throws(TranslationError) -> [String]

  /// One line for `doctor`: where the engine is and what it is; throws what keeps it from answering.
  func describe() throws(TranslationError) -> String
}

/// What an adapter is told by configuration and environment; a key never comes from the command line.
package struct TranslatorSettings: Sendable {
  /// By name as in `.tonelint.yml` under `adapters: NAME:`, for example `url`, `key-file`, `formality`, `mode-path`.
  package var values: [String: String]
  /// The environment, for `DEEPL_API_KEY` and the like; injected so that tests need not touch the process.
  package var environment: [String: String]
  package var timeout: Duration

  package init(
    values: [String: String] = [:], environment: [String: String] = [:], timeout: Duration = .seconds(20)
  ) {
    self.values = values
    self.environment = environment
    self.timeout = timeout
  }
}

/// Segments of one reply to be translated together.
package struct TranslationRequest: Sendable {
  package var segments: [String]
  package var source: LocaleTag
  package var target: LocaleTag
  /// The form of address wanted, where the engine can choose.
  package var register: RegisterWish
  /// Text that is not translated but helps, such as the customer's message.
  package var context: String?

  package init(
    segments: [String], source: LocaleTag, target: LocaleTag, register: RegisterWish = .auto,
    context: String? = nil
  ) {
    self.segments = segments
    self.source = source
    self.target = target
    self.register = register
    self.context = context
  }
}

/// How protected pieces are written in the text that an engine gets; `N` is the number of the piece.
package enum Protection: Sendable {
  /// The text is XML, and each piece an element `<x id="N">…</x>` that the engine is told to leave alone.
  case xml
  /// A piece is U+E000 N U+E001 where it stands for a word, U+E002 N U+E001 where it is markup between words; the
  /// adapter makes of them what its engine carries over.
  case mark
  /// A piece is a token `[XNX]`, which engines copy more reliably than anything else they were not built for.
  case token
  /// Tags and character references go as they are, because the text is HTML to the engine; all else as tokens.
  case html
}
