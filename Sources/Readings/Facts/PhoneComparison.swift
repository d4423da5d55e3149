import Entities
import Prose

/// Telephone numbers of source and reply: the same number, and one that the customer can dial.
struct PhoneComparison {
  private let source: [UInt8]
  private let target: [UInt8]
  /// Whether the two texts are for different countries.
  private let crossesBorder: Bool

  init(_ source: [UInt8], _ from: LocaleTag, _ target: [UInt8], _ to: LocaleTag) {
    self.source = source
    self.target = target
    crossesBorder = from.region != nil && to.region != nil && from.region != to.region
  }

  func faults(_ left: [Entity], _ right: [Entity]) -> [FactReading.Fault] {
    let before = left.filter { $0.kind == .phone }
    let after = right.filter { $0.kind == .phone }
    guard !before.isEmpty else { return [] }
    var others = Counterparts(after.map(Self.significant), keys: Self.keys)
    var search = TextSearch(target)
    var faults: [FactReading.Fault] = []
    var lost: [Entity] = []
    for phone in before {
      let number = Self.significant(phone)
      let place = others.take(number, keys: Self.keys(number)) { Self.isSame(number, $0) }
      if let span = place.map({ after[$0].span }) ?? digits(of: phone, &search) {
        if let fault = dialling(phone, span) { faults.append(fault) }
      } else {
        lost.append(phone)
      }
    }
    let rest = others.rest(of: after)
    for (index, phone) in lost.enumerated() {
      let counterpart = index < rest.count ? rest[index].span : nil
      faults.append(FactReading.Fault(.phoneChanged, counterpart, source: phone.span))
    }
    return faults
  }

  /// One may be written without country code or trunk zero.
  private static func isSame(_ mine: [UInt8], _ others: [UInt8]) -> Bool {
    let (short, long) = mine.count < others.count ? (mine, others) : (others, mine)
    return short.count >= 6 && long.suffix(short.count).elementsEqual(short)
  }

  /// The end that two ways to write a number share; none of what is too short for one.
  private static func keys(_ number: [UInt8]) -> [ArraySlice<UInt8>] {
    number.count >= 6 ? [number.suffix(6)] : []
  }

  private static func significant(_ phone: Entity) -> [UInt8] {
    guard case .phone(let number) = phone.value else { return [] }
    return Array(number.utf8.drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "0") })
  }

  /// A number written for callers at home, sent abroad as it is.
  private func dialling(_ phone: Entity, _ span: Span) -> FactReading.Fault? {
    guard crossesBorder, case .phone(let number) = phone.value, number.hasPrefix("+"),
      !isInternational(source[phone.span.range]), !isInternational(target[span.range])
    else { return nil }
    var fault = FactReading.Fault(.phoneNotInternational, span, source: phone.span)
    fault.fix = number
    return fault
  }

  private func isInternational(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains(UInt8(ascii: "+")) || text.starts(with: Array("00".utf8))
  }

  /// Where the digits of a number stand in the reply, with a bracket before them.
  private func digits(of phone: Entity, _ search: inout TextSearch) -> Span? {
    search.digits(source[phone.span.range].filter { $0 &- 0x30 < 10 }).map { found in
      let isBracketed = found.lowerBound > 0 && target[found.lowerBound - 1] == UInt8(ascii: "(")
      return Span(isBracketed ? found.lowerBound - 1 : found.lowerBound, found.upperBound)
    }
  }
}
