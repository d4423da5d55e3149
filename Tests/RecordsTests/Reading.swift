import Prose
import Records

/// Reads a whole text with a reader and gathers what it gives.
func read(
  _ reader: some RecordReader, _ bytes: [UInt8], file: String = "in.jsonl", line: Int = 1
) -> [Result<Record, Unreadable>] {
  var results: [Result<Record, Unreadable>] = []
  bytes.withUnsafeBytes { reader.read($0, file: file, line: line) { results.append($0) } }
  return results
}

func readLines(_ text: String, line: Int = 1) -> [Result<Record, Unreadable>] {
  read(JSONL(), Array(text.utf8), line: line)
}

extension Result where Success == Record, Failure == Unreadable {
  var record: Record? { try? get() }

  var unreadable: Unreadable? {
    if case .failure(let fault) = self { fault } else { nil }
  }
}

func string(_ bytes: [UInt8]?) -> String? {
  bytes.map { String(decoding: $0, as: UTF8.self) }
}
