import Foundation
import Testing

@Suite("Agreement with ICU on given files")
struct BenchAgreementTests {
  /// JSON Lines to measure on, separated by colons; the corpora are no part of this repository.
  static let files = ProcessInfo.processInfo.environment["TONELINT_SENTENCE_CORPORA"]?.split(separator: ":")
    .map(String.init)

  @Test("sentences of the corpora are ICU's in 99.5 of 100 places", .enabled(if: files != nil))
  func corpora() throws {
    for file in Self.files ?? [] {
      var agreement = SentenceAgreement()
      let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      for line in lines.enumerated().filter({ $0.offset.isMultiple(of: 11) }).map(\.element) {
        guard let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
          let text = record["text"] as? String
        else { continue }
        agreement.compare(text, locale: record["locale"] as? String ?? "en")
      }
      print("\(file): \(agreement.ratio) of \(agreement.all)")
      for difference in agreement.differences.prefix(2000) {
        print(difference.replacingOccurrences(of: "\n", with: "⏎"))
      }
      #expect(agreement.ratio >= 0.995)
    }
  }
}
