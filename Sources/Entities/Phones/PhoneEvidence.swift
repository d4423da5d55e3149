import Prose

/// How much has to be proved before a candidate is told as a telephone number.
enum PhoneProof: UInt8, Comparable {
  /// It is something else.
  case refused
  /// The numbering plan has such numbers, and it is grouped as they are.
  case grouped
  /// It begins with the region's own country code, and the numbering plan has such a number.
  case withCountryCode
  /// The numbering plan has such a number.
  case valid
  /// It has the length of one.
  case possible
  /// None: form or words say enough.
  case written

  static func < (left: PhoneProof, right: PhoneProof) -> Bool { left.rawValue < right.rawValue }
}

/// What form and surroundings of a candidate say, before libphonenumber is asked.
struct PhoneEvidence {
  private let candidate: PhoneCandidate
  private let preface: PhonePreface
  private let isAttached: Bool
  private let isRegionKnown: Bool
  /// Words before it, or before the list it stands in, name it a telephone number.
  private let isNamed: Bool

  init(
    _ candidate: PhoneCandidate, in text: UnsafeBufferPointer<UInt8>, _ preface: PhonePreface,
    isRegionKnown: Bool, isInList: Bool
  ) {
    self.candidate = candidate
    self.preface = preface
    self.isRegionKnown = isRegionKnown
    isNamed = preface.isTelephone || (isInList && preface.meaning == nil)
    isAttached = PhoneSurroundings.isAttached(text, candidate)
  }

  /// What is left to prove.
  var proof: PhoneProof {
    guard candidate.isPlausiblyLong, !candidate.isAddress, !candidate.isFraction else { return .refused }
    if isNamed, !isAttached || candidate.first.isEnclosed || candidate.hasPlus { return .written }
    guard !candidate.isBookNumber, !candidate.isYears else { return .refused }
    if candidate.isInternational { return international }
    if candidate.first.isEnclosed { return areaInBrackets }
    if isAttached, !candidate.isBracketedNorthAmerican { return .refused }
    if candidate.isBare { return bare }
    return separated
  }

  private var international: PhoneProof {
    if isAttached, !candidate.first.isEnclosed { return .refused }
    if candidate.isBare, preface.isOther || (candidate.isArticleNumber && !preface.isCall) { return .refused }
    if candidate.hasDialledPrefix || preface.isOther { return .valid }
    return candidate.hasTelephoneSigns || candidate.ownDigitCount >= 10 || preface.isCall ? .possible : .valid
  }

  private var areaInBrackets: PhoneProof {
    guard (2...5).contains(candidate.first.count), !candidate.groups[candidate.groupCount - 1].isEnclosed
    else {
      return preface.isOther ? .refused : .valid
    }
    if preface.isOtherNextTo { return .valid }
    if candidate.isGrouped(3, 3, 4) { return .written }
    let isDashed =
      candidate.groupCount == 3 && candidate.groups[2].join == .dash && candidate.groups[2].count == 4
    return isDashed || preface.isCall ? .written : .valid
  }

  /// Groups without `+` or a bracket in front.
  private var separated: PhoneProof {
    if preface.isOtherNextTo { return .refused }
    let isDotted = candidate.isJoined { $0 == .dot }
    if candidate.isNorthAmerican || candidate.isBracketedNorthAmerican { return .written }
    if candidate.beginsWithTrunkZero, candidate.first.count > 1 || candidate.groupCount > 2 {
      if !isRegionKnown, !isDotted, (9...12).contains(candidate.digitCount) { return .written }
      return candidate.endsLikeArticle && !preface.isCall ? .grouped : .valid
    }
    if preface.isOther { return .refused }
    return preface.isCall && !isDotted && !candidate.isThousands ? .possible : .grouped
  }

  private var bare: PhoneProof {
    if preface.isOther { return .refused }
    if preface.isCall { return .valid }
    guard candidate.digitCount >= 10, !candidate.isArticleNumber else { return .refused }
    return candidate.beginsWithTrunkZero ? .valid : candidate.digitCount > 10 ? .withCountryCode : .refused
  }
}

extension PhoneCandidate {
  /// An IP address: four groups of up to 255 with dots between.
  var isAddress: Bool {
    groupCount == 4 && isJoined { $0 == .dot }
      && (0..<4).allSatisfy { groups[$0].count <= 3 && value($0) < 256 }
  }

  /// `0.1234567`.
  var isFraction: Bool {
    groupCount == 2 && groups[1].join == .dot && (first.count == 1 || groups[1].count <= 2)
  }

  /// `1 234 567`, `1.234.567`.
  var isThousands: Bool {
    groupCount > 1 && first.count <= 3 && digits[0] != 0
      && (1..<groupCount).allSatisfy { groups[$0].count == 3 }
      && isJoined { $0 == .dot || $0 == .blank }
  }

  /// ISBN-13 and other article numbers of the prefix “Bookland”.
  var isBookNumber: Bool {
    digitCount == 13 && !hasPlus && digits[0] == 9 && digits[1] == 7 && digits[2] >= 8 && groupCount != 1
  }

  /// One run with the check digit of a GTIN-12, -13 or -14, which one telephone number in ten has by chance.
  var isArticleNumber: Bool {
    guard isBare, (12...14).contains(digitCount) else { return false }
    let sum = (0..<digitCount).reduce(0) {
      $0 + Int(digits[$1]) * ((digitCount - $1).isMultiple(of: 2) ? 3 : 1)
    }
    return sum.isMultiple(of: 10)
  }

  /// `010-12345-01`: German extensions (`030 12345-0`) are joined otherwise than their area code.
  var endsLikeArticle: Bool {
    groupCount > 2 && groups[groupCount - 1].count < 3 && groups[groupCount - 2].count > 3
      && isJoined { $0 == groups[1].join }
  }

  /// `2023-2024`.
  var isYears: Bool {
    isGrouped(4, 4) && (1900..<2100).contains(value(0)) && (1900..<2100).contains(value(1))
  }

  /// `1 (800) 555-0199`.
  var isBracketedNorthAmerican: Bool {
    isGrouped(1, 3, 3, 4) && digits[0] == 1 && groups[1].isEnclosed && !groups[2].isEnclosed
  }

  /// `555-123-4567`, `1-800-555-0199`, with dashes, dots or blanks.
  var isNorthAmerican: Bool {
    guard isGrouped(3, 3, 4) || (isGrouped(1, 3, 3, 4) && digits[0] == 1) else { return false }
    return digits[first.count == 1 ? 1 : 0] != 0 && isJoined { $0 == groups[1].join }
      && groups[1].join != .slash
  }
}
