import Locales

/// Decodes single scalars where a byte scan found something to look at.
package enum ScalarReading {
  /// The scalar at an offset of well-formed UTF-8 and its length in bytes; U+FFFD, one byte long, elsewhere.
  package static func scalar(
    _ text: UnsafeBufferPointer<UInt8>, _ position: Int
  ) -> (scalar: Unicode.Scalar, width: Int) {
    let lead = text[position]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, position + width <= text.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
    for offset in 1..<width { value = value << 6 | UInt32(text[position + offset] & 0x3F) }
    guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, width)
  }

  /// White space, marks and symbols: neither letter nor digit.
  static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return !(0x61...0x7A).contains(scalar.value | 0x20) && !(0x30...0x39).contains(scalar.value)
    }
    return !Scalars.isLetter(scalar) && !Scalars.isDigit(scalar)
  }

  /// ISO 15924 code of a letter's script; nil for what is no letter.
  package static func letterScript(_ scalar: Unicode.Scalar) -> String? {
    if scalar.value < 0x80 { return (0x61...0x7A).contains(scalar.value | 0x20) ? "Latn" : nil }
    return Scalars.isLetter(scalar) ? Scalars.script(scalar) : nil
  }
}
