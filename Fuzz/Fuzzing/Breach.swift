/// A promise that was not kept for some input.
package struct Breach: CustomStringConvertible {
  package var input: [UInt8]
  package var what: String

  package var description: String {
    "\(what)\n  input (\(input.count) bytes): \(String(decoding: input.prefix(400), as: UTF8.self).debugDescription)"
  }
}
