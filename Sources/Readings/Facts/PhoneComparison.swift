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
    var after = right.filter { $0.kind == .phone }
    guard !before.isEmpty else { return [] }
    var faults: [FactReading.Fault] = []
    var lost: [Entity] = []
    for phone in before {
      if let place = after.firstIndex(where: { Self.isSame(phone, $0) }) {
        if let fault = dialling(phone, after[place].span) { faults.append(fault) }
        after.remove(at: place)
      } else if let span = digits(of: phone, in: target) {
        if let fault = dialling(phone, span) { faults.append(fault) }
      } else {
        lost.append(phone)
      }
    }
    for (index, phone) in lost.enumerated() {
      let counterpart = index < after.count ? after[index].span : nil
      faults.append(FactReading.Fault(.phoneChanged, counterpart, source: phone.span))
    }
    return faults
  }

  /// One may be written without country code or trunk zero.
  private static func isSame(_ left: Entity, _ right: Entity) -> Bool {
    guard case .phone(let one) = left.value, case .phone(let other) = right.value else { return false }
    let (mine, others) = (significant(one), significant(other))
    let (short, long) = mine.count < others.count ? (mine, others) : (others, mine)
    return short.count >= 6 && long.suffix(short.count).elementsEqual(short)
  }

  private static func significant(_ number: String) -> [UInt8] {
    Array(number.utf8.drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "0") })
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

  /// Where the digits of a number stand in a text, whatever is between them; nil when they do not.
  private func digits(of phone: Entity, in text: [UInt8]) -> Span? {
    let wanted = source[phone.span.range].filter { $0 &- 0x30 < 10 }
    guard let first = wanted.first else { return nil }
    for start in text.indices where text[start] == first {
      var matched = 0
      var position = start
      while position < text.count, matched < wanted.count, position - start < 40 {
        if text[position] &- 0x30 < 10 {
          guard text[position] == wanted[matched] else { break }
          matched += 1
        } else if text[position] &- 0x41 < 26 || text[position] &- 0x61 < 26 || text[position] >= 0x80 {
          break
        }
        position += 1
      }
      if matched == wanted.count {
        let isBracketed = start > 0 && text[start - 1] == UInt8(ascii: "(")
        return Span(isBracketed ? start - 1 : start, position)
      }
    }
    return nil
  }
}
