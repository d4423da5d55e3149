import Foundation
import JSON
import Linting
import PackCompiler
import Prose
import RulePacks
import Testing

/// `Rewriting/TAG.jsonl` holds sentences in the form of address that is not wanted: with `want` those that `check --fix`
/// rewrites, whole, and without it those that it leaves to a person. `register` is the form wanted, else formal.
@Suite("Sentences rewritten in the other form of address")
struct SentenceRewritingTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Rewriting")

  private static let tags: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(6)) }.sorted()
  }()

  private static func fixer(_ tag: String) throws -> Fixer {
    let outcome = StackCompiler([PackLibrary(root: RuleTree.root)]).compile(
      ["all", "languages/\(tag)"], locale: try #require(LocaleTag(tag)))
    let ruleSet = try RuleSet(Image(bytes: outcome.bytes))
    return Fixer(Linter(ruleSet, selection: RuleSelection(selected: ["all/register"], ignored: [])))
  }

  private static func fixed(_ text: String, _ register: String, _ tag: String, _ fixer: Fixer) throws
    -> LintResult
  {
    let locale = try #require(LocaleTag(tag))
    var record = Record(text: Array(text.utf8), locale: locale)
    record.facts.register = register
    record.facts.registerIsAsked = true
    return fixer.fix(Draft(text, locale: locale), of: record)
  }

  @Test("are whole and free of the old form, or untouched", arguments: tags)
  func sentences(_ tag: String) throws {
    let fixer = try Self.fixer(tag)
    var counts = (safe: 0, left: 0)
    let lines = try String(contentsOf: Self.folder.appendingPathComponent(tag + ".jsonl"), encoding: .utf8)
    for line in lines.split(separator: "\n") {
      let sentence = try JSONValue(parsing: Array(line.utf8))
      let text = try #require(sentence["text"]?.string)
      let result = try Self.fixed(text, sentence["register"]?.string ?? "formal", tag, fixer)
      guard let want = sentence["want"]?.string else {
        counts.left += 1
        #expect(result.draft.text == text)
        #expect(result.findings.flatMap(\.suggestions).allSatisfy { $0.safety == .review }, "\(text)")
        continue
      }
      counts.safe += 1
      #expect(result.draft.text == want)
      #expect(result.findings.isEmpty, "\(text)")
    }
    #expect(counts.safe >= 30, "\(tag)")
    #expect(counts.left >= 15, "\(tag)")
  }

  @Test("there are such sentences for each language that is rewritten")
  func languages() throws {
    let root = RuleTree.root + "/languages"
    let written = try FileManager.default.contentsOfDirectory(atPath: root).filter {
      FileManager.default.fileExists(atPath: "\(root)/\($0)/tables/register-rewriting.yaml")
    }
    #expect(written.sorted() == Self.tags)
  }
}
