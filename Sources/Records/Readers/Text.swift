import JSON
package import Prose

/// A whole text is one record: an agent's draft, an e-mail without its headers, a Markdown file.
///
/// A UTF-8 byte order mark is dropped; text in UTF-16 or UTF-32 is named as such instead of being called broken.
package struct Text: RecordReader {
  package static let name = "text"
  package static let fileExtensions = ["txt", "md", "markdown", "text", "eml"]
  package static let isLineBased = false

  package init() {}

  package func read(
    _ chunk: UnsafeRawBufferPointer, file: String, line: Int, each: (Result<Record, Unreadable>) -> Void
  ) {
    let mark = ByteOrderMark(of: chunk)
    if let encoding = mark.foreignEncoding {
      each(.failure(Unreadable(file: file, line: line, reason: .unsupportedEncoding(encoding))))
      return
    }
    chunk.dropFirst(mark.length).withMemoryRebound(to: UInt8.self) { text in
      if let fault = UTF8Validity.firstFault(in: text) {
        each(.failure(Unreadable(file: file, line: line, reason: .invalidUTF8(at: mark.length + fault))))
      } else {
        var record = Record(text: Array(text))
        record.origin = Record.Origin(file: file, line: line)
        each(.success(record))
      }
    }
  }
}
