import Glossaries
import Prose
import Testing

@Suite("Terms in replies")
struct TermReadingTests {
  private func faults(
    _ csv: String, source: (String, String)?, reply: (String, String), pairs: [[String]] = []
  ) throws -> [String] {
    let reading = TermReading(
      glossaries: csv.isEmpty ? [] : [try Glossary(name: "t.csv", bytes: Array(csv.utf8))])
    var record = Record(text: Array(reply.1.utf8), locale: LocaleTag(reply.0))
    if let source { record.source = .init(locale: LocaleTag(source.0), text: Array(source.1.utf8)) }
    record.glossary = pairs
    reading.read(record, Draft(reply.1, locale: try #require(LocaleTag(reply.0))))
    return reading.faults.map { "\($0.kind.rawValue) \($0.term) \($0.expected.joined(separator: "|"))" }
  }

  @Test(
    "inflected forms and alternatives are the agreed term",
    arguments: [
      "Ihre Rückerstattung kommt.", "Ihre Rückerstattungen kommen.", "Die ERSTATTUNG kommt.",
      "Rückerstattung – Rückerstattung",
    ])
  func agreed(_ reply: String) throws {
    #expect(
      try faults(
        "en,de\nrefund,Rückerstattung | Erstattung\n", source: ("en", "Refunds!"), reply: ("de", reply)
      ).isEmpty)
  }

  @Test("a term inside a longer word is none in spaced scripts, and is one in Chinese")
  func edges() throws {
    #expect(try faults("en,de\ncard,Karte\n", source: ("en", "cardboard"), reply: ("de", "Pappe")).isEmpty)
    #expect(
      try faults("zh-Hans,de\n退款,Erstattung\n", source: ("zh-Hans", "我的退款呢"), reply: ("de", "Geld")) == [
        "not-as-agreed 退款 Erstattung"
      ])
  }

  @Test("of two terms that overlap in the source the longer counts")
  func longest() throws {
    let csv = "en,de\norder,Bestellung\norder number,Bestellnummer\n"
    #expect(try faults(csv, source: ("en", "Your order number"), reply: ("de", "Ihre Bestellnummer")).isEmpty)
    #expect(
      try faults(csv, source: ("en", "Your order number"), reply: ("de", "Ihre Nummer")) == [
        "not-as-agreed order number Bestellnummer"
      ])
  }

  @Test("a term is blamed once, however often it stands in the source")
  func once() throws {
    #expect(
      try faults("en,de\nrefund,Erstattung\n", source: ("en", "refund refund refund"), reply: ("de", "Geld"))
        .count == 1)
  }

  @Test("two concepts that share their source term are content with one rendering")
  func shared() throws {
    let csv = "zh-Hans,en\n退款,refund\n退款,refund | reimburse\n"
    #expect(try faults(csv, source: ("zh-Hans", "退款"), reply: ("en", "We refund you.")).isEmpty)
  }

  @Test("same language in source and reply asks for no rendering, a missing column neither")
  func silent() throws {
    #expect(
      try faults("en,de\nrefund,Erstattung\n", source: ("en", "refund"), reply: ("en-GB", "money")).isEmpty)
    #expect(
      try faults("en,de\nrefund,Erstattung\n", source: ("en", "refund"), reply: ("fr", "argent")).isEmpty)
    #expect(try faults("", source: ("en", "refund"), reply: ("de", "x")).isEmpty)
  }

  @Test("pairs of a record whose source is in the language of the reply ask for nothing")
  func pairsInOneLanguage() throws {
    let pairs = [["order", "Bestellung"], ["", "x"], ["order"], ["a", ""]]
    #expect(try faults("", source: ("en", "My order"), reply: ("en", "An order"), pairs: pairs).isEmpty)
  }

  @Test("pairs of the record are for any source language")
  func pairs() throws {
    #expect(try faults("", source: nil, reply: ("de", "x"), pairs: [["refund", "Erstattung"]]).isEmpty)
    #expect(
      try faults("", source: ("en", "A refund"), reply: ("de", "Geld"), pairs: [["refund", "Erstattung"]])
        == [
          "not-as-agreed refund Erstattung"
        ])
  }
}
