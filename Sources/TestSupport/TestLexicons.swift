package import Entities
import Foundation
import PackCompiler

/// Readers of entities with the words of the repository's packs, each language compiled once per process.
package enum TestLexicons {
  private static let library: LexiconLibrary = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return LexiconLibrary(roots: [root.appendingPathComponent("Rules").path])
  }()

  package static var readers: EntityReaders { library.readers }
}
