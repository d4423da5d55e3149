/// What the first bytes of an input say about its encoding (Unicode 15, section 23.8).
enum ByteOrderMark {
  case none, utf8
  case foreign(String)

  init(of input: UnsafeRawBufferPointer) {
    if input.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .utf8
    } else if input.starts(with: [0xFF, 0xFE, 0, 0]) {
      self = .foreign("UTF-32LE")
    } else if input.starts(with: [0, 0, 0xFE, 0xFF]) {
      self = .foreign("UTF-32BE")
    } else if input.starts(with: [0xFF, 0xFE]) {
      self = .foreign("UTF-16LE")
    } else if input.starts(with: [0xFE, 0xFF]) {
      self = .foreign("UTF-16BE")
    } else {
      self = .none
    }
  }

  /// Bytes to drop before UTF-8 text begins.
  var length: Int {
    switch self {
    case .utf8: 3
    case .none, .foreign: 0
    }
  }

  /// IANA name of an encoding that is not UTF-8.
  var foreignEncoding: String? {
    switch self {
    case .foreign(let name): name
    case .none, .utf8: nil
    }
  }
}
