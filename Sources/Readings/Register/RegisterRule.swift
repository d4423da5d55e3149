/// What a word says of the form of address, and in what surroundings.
package struct RegisterRule: Hashable, Sendable {
  /// How the word must be written.
  package enum Capital: UInt8, Sendable {
    case any, capital, small
  }

  /// Where in its sentence it must stand.
  package enum Place: UInt8, Sendable {
    case anywhere, start, inside
  }

  /// What the word does to a sentence that is rewritten in the other form.
  package enum Role: UInt8, Sendable {
    /// Nobody rewrites by it.
    case evidence
    /// It stays as it is.
    case harmless
    /// It takes its counterpart for sure; a subject needs a verb of its own in its clause.
    case word, subject, verb
    /// The same, but only where the reading shows it as evidence that is more than a hint.
    case shown
    /// Nobody can be sure of its sentence.
    case doubt

    var takesCounterpart: Bool {
      switch self {
      case .word, .subject, .verb, .shown: true
      case .evidence, .harmless, .doubt: false
      }
    }
  }

  package var form: Register.Form
  package var strength: Register.Strength
  package var level = Register.Level.none
  package var capital = Capital.any
  package var place = Place.anywhere
  /// Classes of which the word before must have one, or may have none; 0 when it does not matter.
  package var after: UInt32 = 0
  package var notAfter: UInt32 = 0
  /// The same for the word behind.
  package var before: UInt32 = 0
  package var notBefore: UInt32 = 0
  /// Classes of which the last classed word before must have one, a few characters back in the same run: お in お読みになる.
  package var openedBy: UInt32 = 0
  package var role = Role.evidence
  /// Classes of which some other word of the clause must have one, or none may have one; only where sentences are
  /// rewritten.
  package var clause: UInt32 = 0
  package var notClause: UInt32 = 0

  package init(_ form: Register.Form, _ strength: Register.Strength) {
    self.form = form
    self.strength = strength
  }

  /// Neighbours that are no words: the beginning or end of the sentence, another mark, a figure.
  package static let edge: UInt32 = 1 << 31
  package static let mark: UInt32 = 1 << 30
  package static let figure: UInt32 = 1 << 29
  /// A word that reports the sentence before it, as と言う and 라고 하다 do.
  package static let quotative: UInt32 = 1 << 28

  static let packedCount = 9

  init?(packed: [UInt32]) {
    guard packed.count == Self.packedCount, let form = Register.Form(rawValue: UInt8(packed[0] & 0xFF)),
      let strength = Register.Strength(rawValue: UInt8(packed[0] >> 8 & 0xFF)),
      let level = Register.Level(rawValue: UInt8(packed[0] >> 16 & 0xFF)),
      let capital = Capital(rawValue: UInt8(packed[0] >> 24)),
      let place = Place(rawValue: UInt8(packed[1] & 0xFF)),
      let role = Role(rawValue: UInt8(packed[1] >> 8 & 0xFF))
    else { return nil }
    self.form = form
    self.strength = strength
    self.level = level
    self.capital = capital
    self.place = place
    after = packed[2]
    notAfter = packed[3]
    before = packed[4]
    notBefore = packed[5]
    openedBy = packed[6]
    self.role = role
    clause = packed[7]
    notClause = packed[8]
  }

  var packed: [UInt32] {
    let head =
      UInt32(form.rawValue) | UInt32(strength.rawValue) << 8 | UInt32(level.rawValue) << 16
      | UInt32(capital.rawValue) << 24
    let second = UInt32(place.rawValue) | UInt32(role.rawValue) << 8
    return [head, second, after, notAfter, before, notBefore, openedBy, clause, notClause]
  }

  /// Whether it holds for a word with these neighbours.
  func holds(isCapital: Bool, isStart: Bool, previous: UInt32, next: UInt32, opener: UInt32) -> Bool {
    switch capital {
    case .any: break
    case .capital: guard isCapital else { return false }
    case .small: guard !isCapital else { return false }
    }
    switch place {
    case .anywhere: break
    case .start: guard isStart else { return false }
    case .inside: guard !isStart else { return false }
    }
    return (openedBy == 0 || opener & openedBy != 0) && (after == 0 || previous & after != 0)
      && previous & notAfter == 0
      && (before == 0 || next & before != 0) && next & notBefore == 0
  }
}
