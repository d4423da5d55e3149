import Foundation
import PackCompiler
import Prose
import RulePacks
import TestSupport

/// Mutated rule files for the pack loader: each is taken or refused at a place in it, in both languages, and soon.
package final class PackFuzz {
  /// How many inputs were taken as rules.
  package private(set) var taken = 0
  private let libraries: [PackLibrary]
  private let corpus: [(id: String, layer: String, bytes: [UInt8])]
  private let seed: UInt64

  /// `rules` is a rule tree.
  package init(rules: String, seed: UInt64) {
    let library = PackLibrary(root: rules)
    libraries = [library]
    self.seed = seed
    corpus = library.layers.flatMap { layer in
      layer.rulePaths.compactMap { rule in
        FileManager.default.contents(atPath: rule.path).map { (rule.id, layer.name, Array($0)) }
      }
    }
  }

  /// The breaches of the inputs of a range; every input follows from the seed and its number alone.
  package func run(_ numbers: Range<Int>, progress: (Int) -> Void = { _ in }) -> [Breach] {
    var breaches: [Breach] = []
    for number in numbers {
      progress(number)
      var mutator = Mutator(seed: seed &+ UInt64(number) &* 0x9E37, pieces: Pieces.pack)
      let rule = corpus[mutator.random.below(corpus.count)]
      let other = corpus[mutator.random.below(corpus.count)]
      let bytes = mutator.mutate(rule.bytes, other: other.bytes)
      // Every hundredth is read as a whole layer from the disk, its pack.yaml mutated as well.
      let isTree = number.isMultiple(of: 100)
      let what = isTree ? treeBreach(bytes, &mutator) : breach(bytes, rule.id, rule.layer)
      if let what {
        breaches.append(Breach(input: bytes, what: "pack \(number): \(what)"))
      }
    }
    return breaches
  }

  private func breach(_ bytes: [UInt8], _ id: String, _ layer: String) -> String? {
    var errors: [PackError] = []
    let time = ContinuousClock().measure {
      do throws(PackError) {
        let rule = try RuleFile(id: id, layer: layer, bytes: bytes, file: "rule.yaml")
        let locale = layer.hasPrefix("languages/") ? String(layer.dropFirst(10)) : "en"
        errors = StackCompiler(libraries).errors(of: rule, locale: locale)
      } catch {
        errors = [error]
      }
    }
    guard time < .seconds(5) else { return "took \(time)" }
    if errors.isEmpty { taken += 1 }
    return Self.breach(errors, bytes)
  }

  private func treeBreach(_ bytes: [UInt8], _ mutator: inout Mutator) -> String? {
    let root = NSTemporaryDirectory() + "tonelint-fuzz-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: root) }
    let pack = mutator.mutate(Array(Self.pack.utf8), other: bytes)
    let files = ["pack.yaml": pack, "theme/rule.yaml": bytes, "tables/words.yaml": bytes]
    for (name, bytes) in files {
      let file = URL(fileURLWithPath: root + "/languages/de/" + name)
      try? FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? Data(bytes).write(to: file)
    }
    let outcome = RuleTest([PackLibrary(root: root)]).run(only: [], today: "2026-11-21")
    return Self.breach(outcome.errors, bytes + pack)
  }

  private static let pack = """
    name: { en: German, zh-Hans: 德语 }
    extends: [languages/de, all]
    regions: [DE, AT]
    register: { default: formal, channel: { chat: informal } }
    owners: [language-de]
    rules:
      languages/de/theme/rule: { severity: { default: error }, add: { unless: [a], phrases: ["@words"] } }
      languages/de/theme: off

    """

  private static func breach(_ errors: [PackError], _ bytes: [UInt8]) -> String? {
    let lines = bytes.count { $0 == 0x0A } + bytes.count { $0 == 0x0D } + 2
    for error in errors {
      guard !error.reason.english.isEmpty, !error.reason.chinese.isEmpty else {
        return "a refusal without words"
      }
      guard error.place.line >= 1, error.place.column >= 1 else { return "a refusal at \(error.place)" }
      guard
        error.place.file != "rule.yaml" || error.place.line <= lines || bytes.contains(0xE2)
          || bytes.contains(0xC2)
      else {
        return "a refusal at line \(error.place.line) of \(lines): \(error.reason.english)"
      }
    }
    return nil
  }
}
