import Prose

/// What rule packs there are below a root, without their rules: enough to resolve the layers of a stack.
///
/// A shipped index is trusted as it is; one of a house pack carries stamps of every file and folder it was made
/// from and is made anew when one of them changed.
package struct PackIndex: Sendable {
  /// A layer: a folder with a `pack.yaml`.
  package struct Layer: Sendable, Hashable {
    /// `all`, `languages/de`, `markets/gulf`, `platforms/amazon`, `house/acme`.
    package var name: String
    package var extends: [String]
    /// ISO 3166 codes: the markets it stands for, or the countries that speak the language this way.
    package var regions: [String]
    package var ruleCount: Int
    /// Of everything that goes into it.
    package var digest: ContentDigest

    package init(name: String, extends: [String], regions: [String], ruleCount: Int, digest: ContentDigest) {
      self.name = name
      self.extends = extends
      self.regions = regions
      self.ruleCount = ruleCount
      self.digest = digest
    }
  }

  /// The folder that the layers' names are relative to; for a house pack the pack itself.
  package var root: String
  package var layers: [Layer]
  package var stamps: [FileStamp]

  /// The file of the index of the packs that were compiled when the program was installed.
  package static let shippedName = "rules.index"

  package init(root: String, layers: [Layer], stamps: [FileStamp]) {
    self.root = root
    self.layers = layers
    self.stamps = stamps
  }

  /// Whether no file or folder changed since.
  package var isFresh: Bool { stamps.allSatisfy(\.holds) }

  package func encode() -> [UInt8] {
    var writer = PayloadWriter()
    writer.write(root)
    writer.write(layers) { writer, layer in
      writer.write(layer.name)
      writer.write(layer.extends) { $0.write($1) }
      writer.write(layer.regions) { $0.write($1) }
      writer.write(layer.ruleCount)
      writer.write(layer.digest.text)
    }
    writer.write(stamps) { $1.write(to: &$0) }
    return Image.encode([(.index, writer.bytes)])
  }

  package init(_ image: Image) throws(ImageError) {
    var reader = PayloadReader(image[.index])
    root = try reader.text()
    layers = try reader.list { (reader) throws(ImageError) in
      let name = try reader.text()
      let extends = try reader.list { (reader) throws(ImageError) in try reader.text() }
      let regions = try reader.list { (reader) throws(ImageError) in try reader.text() }
      let ruleCount = try reader.number()
      guard let digest = ContentDigest(text: try reader.text()) else { throw .truncated }
      return Layer(name: name, extends: extends, regions: regions, ruleCount: ruleCount, digest: digest)
    }
    stamps = try reader.list { (reader) throws(ImageError) in try FileStamp(from: &reader) }
  }
}

/// A digest of contents, to tell whether something compiled is still true. Two FNV-1a 64-bit sums with different
/// bases; it guards against change, not against malice.
package struct ContentDigest: Sendable, Hashable {
  private var high: UInt64 = 0xCBF2_9CE4_8422_2325
  private var low: UInt64 = 0x9AE1_6A3B_2F90_404F

  package init() {}

  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      high = (high ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      low = (low ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 &+ 0x9E37
    }
    add(0)
  }

  package mutating func add(_ text: String) { add(text.utf8) }

  private mutating func add(_ end: UInt8) {
    high = (high ^ 0x1FF) &* 0x0000_0100_0000_01B3
    low = (low ^ 0x1FF) &* 0x0000_0100_0000_01B3
  }

  /// 32 hexadecimal digits.
  package var text: String { Self.hexadecimal(high) + Self.hexadecimal(low) }

  package init?(text: String) {
    guard text.utf8.count == 32, let high = UInt64(text.prefix(16), radix: 16),
      let low = UInt64(text.suffix(16), radix: 16)
    else { return nil }
    self.high = high
    self.low = low
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
