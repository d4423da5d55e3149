import Entities
import Foundation
import Glossaries
import JSON
import Linting
import PackCompiler
import Prose
import Records
import RulePacks
import TestSupport
import Testing

/// `Replies/NAME.jsonl` holds good replies, written by native reviewers who had not read the rules: none may get a
/// warning. In `NAME-bad.jsonl` every reply names the rules that must find fault with it, under `expect`.
@Suite("Replies that no rule was written from")
struct ReplyTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Replies")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(6)) }.sorted()
  }()

  @Test("good ones pass, bad ones are caught", arguments: names)
  func replies(_ name: String) throws {
    let stacks = Stacks()
    let glossaries = name.hasPrefix("glossary") ? [try Self.glossary()] : []
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name + ".jsonl")))
    var count = 0
    bytes.withUnsafeBytes { chunk in
      JSONL().read(chunk, file: name, line: 1) { result in
        count += 1
        guard case .success(var record) = result, let locale = record.locale,
          let ruleSet = stacks.ruleSet(locale, record.facts)
        else {
          Issue.record("\(name):\(count) cannot be read")
          return
        }
        record.facts.market = record.facts.market ?? locale.region
        let wish = record.register.flatMap { $0 == .auto ? nil : $0 }
        record.facts.register = (wish ?? ruleSet.register(on: record.facts.channel)?.wish ?? .formal).rawValue
        let draft = Draft(bytes: record.text, locale: locale)
        let findings = Linter(ruleSet, glossaries: glossaries, entityReaders: stacks.readers).lint(
          draft, of: record
        ).findings
        judge(findings, record, draft, "\(name):\(count)")
      }
    }
    #expect(count >= 6, "\(name) holds too few replies to show anything")
  }

  private func judge(_ findings: [Finding], _ record: Record, _ draft: Draft, _ place: String) {
    if let expected = Self.expected(record) {
      for rule in expected where !findings.contains(where: { $0.rule == rule }) {
        Issue.record("\(place): \(rule) finds nothing")
      }
    } else {
      for finding in findings where finding.severity >= .warning {
        Issue.record("\(place): \(finding.rule) finds “\(draft.text(finding.span))”")
      }
    }
  }

  /// The rules named under `expect`; nil for a good reply.
  private static func expected(_ record: Record) -> [String]? {
    for member in record.extra {
      guard let value = try? JSONValue(parsing: [0x7B] + member + [0x7D]), let list = value["expect"]?.array
      else {
        continue
      }
      return list.compactMap(\.string)
    }
    return nil
  }

  private static func glossary() throws -> Glossary {
    let path = RuleTree.root + "/../Glossaries/ecommerce-support.csv"
    return try Glossary(
      name: "ecommerce-support.csv", bytes: [UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
  }
}

/// The rule sets of the shipped packs, compiled once for each locale that is asked for.
private final class Stacks {
  private let libraries: [PackLibrary]
  var readers: EntityReaders { TestLexicons.readers }
  private var known: [String: RuleSet] = [:]

  init() {
    libraries = [PackLibrary(root: RuleTree.root)]
  }

  func ruleSet(_ locale: LocaleTag, _ facts: Facts) -> RuleSet? {
    let packs = facts.platform.map { ["platforms/" + $0] } ?? []
    let market = facts.market ?? locale.region
    let key = "\(locale) \(market ?? "") \(packs)"
    if let ruleSet = known[key] { return ruleSet }
    let indexes = libraries.map { $0.index(isWatched: false) }
    guard
      let stack = try? StackResolution(
        locale: locale, market: market, packs: packs, in: indexes),
      let image = try? Image(
        bytes: StackCompiler(libraries).compile(stack.layers.map(\.name), locale: locale).bytes),
      let ruleSet = try? RuleSet(image)
    else { return nil }
    known[key] = ruleSet
    return ruleSet
  }
}
