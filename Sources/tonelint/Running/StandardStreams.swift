import Glibc

/// The three streams that a program is started with.
enum StandardStreams {
  /// Takes the places of streams that the caller closed, before any file is opened: a report or a fixed file that got
  /// descriptor 1 or 2 would be written into by messages.
  ///
  /// Reading closed input and writing to closed output still fail; a closed standard error swallows what is said.
  static func reserve() {
    for (descriptor, flags) in [(Int32(0), O_WRONLY), (1, O_RDONLY), (2, O_RDWR)] {
      if fcntl(descriptor, F_GETFD) < 0, errno == EBADF { _ = open("/dev/null", flags) }
    }
  }
}
