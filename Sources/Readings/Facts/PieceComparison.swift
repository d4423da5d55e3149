import Entities
import Prose

/// What is copied (placeholders, tags, addresses, identifiers) on both sides, byte by byte.
struct PieceComparison {
  private let source: [UInt8]
  private let target: [UInt8]
  private var left: [Entity]
  private var right: [Entity]
  private let allTags: (left: [Entity], right: [Entity])
  /// Values of the other side that a piece answers to: an order number that one side writes as a plain number.
  private(set) var answeredBySource: Set<DecimalValue> = []
  private(set) var answeredByTarget: Set<DecimalValue> = []

  init(_ source: [UInt8], _ left: [Entity], _ target: [UInt8], _ right: [Entity]) {
    self.source = source
    self.target = target
    self.left = left.filter(Self.isCompared)
    self.right = right.filter(Self.isCompared)
    allTags = (self.left.filter { $0.kind == .tag }, self.right.filter { $0.kind == .tag })
  }

  private static func isCompared(_ entity: Entity) -> Bool {
    switch entity.kind {
    case .placeholder, .tag, .url, .email, .identifier: true
    case .emoji, .code, .number, .ordinal, .percent, .currency, .unit, .date, .time, .datetime, .duration,
      .phone:
      false
    }
  }

  mutating func faults() -> [FactReading.Fault] {
    guard !left.isEmpty || !right.isEmpty else { return [] }
    matchEqual()
    var faults = tagOrderFault().map { [$0] } ?? []
    matchNumbers()
    left = Self.missing(left.map { ($0, name(source, $0)) }, in: target)
    right = Self.missing(right.map { ($0, name(target, $0)) }, in: source)
    let counterparts = Dictionary(right.map { ($0.kind, $0.span) }, uniquingKeysWith: { first, _ in first })
    for entity in left { faults.append(lost(entity, counterparts[entity.kind])) }
    let lostKinds = Set(left.map(\.kind))
    for entity in right where !lostKinds.contains(entity.kind) { faults += added(entity) }
    return faults
  }

  /// Takes away what stands on both sides.
  private mutating func matchEqual() {
    guard !left.isEmpty, !right.isEmpty else { return }
    var others = Counterparts(right.map { Piece(kind: $0.kind, name: name(target, $0)) }) { _ in [Int]() }
    left = left.filter { entity in
      let piece = Piece(kind: entity.kind, name: name(source, entity))
      return others.take(piece, keys: [], where: { $0 == piece }) == nil
    }
    right = others.rest(of: right)
  }

  private struct Piece: Hashable {
    var kind: EntityKind
    var name: [UInt8]
  }

  /// `#4711` on one side may be the number 4711 on the other.
  private mutating func matchNumbers() {
    for entity in left where entity.kind == .identifier {
      if let number = Self.number(name(source, entity)) { answeredBySource.insert(number) }
    }
    for entity in right where entity.kind == .identifier {
      if let number = Self.number(name(target, entity)) { answeredByTarget.insert(number) }
    }
  }

  private static func number(_ name: [UInt8]) -> DecimalValue? {
    guard !name.isEmpty, name.count <= 18, name.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    return DecimalValue(name.reduce(0) { $0 * 10 + Int($1 &- 0x30) })
  }

  /// The bytes of a piece; identifiers without `#` and capitals, addresses without the final slash.
  private func name(_ text: [UInt8], _ entity: Entity) -> [UInt8] {
    let bytes = text[entity.span.range]
    switch entity.kind {
    case .identifier: return bytes.drop { $0 == 0x23 }.map { $0 &- 0x61 < 26 ? $0 & 0xDF : $0 }
    case .email: return bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    case .url: return Array(bytes.last == 0x2F ? bytes.dropLast() : bytes)
    case .tag: return bytes.filter { $0 != 0x20 }
    case .placeholder, .emoji, .code, .number, .ordinal, .percent, .currency, .unit, .date, .time, .datetime,
      .duration, .phone:
      return Array(bytes)
    }
  }

  /// The pieces whose names do not stand anywhere in a text.
  private static func missing(_ pieces: [(Entity, name: [UInt8])], in text: [UInt8]) -> [Entity] {
    guard !pieces.isEmpty else { return [] }
    var search = TextSearch(text)
    return pieces.filter { !search.contains($0.name, isFolded: $0.0.kind == .identifier) }.map(\.0)
  }

  /// `counterpart`: the first piece of its kind that only the reply has.
  private func lost(_ entity: Entity, _ counterpart: Span?) -> FactReading.Fault {
    let kind: FactReading.Fault.Kind
    switch entity.kind {
    case .tag: kind = .tagLost
    case .placeholder: kind = .placeholderLost
    case .url, .email: kind = .addressChanged
    case .identifier, .emoji, .code, .number, .ordinal, .percent, .currency, .unit, .date, .time, .datetime,
      .duration, .phone:
      kind = .identifierChanged
    }
    return FactReading.Fault(kind, counterpart, source: entity.span)
  }

  /// What only the reply has, where nothing of its kind was lost.
  private func added(_ entity: Entity) -> [FactReading.Fault] {
    switch entity.kind {
    case .tag: return [FactReading.Fault(.tagAdded, entity.span, source: nil)]
    case .placeholder: return [FactReading.Fault(.placeholderAdded, entity.span, source: nil)]
    case .url, .email, .identifier, .emoji, .code, .number, .ordinal, .percent, .currency, .unit, .date,
      .time,
      .datetime, .duration, .phone:
      return []
    }
  }

  /// The first tag of the reply that stands in another order than in the source, when all tags are there.
  private func tagOrderFault() -> FactReading.Fault? {
    guard allTags.left.count == allTags.right.count, allTags.left.count > 1 else { return nil }
    let before = allTags.left.map { name(source, $0) }
    let after = allTags.right.map { name(target, $0) }
    guard
      before.sorted(by: { $0.lexicographicallyPrecedes($1) })
        == after.sorted(by: { $0.lexicographicallyPrecedes($1) })
    else { return nil }
    // Elements may change places as a whole; a tag that closes before it opens may not.
    let opened = Self.opened(before)
    var depth: [[UInt8]: Int] = [:]
    for (index, tag) in after.enumerated() {
      let isClosing = tag.dropFirst().first == 0x2F
      let element = Self.element(tag)
      depth[element, default: 0] += isClosing ? -1 : 1
      if depth[element, default: 0] < 0, opened.contains(element) {
        return FactReading.Fault(.tagOrder, allTags.right[index].span, source: allTags.left[index].span)
      }
    }
    return nil
  }

  /// The elements that the source opens before it closes them.
  private static func opened(_ tags: [[UInt8]]) -> Set<[UInt8]> {
    var seen: Set<[UInt8]> = []
    return Set(
      tags.compactMap { tag in
        let element = element(tag)
        return seen.insert(element).inserted && tag.dropFirst().first != 0x2F ? element : nil
      })
  }

  private static func element(_ tag: [UInt8]) -> [UInt8] {
    Array(tag.drop { $0 == 0x3C || $0 == 0x2F }.prefix { $0 != 0x3E && $0 != 0x2F })
  }
}
