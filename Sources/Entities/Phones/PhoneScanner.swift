import Prose

/// Finds what has the outline of a telephone number: seven digits and more that only blanks, dashes, dots, slashes
/// and brackets part. What they mean is not asked here.
struct PhoneScanner {
  private let text: UnsafeBufferPointer<UInt8>
  /// Where the search goes on, and before which no candidate starts.
  private(set) var position = 0
  private var passedOver = 0..<0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// The next candidate; nil at the end of the text.
  mutating func next() -> PhoneCandidate? {
    while true {
      position = text.nextDigitOrWide(from: position)
      while position < text.count, !mayBeDigit(at: position) {
        position = text.nextDigitOrWide(from: position &+ 1)
      }
      guard position < text.count else { return nil }
      guard text.phoneDigit(at: position) != nil else {
        position &+= 1
        continue
      }
      if let end = endOfShortNumber(from: position) {
        position = end
        continue
      }
      let floor = position
      var outline = PhoneOutline(text, at: position, passedOver: passedOver)
      let candidate = outline.read()
      passedOver = outline.passedOver
      position = max(outline.position, floor + 1)
      if candidate.digitCount >= 7 { return candidate }
    }
  }

  /// An ASCII digit, or the first two bytes of another script's.
  @inline(__always)
  private func mayBeDigit(at index: Int) -> Bool {
    let byte = text[index]
    if byte < 0xD9 { return byte.isDigit }
    guard index &+ 1 < text.count else { return false }
    let next = text[index &+ 1]
    return (byte == 0xEF && next == 0xBC) || (byte == 0xE0 && next == 0xA5) || (byte == 0xD9 && next < 0xAA)
      || (byte == 0xDB && next >= 0xB0)
  }

  /// Goes on from inside the last candidate, or past an extension.
  mutating func resume(at offset: Int) {
    position = offset
  }

  /// Where a number with fewer than seven digits ends, without looking at what its signs mean; nil for a longer one.
  private func endOfShortNumber(from start: Int) -> Int? {
    var digits = 0
    var end = start
    var index = start
    var signs = 0
    while signs <= 4 {
      if let digit = text.phoneDigit(at: index) {
        digits += 1
        if digits == 7 { return nil }
        signs = 0
        index += digit.length
        end = index
      } else if let sign = text.phoneSign(at: index) {
        signs += 1
        index += sign.length
      } else {
        break
      }
    }
    return end
  }
}
