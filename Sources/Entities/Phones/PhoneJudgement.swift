import Prose

/// A candidate before libphonenumber.
struct PhoneJudgement {
  private let candidate: PhoneCandidate
  private let library: PhoneLibrary
  private let region: String
  private let digits: String

  init(_ candidate: PhoneCandidate, _ library: PhoneLibrary, region: String) {
    self.candidate = candidate
    self.library = library
    self.region = region
    digits = candidate.digitText
  }

  /// The number, nil when the proof fails.
  func proved(_ proof: PhoneProof, _ text: UnsafeBufferPointer<UInt8>) -> PhoneNumber? {
    var reading = read()
    var dashed: String?
    if reading.map({ !$0.number.isPossible }) ?? true, let shorter = withoutDashedExtension() {
      reading = shorter.reading
      dashed = shorter.digits
    }
    guard satisfies(proof, reading, hasDashedExtension: dashed != nil) else { return nil }
    let known = reading.flatMap { $0.number.isPossible || candidate.isInternational ? $0 : nil }
    let named = dashed == nil ? PhoneExtension(in: text, after: candidate.end) : nil
    return PhoneNumber(
      span: Prose.Span(candidate.start, named?.end ?? candidate.end),
      e164: known?.number.e164 ?? digits, region: known?.number.region,
      isNational: !(reading?.hasCountryCode ?? candidate.isInternational),
      isValid: known?.number.isValid ?? false, line: known?.number.line ?? .unknown,
      extensionDigits: named?.digits ?? dashed ?? "")
  }

  private typealias Reading = (number: PhoneLibrary.Reading, hasCountryCode: Bool)

  /// As a number of the region, or of the country whose code it begins with.
  private func read() -> Reading? {
    if candidate.hasPlus { return international("+" + digits) }
    if candidate.hasDialledPrefix, let found = international("+" + digits.dropFirst(2)),
      found.number.isPossible
    {
      return found
    }
    let national = library.read(digits, region: region).map { Reading($0, hasCountryCode: false) }
    let isWhole = national.map {
      $0.number.isValid && Self.digits($0.number.national).elementsEqual(digits.utf8)
    }
    guard isWhole != true, !candidate.beginsWithTrunkZero else { return national }
    let code = library.countryCode(of: region)
    if code > 0, digits.hasPrefix(String(code)), let found = international("+" + digits), found.number.isValid
    {
      return found
    }
    if national?.number.isValid != true, candidate.isGrouped(3, 3, 4),
      let found = library.read(digits, region: "US"),
      found.isValid
    {
      return (found, false)
    }
    return national
  }

  private func international(_ number: String) -> Reading? {
    library.read(number, region: region).map { ($0, true) }
  }

  /// `010-65980408-8001` as written in China: the last group after a dash is an extension.
  private func withoutDashedExtension() -> (reading: Reading, digits: String)? {
    let last = candidate.groupCount - 1
    guard last > 0, candidate.groups[last].join == .dash, candidate.groups[last].count <= 5 else {
      return nil
    }
    let shorter = candidate.cut(to: last)
    guard shorter.isPlausiblyLong else { return nil }
    let judgement = PhoneJudgement(shorter, library, region: region)
    guard let reading = judgement.read(), reading.number.isValid else { return nil }
    return (reading, String(digits.utf8.dropFirst(shorter.digitCount).map { Character(Unicode.Scalar($0)) }))
  }

  private func satisfies(_ proof: PhoneProof, _ reading: Reading?, hasDashedExtension: Bool) -> Bool {
    switch proof {
    case .refused: false
    case .written: true
    case .possible: reading.map { $0.number.isPossible } ?? false
    case .valid: reading.map { $0.number.isValid } ?? false
    case .withCountryCode: reading.map { $0.number.isValid && $0.hasCountryCode } ?? false
    case .grouped:
      reading.map { $0.number.isValid && !hasDashedExtension && isGrouped(as: $0.number.national) } ?? false
    }
  }

  /// The groups are those of the national form.
  private func isGrouped(as national: [UInt8]) -> Bool {
    let lengths = national.split { !$0.isDigit }.map(\.count)
    return lengths.count == candidate.groupCount
      && lengths.indices.allSatisfy { candidate.groups[$0].count == lengths[$0] }
  }

  private static func digits(_ form: [UInt8]) -> [UInt8] {
    form.filter(\.isDigit)
  }
}
