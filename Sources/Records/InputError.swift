import Glibc

/// A file, folder or stream that the system would not let us read.
package struct InputError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The name that it was asked for by.
  package var path: String
  /// `errno`; `EILSEQ` for a file name that is not UTF-8.
  package var code: Int32

  package init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }

  package var description: String { "\(path): \(String(cString: strerror(code)))" }
}
