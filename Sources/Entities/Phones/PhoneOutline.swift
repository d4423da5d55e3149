import Prose

/// Reads one candidate from its first digit: backwards over `(`, `+`, forwards over groups and what joins them.
struct PhoneOutline {
  private let text: UnsafeBufferPointer<UInt8>
  /// Past the last digit that was read.
  private(set) var position: Int
  private var candidate: PhoneCandidate
  /// Groups read when the open bracket was met; nil when none is open.
  private var openedAt: Int?
  /// Start of the candidate without the bracket it may begin with.
  private var unbracketedStart: Int

  /// The run of groups that was passed over last, so that what restarts inside it does not walk it again.
  private(set) var passedOver: Range<Int>

  init(_ text: UnsafeBufferPointer<UInt8>, at firstDigit: Int, passedOver: Range<Int> = 0..<0) {
    self.text = text
    self.passedOver = passedOver
    position = firstDigit
    unbracketedStart = firstDigit
    candidate = PhoneCandidate(start: firstDigit)
    readPrefix(before: firstDigit)
  }

  /// `+`, `(`, `(+`, `+(`, with a blank inside or between.
  private mutating func readPrefix(before firstDigit: Int) {
    var start = firstDigit
    for _ in 0..<2 {
      var before = start
      if let blank = text.phoneSign(before: before), blank.sign == .blank { before -= blank.length }
      guard let found = text.phoneSign(before: before) else { return }
      switch found.sign {
      case .plus where !candidate.hasPlus && before == start:
        candidate.hasPlus = true
        if openedAt == nil { unbracketedStart = before - found.length }
      case .opening where openedAt == nil:
        openedAt = 0
      case .blank, .dash, .dot, .slash, .opening, .closing, .plus: return
      }
      start = before - found.length
      candidate.start = start
    }
  }

  mutating func read() -> PhoneCandidate {
    readGroup(.none)
    while candidate.groupCount < PhoneCandidate.mostGroups, !candidate.isOverlong {
      guard let (join, next) = joinAhead() else { break }
      position = next
      readGroup(join)
    }
    if let openedAt { dropBracket(openedAt) }
    if candidate.isOverlong { skipDigits() }
    return candidate
  }

  private mutating func readGroup(_ join: PhoneCandidate.Join) {
    var group = PhoneCandidate.Group()
    group.start = position
    group.first = candidate.digitCount
    group.join = join
    group.isEnclosed = openedAt != nil
    while let digit = text.phoneDigit(at: position) {
      if candidate.digitCount < PhoneCandidate.mostDigits {
        candidate.digits[candidate.digitCount] = digit.value
        candidate.digitCount += 1
      } else {
        candidate.isOverlong = true
      }
      position += digit.length
    }
    group.end = position
    group.count = candidate.digitCount - group.first
    guard group.count > 0 else { return }
    candidate.groups[candidate.groupCount] = group
    candidate.groupCount += 1
  }

  /// What joins the next group and where its digits begin; nil where the candidate ends.
  private mutating func joinAhead() -> (PhoneCandidate.Join, Int)? {
    var index = position
    var join = PhoneCandidate.Join.none
    var blanks = 0
    var isClosed = false
    var opening: Int?
    for _ in 0..<6 {
      guard let found = text.phoneSign(at: index) else { break }
      switch found.sign {
      case .blank:
        blanks += 1
        guard blanks <= 2, text.phoneSign(at: index + found.length)?.sign != .blank else { return nil }
        if join == .none { join = .blank }
      case .dash, .dot, .slash:
        guard join == .none || join == .blank || join == .bracket else { return nil }
        join = found.sign == .dash ? .dash : found.sign == .dot ? .dot : .slash
      case .closing:
        guard openedAt != nil, !isClosed, candidate.digitCount <= 6, join == .none || join == .blank
        else { return nil }
        isClosed = true
        join = .bracket
      case .opening:
        guard openedAt == nil || isClosed, opening == nil else { return nil }
        opening = candidate.groupCount
        join = join == .none || join == .blank ? .bracket : join
      case .plus: return nil
      }
      index += found.length
    }
    guard join != .none, text.phoneDigit(at: index) != nil, isTight(join, blanks) else { return nil }
    if isClosed { openedAt = nil }
    if let opening { openedAt = opening }
    return (join, index)
  }

  /// Blanks on both sides of a dash or slash part two things, unless an area code stands before.
  private func isTight(_ join: PhoneCandidate.Join, _ blanks: Int) -> Bool {
    switch join {
    case .dash, .slash: blanks <= 1 || candidate.digitCount <= 6
    case .dot: blanks == 0
    case .none, .blank, .bracket: true
    }
  }

  /// A bracket that is not closed: one around everything is left out, one in the middle ends the candidate.
  private mutating func dropBracket(_ groups: Int) {
    if groups == 0 {
      candidate.start = unbracketedStart
      for index in 0..<candidate.groupCount { candidate.groups[index].isEnclosed = false }
    } else {
      position = candidate.groups[groups].start
      candidate = candidate.cut(to: groups)
    }
  }

  /// Past the rest of a number that is too long, so that no part of it is taken for one.
  private mutating func skipDigits() {
    if passedOver.contains(position) {
      position = passedOver.upperBound
      return
    }
    let start = position
    defer { passedOver = start..<position }
    while true {
      var next = position
      if let sign = text.phoneSign(at: next), sign.sign == .blank || sign.sign == .dash {
        next += sign.length
      }
      guard text.phoneDigit(at: next) != nil else { return }
      while let digit = text.phoneDigit(at: next) { next += digit.length }
      position = next
    }
  }
}
