import Prose
import Readings
package import RulePacks

/// `punctuation`: spacing, width and pairing of marks.
package struct PunctuationCheck: Check {
  package static let kind = "punctuation"
  package static let starts = CheckStart.everyDraft
  package static let placeholders = ["mark"]
  package static let keys = [
    RuleKey(
      "fault", .word(PunctuationFault.allCases.map(\.rawValue)), required: true,
      help: "What is wrong with the mark"),
    RuleKey("marks", .text, help: "Only these characters"),
    RuleKey("quotes", .text, help: "The pair of quotation marks that the locale uses"),
  ]
  package static let exemptions: [Disguise: String] = [
    .address: "marks make up an address, so what is there may be no address any more"
  ]

  private let fault: PunctuationFault
  private let marks: Set<UInt32>
  private let quotes: [String]

  package static func compile(_ rule: inout RuleCompilation) throws(PackError) {
    let field = try rule.require("fault")
    let fault = try field.requireWord("fault", of: PunctuationFault.allCases.map(\.rawValue))
    rule.payload.write(fault)
    rule.payload.write(try rule["marks"]?.requireScalar("marks") ?? "")
    let quotes = try rule["quotes"]?.requireScalar("quotes").map(String.init) ?? []
    guard fault != PunctuationFault.wrongQuotes.rawValue || quotes.count == 2 else {
      throw PackError(field.place, .init("“quotes” must be a pair such as „“", "“quotes”应为一对引号，例如 „“"))
    }
    rule.payload.write(quotes) { $0.write($1) }
  }

  package init(payload: inout PayloadReader) throws(ImageError) {
    guard let fault = PunctuationFault(rawValue: try payload.text()) else { throw .truncated }
    self.fault = fault
    marks = Set(try payload.text().unicodeScalars.map(\.value))
    quotes = try payload.list { (reader) throws(ImageError) in try reader.text() }
  }

  package func examine(_ examination: Examination) {
    guard fault.concerns(examination.draft.locale), !(fault.isBeyondASCII && examination.readings.isASCII)
    else {
      return
    }
    let readings = examination.readings
    let sentences = fault == .invertedMark ? readings.sentences : []
    // Marks that belong together are looked for in prose alone: the “?” of an address asks nothing.
    let looksForPartners =
      (fault == .invertedMark || fault == .unbalancedPair) && !readings.outsideProse.isEmpty
    let marks =
      looksForPartners ? readings.marks.filter { !readings.isOutsideProse($0.span) } : readings.marks
    let found = examination.bytes.withUnsafeBufferPointer { text in
      fault.find(MarkSurroundings(text: text, marks: marks, sentences: sentences), quotes)
    }
    for faulty in found
    where (self.marks.isEmpty || self.marks.contains(faulty.scalar))
      && fault.concerns(faulty.scalar, examination.draft.locale)
    {
      let mark = Unicode.Scalar(faulty.scalar).map(String.init) ?? ""
      examination.report(
        faulty.span, suggestions: faulty.fix.map { [$0] } ?? [], arguments: [Argument("mark", mark)])
    }
  }
}
