/// Counts words the way a reader would: spaced words, and two characters of Han or Kana as one.
enum Words {
  static func count(in text: ArraySlice<UInt8>) -> Int {
    var words = 0
    var unspaced = 0
    var isInWord = false
    for position in text.indices {
      let byte = text[position]
      switch byte {
      // ’ inside a word: “don’t”.
      case 0xE2 where isInWord && text[position...].starts(with: [0xE2, 0x80, 0x99]): break
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF:
        if !isInWord { words += 1 }
        isInWord = true
      case 0xE3...0xE9:
        unspaced += 1
        isInWord = false
      case 0xE0...0xE2, 0xEA...0xEF, 0xF0...0xF7:
        if byte != 0xE2, byte < 0xEE, !isInWord { words += 1 }
        isInWord = byte != 0xE2 && byte < 0xEE
      case 0x80...0xBF, 0x27: break
      case _: isInWord = false
      }
    }
    return words + (unspaced + 1) / 2
  }
}
