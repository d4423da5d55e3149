package import Prose

/// Turns an input into records, streaming. One file in `Readers/` for each format.
package protocol RecordReader: SendableMetatype {
  /// What `--input` calls it.
  static var name: String { get }
  /// Endings of file names, without the dot, that choose it.
  static var fileExtensions: [String] { get }
  /// Whether a chunk of the input cut at line ends can be read on its own, by another thread.
  static var isLineBased: Bool { get }

  init()

  /// Reads the records of a chunk: whole lines for a line-based format, else the whole input. `line` is the
  /// 1-based number of its first line. Never throws: what cannot be read is an `Unreadable` in its place.
  func read(
    _ chunk: UnsafeRawBufferPointer, file: String, line: Int, each: (Result<Record, Unreadable>) -> Void)
}
