/// One reply to look at with all that is known about it: a line of JSONL, or a whole text.
package struct Record: Sendable {
  /// A text in a language, such as the draft that a reply is a translation of.
  package struct Passage: Sendable {
    package var locale: LocaleTag?
    package var text: [UInt8]

    package init(locale: LocaleTag?, text: [UInt8]) {
      self.locale = locale
      self.text = text
    }
  }

  /// An earlier message of the conversation.
  package struct Turn: Sendable {
    package var role: String
    package var text: [UInt8]
    package var author: String?
    /// RFC 3339.
    package var at: String?

    package init(role: String, text: [UInt8], author: String? = nil, at: String? = nil) {
      self.role = role
      self.text = text
      self.author = author
      self.at = at
    }
  }

  /// The caller's name for it, as raw JSON (`"17"` or `17`), copied to the answer.
  package var id: [UInt8]?
  package var locale: LocaleTag?
  /// Well-formed UTF-8; a reader refuses anything else.
  package var text: [UInt8]
  package var source: Passage?
  package var inbound: Passage?
  package var register: RegisterWish?
  /// A finer level than the register where the language has one: `haeyo`, `hapsyo`.
  package var registerLevel: String?
  package var facts = Facts()
  /// Ids of rules that this record switches off.
  package var ignoredRules: [String] = []
  /// `[source term, target term]` pairs for this record only.
  package var glossary: [[String]] = []
  package var turns: [Turn] = []
  /// Members that no key of the contract names, as raw JSON `"key":value` pairs, in order.
  package var extra: [[UInt8]] = []
  /// Where it stood in the input.
  package var origin = Origin()

  package init(text: [UInt8], locale: LocaleTag? = nil) {
    self.text = text
    self.locale = locale
  }

  /// The file and line that a record came from.
  package struct Origin: Sendable {
    /// The name to show, `stdin` for standard input.
    package var file = "stdin"
    /// 1-based line of the input.
    package var line = 1

    package init(file: String = "stdin", line: Int = 1) {
      self.file = file
      self.line = line
    }
  }
}

/// What is known about the situation of a reply; rules ask for it with `when`, and an unknown fact makes a
/// condition false.
package struct Facts: Sendable, Hashable {
  package enum Name: String, CaseIterable, Sendable {
    case channel, role, author, scenario, platform, market, mood, register
  }

  package var channel, role, author, scenario, platform, market, mood, register: String?
  /// RFC 3339, the moment of sending.
  package var now: String?
  /// Whether somebody asked for the register, and not only the language pack's default did.
  package var registerIsAsked = false
  /// IANA name.
  package var customerTimeZone: String?

  package init() {}

  package subscript(name: Name) -> String? {
    switch name {
    case .channel: channel
    case .role: role
    case .author: author
    case .scenario: scenario
    case .platform: platform
    case .market: market
    case .mood: mood
    case .register: register
    }
  }
}

/// The form of address asked for; `auto` defers to the next authority.
package enum RegisterWish: String, CaseIterable, Sendable {
  case formal, informal, mirror, auto
}
