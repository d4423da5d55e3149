/// Text written by the shim into a buffer that grows when it must.
enum ICUText {
  /// Calls `write` with a buffer and its size; it answers the bytes needed or -1, which becomes nil.
  static func read(_ write: (UnsafeMutablePointer<CChar>, Int32) -> Int32) -> String? {
    var capacity = 256
    while true {
      var needed = 0
      let text: String? = withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
        guard let start = buffer.baseAddress else { return nil }
        needed = Int(write(start, Int32(capacity)))
        guard needed >= 0, needed <= capacity else { return nil }
        return String(decoding: UnsafeRawBufferPointer(start: start, count: needed), as: UTF8.self)
      }
      if needed <= capacity { return text }
      capacity = needed
    }
  }
}

extension String {
  /// Without the invisible marks of direction (U+061C, U+200E, U+200F, U+202A…E, U+2066…9).
  var withoutBidiMarks: String {
    guard utf8.contains(where: { $0 == 0xD8 || $0 == 0xE2 }) else { return self }
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.isBidiMark { kept.append(scalar) }
    return String(kept)
  }
}

extension Unicode.Scalar {
  var isBidiMark: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
