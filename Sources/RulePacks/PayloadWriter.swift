/// Writes the little-endian, length-prefixed values that make up an image.
package struct PayloadWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func write(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes += $0 }
  }

  package mutating func write(_ flag: Bool) {
    bytes.append(flag ? 1 : 0)
  }

  package mutating func write(_ text: String) {
    write(Array(text.utf8))
  }

  package mutating func write(_ block: [UInt8]) {
    write(block.count)
    bytes += block
  }

  package mutating func write<Element>(
    _ elements: [Element], _ each: (inout PayloadWriter, Element) -> Void
  ) {
    write(elements.count)
    for element in elements { each(&self, element) }
  }

  package mutating func write<Wrapped>(_ value: Wrapped?, _ each: (inout PayloadWriter, Wrapped) -> Void) {
    write(value != nil)
    if let value { each(&self, value) }
  }
}
