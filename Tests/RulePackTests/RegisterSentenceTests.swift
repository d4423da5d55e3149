import Foundation
import JSON
import PackCompiler
import Prose
import Readings
import RulePacks
import Testing

/// `Register/TAG.jsonl` holds sentences with the form of address that a native reader sees in them, written without
/// sight of any rule.
@Suite("Sentences that no register table was written from")
struct RegisterSentenceTests {
  /// Of the formal and informal sentences of one language, and of all languages on average, so many must be read as
  /// what they are. New sentences fare worse where the informal form is mostly slang, as in Hebrew and Arabic.
  private static let least = (language: 0.965, average: 0.985)

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Register")

  private static let tags: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(6)) }.sorted()
  }()

  private struct Tally {
    var right = 0
    var all = 0
    var neutralTold = 0
    var wrong: [String] = []
    var share: Double { all == 0 ? 0 : Double(right) / Double(all) }
  }

  private static func tally(_ tag: String) throws -> Tally {
    let outcome = StackCompiler([PackLibrary(root: RuleTree.root)]).compile(
      ["all", "languages/\(tag)"], locale: try #require(LocaleTag(tag)))
    let table = try #require(RegisterTable(try RuleSet(Image(bytes: outcome.bytes))))
    var tally = Tally()
    let lines = try String(contentsOf: folder.appendingPathComponent(tag + ".jsonl"), encoding: .utf8)
    for line in lines.split(separator: "\n") {
      let sentence = try JSONValue(parsing: Array(line.utf8))
      let text = try #require(sentence["text"]?.string)
      let wanted = try #require(sentence["register"]?.string)
      let seen = table.register(of: Array(text.utf8)).value.rawValue
      switch wanted {
      case "formal", "informal":
        tally.all += 1
        if seen == wanted {
          tally.right += 1
        } else {
          tally.wrong.append("\(wanted), read as \(seen): \(text)")
        }
      case _:
        if wanted == "neutral", seen != "neutral" { tally.neutralTold += 1 }
      }
    }
    return tally
  }

  @Test("are read as native readers read them")
  func sentences() throws {
    var shares: [Double] = []
    for tag in Self.tags {
      let tally = try Self.tally(tag)
      #expect(tally.all >= 130, "\(tag)")
      #expect(
        tally.share >= Self.least.language, "\(tag): \(tally.share)\n\(tally.wrong.joined(separator: "\n"))")
      shares.append(tally.share)
    }
    #expect(shares.count >= 11)
    #expect(shares.reduce(0, +) / Double(max(shares.count, 1)) >= Self.least.average, "\(shares)")
  }
}
