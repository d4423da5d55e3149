package import Entities
import Foundation
import PackCompiler

/// Readers of entities with the words of the repository's packs, each language compiled once per process.
package enum TestLexicons {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// With the library that a build of the tests leaves beside them.
  package static let phones = PhoneReader(
    folders: ["debug", "release"].map { root.appendingPathComponent(".build/" + $0).path })

  private static let library = LexiconLibrary(
    roots: [root.appendingPathComponent("Rules").path], phones: phones)

  package static var readers: EntityReaders { library.readers }
}
