import ArgumentParser
import Foundation
import PackCompiler
import Prose
import RulePacks

/// What `make install` puts into `share/tonelint/compiled`: the index and the stacks, under the names that
/// `tonelint` looks for.
struct CompileInstall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install", abstract: "The index and the stacks of shipped packs, into a folder.")
  @OptionGroup var packs: PackOptions
  @Option(help: "The folder to write into.") var out: String

  func run() throws {
    guard let library = packs.libraries.first else { throw ValidationError("--root is missing") }
    packs.complain(library.errors)
    guard library.errors.isEmpty else { throw ExitCode(2) }
    let folder = URL(fileURLWithPath: out)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let compiler = StackCompiler([library])
    let stacks = try ShippedStacks(library).resolve()
    for stack in stacks {
      let outcome = compiler.compile(stack.layers.map(\.name), locale: stack.locale)
      packs.complain(outcome.errors)
      guard outcome.errors.isEmpty else { throw ExitCode(2) }
      try Data(outcome.bytes).write(to: folder.appendingPathComponent(stack.imageName()))
    }
    try writeLexicons(library, folder)
    var index = library.index(isWatched: false)
    // The tree may be moved: where it is, the program finds from its own place.
    index.root = ""
    try Data(index.encode()).write(to: folder.appendingPathComponent(PackIndex.shippedName))
    FileHandle.standardError.write(Data("\(stacks.count) stacks\n".utf8))
  }

  /// One for each language that has a pack; others are made at their first use.
  private func writeLexicons(_ library: PackLibrary, _ folder: URL) throws {
    let index = library.index(isWatched: false)
    var written: Set<String> = []
    for layer in index.layers where layer.name.hasPrefix("languages/") {
      guard let locale = LocaleTag(String(layer.name.dropFirst(10))) else { continue }
      let name = LexiconName(locale, index.layers)
      guard name.layer == layer, written.insert(name.file).inserted else { continue }
      do throws(PackError) {
        let bytes = try LexiconCompiler.compile(name.tag, layer: library.layer(named: layer.name))
        try? Data(bytes).write(to: folder.appendingPathComponent(name.file))
      } catch {
        packs.complain([error])
        throw ExitCode(2)
      }
    }
  }
}
