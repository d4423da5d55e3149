import Entities

/// A key of a `RegisterTable`: a hash over the folded scalars of a word, of an ending read backwards, or of several
/// words. It can be continued, so that the words of a phrase need not be gathered.
struct RegisterKey {
  /// What the scalars are; keys of different kinds never meet.
  enum Kind: UInt64, CaseIterable {
    /// A whole word, a phrase with one blank between its words, or characters of a script without blanks.
    case word = 1
    /// The end of a word, last scalar first.
    case ending
    /// The end of a sentence, last scalar first.
    case closing
    case weightedWord, weightedEnding, weightedClosing
  }

  private var state: UInt64

  init(_ kind: Kind) {
    state = 0xCBF2_9CE4_8422_2325 ^ (kind.rawValue &* 0x9E37_79B9_7F4A_7C15)
  }

  /// FNV-1a by scalars.
  @inline(__always)
  mutating func add(_ scalar: UInt32) {
    state = (state ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
  }

  /// All bits mixed, because slots are chosen by the low ones.
  @inline(__always)
  var value: UInt64 {
    var mixed = state
    mixed ^= mixed >> 32
    mixed = mixed &* 0xD6E8_FEB8_6659_FD93
    mixed ^= mixed >> 32
    return mixed
  }

  /// Simple case folding, and one shape of apostrophe.
  @inline(__always)
  static func folded(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar &- 0x41 < 26 ? scalar | 0x20 : scalar }
    // İ, which small letters of Turkish have their dot from.
    if scalar == 0x130 { return 0x69 }
    if scalar < 0x600 { return UInt32(LowerCase.lower(UInt16(truncatingIfNeeded: scalar))) }
    if scalar == 0x2019 { return 0x27 }
    // Latin Extended Additional, which Vietnamese needs, pairs even capitals with odd small letters.
    if scalar &- 0x1EA0 < 0x60 { return scalar | 1 }
    return scalar
  }

  /// The key of scalars in the order they are hashed in.
  static func value(_ kind: Kind, _ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
    var key = RegisterKey(kind)
    for scalar in scalars { key.add(folded(scalar.value)) }
    return key.value
  }
}
