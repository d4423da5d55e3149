/// Reads what `PayloadWriter` wrote; every read is checked, because a file may be damaged.
package struct PayloadReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  package init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  package var isAtEnd: Bool { position >= bytes.count }

  package mutating func number() throws(ImageError) -> Int {
    guard bytes.count - position >= 8 else { throw .truncated }
    defer { position += 8 }
    return Int(Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: Int64.self)))
  }

  package mutating func flag() throws(ImageError) -> Bool {
    guard position < bytes.count else { throw .truncated }
    defer { position += 1 }
    return bytes[position] != 0
  }

  /// The bytes in place, valid as long as the image.
  package mutating func block() throws(ImageError) -> UnsafeRawBufferPointer {
    let count = try number()
    guard count >= 0, count <= bytes.count - position else { throw .truncated }
    defer { position += count }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
  }

  package mutating func text() throws(ImageError) -> String {
    String(decoding: try block(), as: UTF8.self)
  }

  package mutating func list<Element>(
    _ each: (inout PayloadReader) throws(ImageError) -> Element
  ) throws(ImageError) -> [Element] {
    let count = try number()
    guard count >= 0, count <= bytes.count - position else { throw .truncated }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try each(&self)) }
    return elements
  }

  package mutating func optional<Wrapped>(
    _ each: (inout PayloadReader) throws(ImageError) -> Wrapped
  ) throws(ImageError) -> Wrapped? {
    try flag() ? try each(&self) : nil
  }
}

/// Why a compiled image cannot be used; it is then compiled anew.
package enum ImageError: Error, Sendable {
  case missing, truncated, foreign, otherVersion
}
