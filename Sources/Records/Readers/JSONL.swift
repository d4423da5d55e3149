import Glibc
import JSON
package import Prose

/// One JSON object a line with the keys of the contract; blank lines are skipped. A line that is no record is reported in
/// its place and the next one is read.
///
/// One instance serves one thread.
package struct JSONL: RecordReader {
  package static let name = "jsonl"
  package static let fileExtensions = ["jsonl", "ndjson"]
  package static let isLineBased = true

  private let parser = JSONParser()
  private let locales = LocaleMemo()

  package init() {}

  package func read(
    _ chunk: UnsafeRawBufferPointer, file: String, line: Int, each: (Result<Record, Unreadable>) -> Void
  ) {
    let mark = line == 1 ? ByteOrderMark(of: chunk) : .none
    if let encoding = mark.foreignEncoding {
      each(.failure(Unreadable(file: file, line: line, reason: .unsupportedEncoding(encoding))))
      return
    }
    chunk.dropFirst(mark.length).withMemoryRebound(to: UInt8.self) { text in
      guard let base = text.baseAddress else { return }
      var origin = Record.Origin(file: file, line: line)
      var start = 0
      while start < text.count {
        let left = text.count - start
        let end = memchr(base + start, 0x0A, left).map {
          UnsafeRawPointer($0) - UnsafeRawPointer(base + start)
        }
        let line = UnsafeBufferPointer(start: base + start, count: end ?? left)
        if !Self.isBlank(line) { each(record(line, origin)) }
        start += line.count + 1
        origin.line += 1
      }
    }
  }

  private func record(
    _ line: UnsafeBufferPointer<UInt8>, _ origin: Record.Origin
  ) -> Result<Record, Unreadable> {
    let object: JSONSlice
    do throws(JSONError) {
      object = try parser.parse(line)
    } catch {
      return .failure(Unreadable(file: origin.file, line: origin.line, reason: .invalidJSON(error)))
    }
    guard object.kind == .object else {
      return .failure(Unreadable(file: origin.file, line: origin.line, reason: .notAnObject))
    }
    var members = RecordMembers(origin: origin, locales: locales)
    object.forEachMember { members.take($0, $1) }
    return members.record()
  }

  private static func isBlank(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}
