import Glibc

/// What tells cheaply whether a file or folder is still the one that was read: size, time of change and inode.
package struct FileStamp: Sendable, Hashable {
  package var path: String
  private var size: Int
  /// Nanoseconds since 1970.
  private var changed: Int
  private var inode: Int

  /// Nil when there is nothing at `path`.
  package init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.path = path
    // A folder's size says nothing, and differs between file systems.
    size = status.st_mode & S_IFMT == S_IFDIR ? 0 : Int(status.st_size)
    changed = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    inode = Int(status.st_ino)
  }

  package var holds: Bool { FileStamp(path: path) == self }

  package func write(to writer: inout PayloadWriter) {
    writer.write(path)
    for number in [size, changed, inode] { writer.write(number) }
  }

  package init(from reader: inout PayloadReader) throws(ImageError) {
    path = try reader.text()
    size = try reader.number()
    changed = try reader.number()
    inode = try reader.number()
  }
}
