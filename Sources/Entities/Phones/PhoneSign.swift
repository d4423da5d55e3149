/// The signs that telephone numbers are written with, and digits of the scripts that libphonenumber reads.
enum PhoneSign {
  case blank, dash, dot, slash, opening, closing, plus
}

extension UnsafeBufferPointer<UInt8> {
  /// The decimal digit at `index`: ASCII, full-width, Arabic, Persian or Devanagari.
  @inline(__always)
  func phoneDigit(at index: Int) -> (value: UInt8, length: Int)? {
    let lead = at(index)
    if lead.isDigit { return (lead - 0x30, 1) }
    guard lead >= 0xD9 else { return nil }
    let second = at(index + 1)
    switch lead {
    case 0xD9 where second &- 0xA0 < 10: return (second - 0xA0, 2)
    case 0xDB where second &- 0xB0 < 10: return (second - 0xB0, 2)
    case 0xEF where second == 0xBC && at(index + 2) &- 0x90 < 10: return (at(index + 2) - 0x90, 3)
    case 0xE0 where second == 0xA5 && at(index + 2) &- 0xA6 < 10: return (at(index + 2) - 0xA6, 3)
    case _: return nil
    }
  }

  /// The digit that ends just before `index`.
  func phoneDigit(before index: Int) -> (value: UInt8, length: Int)? {
    for length in 1...3 where index >= length {
      if let digit = phoneDigit(at: index - length), digit.length == length { return digit }
    }
    return nil
  }

  /// The sign at `index` and its length in bytes.
  func phoneSign(at index: Int) -> (sign: PhoneSign, length: Int)? {
    switch at(index) {
    case UInt8(ascii: " "): (.blank, 1)
    case UInt8(ascii: "-"): (.dash, 1)
    case UInt8(ascii: "."): (.dot, 1)
    case UInt8(ascii: "/"): (.slash, 1)
    case UInt8(ascii: "("): (.opening, 1)
    case UInt8(ascii: ")"): (.closing, 1)
    case UInt8(ascii: "+"): (.plus, 1)
    case 0xC2 where at(index + 1) == 0xA0: (.blank, 2)
    case 0xE2, 0xE3, 0xEF: widePhoneSign(at: index).map { ($0, 3) }
    case _: nil
    }
  }

  /// Narrow and ideographic spaces, dashes U+2010–2015 and U+2212, the Japanese long mark, full-width forms.
  private func widePhoneSign(at index: Int) -> PhoneSign? {
    switch (at(index), at(index + 1), at(index + 2)) {
    case (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80): .blank
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92), (0xE3, 0x83, 0xBC), (0xEF, 0xBC, 0x8D): .dash
    case (0xEF, 0xBC, 0x8E): .dot
    case (0xEF, 0xBC, 0x8F): .slash
    case (0xEF, 0xBC, 0x88): .opening
    case (0xEF, 0xBC, 0x89): .closing
    case (0xEF, 0xBC, 0x8B): .plus
    case _: nil
    }
  }

  /// The sign that ends just before `index`.
  func phoneSign(before index: Int) -> (sign: PhoneSign, length: Int)? {
    for length in 1...3 where index >= length {
      if let found = phoneSign(at: index - length), found.length == length { return found }
    }
    return nil
  }
}
