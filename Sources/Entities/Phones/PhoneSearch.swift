import Prose

/// One pass over one text.
struct PhoneSearch {
  private let text: UnsafeBufferPointer<UInt8>
  private let reader: PhoneReader
  /// Alpha-2, empty when none is known.
  private let region: String
  private var scanner: PhoneScanner
  /// What is copied, and the first piece that may touch the next candidate.
  private let copied: [Entity]
  private var nextPiece = 0
  private let proves: Bool
  private(set) var phones: [PhoneNumber] = []
  /// Where the number before ended, and whether words named it a telephone number: `Tel. 030…, 040…`.
  private var floor = 0
  private var wasNamed = false
  /// Start of the candidate that the present one was a part of.
  private var wholeStart: Int?

  /// Parts of one candidate that libphonenumber is asked about.
  private static let mostParts = 4
  /// Candidates and parts of one text that libphonenumber is asked about: a hundred times what a long reply has. After
  /// them no number is told.
  private var questionsLeft = 4096

  init(
    _ text: UnsafeBufferPointer<UInt8>, _ reader: PhoneReader, region: String?, _ scanner: PhoneScanner,
    outside copied: [Entity], proves: Bool
  ) {
    self.text = text
    self.reader = reader
    self.region = region ?? ""
    self.scanner = scanner
    self.copied = copied
    self.proves = proves
  }

  mutating func run(from first: PhoneCandidate) {
    var next: PhoneCandidate? = first
    while let candidate = next {
      if !isCopied(candidate) { judge(candidate) }
      next = scanner.next()
    }
  }

  /// Inside an address, a placeholder, code.
  private mutating func isCopied(_ candidate: PhoneCandidate) -> Bool {
    while nextPiece < copied.count, copied[nextPiece].span.end <= candidate.start { nextPiece += 1 }
    guard nextPiece < copied.count else { return false }
    let piece = copied[nextPiece]
    return piece.kind != .identifier && piece.span.contains(Span(candidate.start, candidate.end))
  }

  private mutating func judge(_ whole: PhoneCandidate) {
    let start = wholeStart ?? whole.start
    wholeStart = nil
    if PhoneDates.startsWithDateOrTime(text, whole) {
      if whole.groupCount > 1 { goOn(from: whole, at: PhoneDates.groupAfter(text, whole), start) }
      return
    }
    let candidate = PhoneDates.withoutDateAndTime(text, whole)
    let preface = PhonePreface(text, before: start, floor: floor)
    guard candidate.groupCount > 0, let phone = number(in: candidate, preface, isInList: isInList(start))
    else {
      goOnAfterRefusal(whole, start)
      return
    }
    wasNamed = preface.isTelephone || (wasNamed && isInList(start))
    phones.append(phone)
    floor = phone.span.end
    if candidate.groupCount < whole.groupCount || phone.span.end != whole.end { scanner.resume(at: floor) }
  }

  /// Only a comma, a slash or a short word parts it from a number that was named.
  private func isInList(_ start: Int) -> Bool {
    wasNamed && floor > 0 && start - floor <= 8
      && !(floor..<start).contains { text[$0].isLineEnd || text[$0] == 0x23 }
  }

  /// A refused candidate may hold a number further on: after a count, a date, an order number.
  private mutating func goOnAfterRefusal(_ whole: PhoneCandidate, _ start: Int) {
    guard !whole.isOverlong else { return }
    let next = (1..<max(1, whole.groupCount)).first {
      whole.groups[$0].join == .blank && whole.digits[whole.groups[$0].first] == 0
        || (whole.groups[$0].isEnclosed && !whole.groups[$0 - 1].isEnclosed && !whole.hasPlus)
    }
    if let next { goOn(from: whole, at: next, start) }
  }

  private mutating func goOn(from whole: PhoneCandidate, at group: Int, _ start: Int) {
    guard group < whole.groupCount else { return }
    wholeStart = start
    scanner.resume(at: whole.groups[group].start)
  }

  /// The number that a candidate is, or that its first groups are.
  private mutating func number(in candidate: PhoneCandidate, _ preface: PhonePreface, isInList: Bool)
    -> PhoneNumber?
  {
    var parts = 0
    var written: PhoneNumber?
    for count in stride(from: candidate.groupCount, to: 0, by: -1) where parts < Self.mostParts {
      let isWhole = count == candidate.groupCount
      guard isWhole ? !candidate.isOverlong : candidate.groups[count].join == .blank else { continue }
      let part = isWhole ? candidate : candidate.cut(to: count)
      guard part.isPlausiblyLong, PhoneSurroundings.isClear(text, part) || follows(part) else { continue }
      let proof = PhoneEvidence(part, in: text, preface, isRegionKnown: !region.isEmpty, isInList: isInList)
        .proof
      guard proof != .refused else { continue }
      if !proves, proof >= .possible { return PhoneNumber(unproved: part, in: text) }
      guard questionsLeft > 0, let library = reader.library else { continue }
      parts += 1
      questionsLeft -= 1
      let judgement = PhoneJudgement(part, library, region: region)
      if let phone = judgement.proved(
        isWhole ? proof : min(proof, part.isInternational ? .valid : .grouped), text)
      {
        if phone.isValid { return phone }
        if written == nil { written = phone }
      }
    }
    return written
  }

  /// An extension follows, so that letters after the number do not speak against it.
  private func follows(_ part: PhoneCandidate) -> Bool {
    PhoneExtension(in: text, after: part.end) != nil
  }
}
