import Glibc

/// A compiled file of named sections, mapped into memory and read in place.
///
/// Layout: magic, format version, section count, then per section a 4-letter tag, offset and length, then the
/// sections, each 16-byte aligned. Hot sections come first, so a draft without findings touches few pages.
/// Bounds are checked on opening, and every offset inside a section when it is used. A file is written beside
/// its place and renamed, never changed, so a mapping stays valid.
package final class Image: @unchecked Sendable {
  /// Raise with every change to any section's layout: an image of another version is compiled anew.
  package static let formatVersion = 7
  static let magic: UInt64 = 0x0031_544E_494C_4E54  // "TNLINT1"
  static let headerSize = 24
  static let entrySize = 24

  package enum Section: UInt64, Sendable, CaseIterable {
    case stack = 1
    case words, runs, phrases, rules, payloads, conditions, messages, index, fields, glossary, sources
    case holidays = 24
    case lexicon = 25
    case register = 26
  }

  private let base: UnsafeRawBufferPointer
  private let isMapped: Bool
  private var sections: [Section: UnsafeRawBufferPointer] = [:]

  /// Maps a file.
  package convenience init(path: String) throws(ImageError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .missing }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size >= Self.headerSize else { throw .truncated }
    let size = Int(status.st_size)
    guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else {
      throw .missing
    }
    try self.init(UnsafeRawBufferPointer(start: address, count: size), isMapped: true)
  }

  /// Keeps bytes that were never a file, as when the cache cannot be written.
  package convenience init(bytes: [UInt8]) throws(ImageError) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
    copy.copyBytes(from: bytes)
    try self.init(
      UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(copy)[..<bytes.count]), isMapped: false)
  }

  private init(_ base: UnsafeRawBufferPointer, isMapped: Bool) throws(ImageError) {
    self.base = base
    self.isMapped = isMapped
    guard base.count >= Self.headerSize else { throw .truncated }
    guard base.load(fromByteOffset: 0, as: UInt64.self) == Self.magic else { throw .foreign }
    guard base.load(fromByteOffset: 8, as: UInt64.self) == UInt64(Self.formatVersion) else {
      throw .otherVersion
    }
    let count = base.load(fromByteOffset: 16, as: UInt64.self)
    guard count <= 64, base.count >= Self.headerSize + Int(count) * Self.entrySize else { throw .truncated }
    for index in 0..<Int(count) {
      let entry = Self.headerSize + index * Self.entrySize
      let offset = base.load(fromByteOffset: entry + 8, as: UInt64.self)
      let length = base.load(fromByteOffset: entry + 16, as: UInt64.self)
      guard offset % 16 == 0, offset <= base.count, length <= UInt64(base.count) - offset else {
        throw .truncated
      }
      guard let section = Section(rawValue: base.load(fromByteOffset: entry, as: UInt64.self)) else {
        continue
      }
      sections[section] = UnsafeRawBufferPointer(rebasing: base[Int(offset)..<Int(offset + length)])
    }
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: base.baseAddress), base.count)
    } else {
      base.deallocate()
    }
  }

  /// The bytes of a section, 16-byte aligned, valid as long as the image; empty when it has none.
  package subscript(section: Section) -> UnsafeRawBufferPointer {
    sections[section] ?? UnsafeRawBufferPointer(start: nil, count: 0)
  }

  /// The bytes of an image file; sections in the order given.
  package static func encode(_ contents: [(Section, [UInt8])]) -> [UInt8] {
    var header = PayloadWriter()
    header.write(Int(magic))
    header.write(formatVersion)
    header.write(contents.count)
    var offset = aligned(headerSize + contents.count * entrySize)
    for (section, bytes) in contents {
      header.write(Int(section.rawValue))
      header.write(offset)
      header.write(bytes.count)
      offset = aligned(offset + bytes.count)
    }
    var file = header.bytes
    for (_, bytes) in contents {
      file += [UInt8](repeating: 0, count: aligned(file.count) - file.count)
      file += bytes
    }
    return file
  }

  private static func aligned(_ offset: Int) -> Int { (offset + 15) & ~15 }
}
