import Prose

/// Digits that stand together as a telephone number does: groups, what joins them, a bracket, a `+`.
struct PhoneCandidate {
  /// What stands before a group.
  enum Join: UInt8 {
    case none, blank, dash, dot, slash, bracket
  }

  /// A run of digits.
  struct Group {
    /// Bytes of its digits in the text.
    var start = 0
    var end = 0
    /// Index of its first digit in `digits`.
    var first = 0
    var count = 0
    var join = Join.none
    /// It stands in brackets.
    var isEnclosed = false
  }

  /// E.164 has up to 15 digits, `00` stands before them, and one more shows that there are too many.
  static let mostDigits = 18
  static let mostGroups = 12

  /// Offset of the first byte, that of a `+` or bracket where there is one.
  var start: Int
  var hasPlus = false
  /// More digits follow than a number has.
  var isOverlong = false
  var digits = InlineArray<18, UInt8>(repeating: 0)
  var digitCount = 0
  var groups = InlineArray<12, Group>(repeating: Group())
  var groupCount = 0

  init(start: Int) {
    self.start = start
  }

  /// Offset past the last digit.
  var end: Int { groupCount > 0 ? groups[groupCount - 1].end : start }
  var first: Group { groups[0] }

  /// `00` and a country code.
  var hasDialledPrefix: Bool {
    !hasPlus && digitCount >= 9 && digits[0] == 0 && digits[1] == 0 && digits[2] != 0
  }
  var isInternational: Bool { hasPlus || hasDialledPrefix }
  /// Without the dialled `00`.
  var ownDigitCount: Int { hasDialledPrefix ? digitCount - 2 : digitCount }
  var isPlausiblyLong: Bool { (7...15).contains(ownDigitCount) }
  var isBare: Bool { groupCount == 1 && !hasPlus }
  var beginsWithTrunkZero: Bool { digits[0] == 0 && !hasDialledPrefix }

  /// The groups from the second one are all joined so.
  func isJoined(by allowed: (Join) -> Bool) -> Bool {
    (1..<max(1, groupCount)).allSatisfy { allowed(groups[$0].join) }
  }

  /// It has a sign that numbers of other kinds are not grouped with.
  var hasTelephoneSigns: Bool {
    (0..<groupCount).contains {
      groups[$0].isEnclosed || groups[$0].join == .dash || groups[$0].join == .slash
    }
  }

  /// The groups have these lengths.
  func isGrouped(_ lengths: Int...) -> Bool {
    groupCount == lengths.count && lengths.indices.allSatisfy { groups[$0].count == lengths[$0] }
  }

  /// The first `count` groups alone.
  func cut(to count: Int) -> PhoneCandidate {
    var shorter = self
    shorter.groupCount = count
    shorter.digitCount = groups[count].first
    shorter.isOverlong = false
    return shorter
  }

  /// All digits, without signs.
  var digitText: String { String(decoding: (0..<digitCount).map { digits[$0] + 0x30 }, as: UTF8.self) }

  /// The value of a group, at most its first nine digits.
  func value(_ index: Int) -> Int {
    let group = groups[index]
    return (group.first..<group.first + min(group.count, 9)).reduce(0) { $0 * 10 + Int(digits[$1]) }
  }
}
