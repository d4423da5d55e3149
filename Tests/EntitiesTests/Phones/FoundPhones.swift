import Entities
import Prose

/// The reader over the library that was built beside the tests.
func phoneReader() -> PhoneReader {
  let program = CommandLine.arguments.first ?? ""
  return PhoneReader(folders: [
    program.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  ])
}

func phones(_ text: String, _ region: String?) -> [PhoneNumber] {
  let bytes = Array(text.utf8)
  return bytes.withUnsafeBufferPointer { phoneReader().phones(in: $0, region: region) }
}

/// The numbers of a text as `words=E.164`, with `x` and the extension where there is one.
func foundPhones(_ text: String, _ region: String?) -> [String] {
  let bytes = Array(text.utf8)
  return phones(text, region).map {
    String(decoding: bytes[$0.span.range], as: UTF8.self) + "=" + $0.e164
      + ($0.extensionDigits.isEmpty ? "" : "x" + $0.extensionDigits)
  }
}
