import Entities
import Prose

/// Numbers, amounts, dates and times on both sides, compared as values.
///
/// First whole values find their equals. What is left is taken apart (the day and month of a date, the numbers of a
/// duration) and compared part by part, because languages cut values differently. Only what then has no equal, and is
/// not mentioned in words either, is told. A single leftover on one side is weak evidence, one on each side strong.
struct ValueComparison {
  private var left: [Entity]
  private var right: [Entity]
  private var faults: [FactReading.Fault] = []

  init(_ left: [Entity], _ right: [Entity]) {
    self.left = left.filter { $0.value != .bytes && $0.kind != .phone }
    self.right = right.filter { $0.value != .bytes && $0.kind != .phone }
  }

  /// Takes away plain numbers that are an identifier on the other side.
  mutating func dropAnswered(_ bySource: Set<DecimalValue>, _ byTarget: Set<DecimalValue>) {
    left.removeAll { entity in
      if case .number(let value) = entity.value { return byTarget.contains(value) }
      return false
    }
    right.removeAll { entity in
      if case .number(let value) = entity.value { return bySource.contains(value) }
      return false
    }
  }

  mutating func faults(
    mentionedInSource: () -> [DecimalValue: Int], mentionedInTarget: () -> [DecimalValue: Int]
  ) -> [FactReading.Fault] {
    let (allBefore, allAfter) = (left, right)
    matchEqual()
    guard !left.isEmpty || !right.isEmpty else { return [] }
    takeConflicts()
    var before = left.flatMap(FactPart.parts)
    var after = right.flatMap(FactPart.parts)
    FactPart.match(&before, &after)
    if !before.isEmpty {
      let mentioned = mentionedInTarget()
      let counts = Self.counts(allBefore)
      before.removeAll { $0.isAmong(mentioned, times: $0.readings.first.flatMap { counts[$0] } ?? 0) }
    }
    if !after.isEmpty {
      let mentioned = mentionedInSource()
      let counts = Self.counts(allAfter)
      after.removeAll { $0.isAmong(mentioned, times: $0.readings.first.flatMap { counts[$0] } ?? 0) }
    }
    tell(before, after)
    return faults
  }

  /// How often one side has each value.
  private static func counts(_ entities: [Entity]) -> [DecimalValue: Int] {
    var counts: [DecimalValue: Int] = [:]
    for entity in entities {
      for part in FactPart.parts(of: entity) {
        if let value = part.readings.first { counts[value, default: 0] += 1 }
      }
    }
    return counts
  }

  /// Takes away what agrees.
  private mutating func matchEqual() {
    guard !left.isEmpty, !right.isEmpty else { return }
    var others = Counterparts(right.map(Self.bare)) { ValueKey.ofAgreement($0, isSource: false) }
    left.removeAll { entity in
      let keys = { ValueKey.ofAgreement(entity, isSource: true) }
      return others.take(Self.bare(entity), keys: keys()) { ValueAgreement.agree(entity, $0) } != nil
    }
    right = others.rest(of: right)
  }

  /// The value alone, wherever it stands.
  private static func bare(_ entity: Entity) -> Entity {
    var bare = Entity(.number, Span(0, 0), entity.value)
    bare.alternative = entity.alternative
    bare.alternativeDate = entity.alternativeDate
    return bare
  }

  /// Values of one kind that are left once on each side and cannot both be true.
  private mutating func takeConflicts() {
    guard !left.isEmpty, !right.isEmpty else { return }
    var others = Counterparts(right.map(Self.bare)) { ValueKey.ofConflict($0, isSource: false) }
    var rest: [Entity] = []
    for entity in left.reversed() {
      let keys = ValueKey.ofConflict(entity, isSource: true)
      let place = others.take(Self.bare(entity), keys: keys) { ValueAgreement.conflict(entity, $0) != nil }
      guard let place, let kind = ValueAgreement.conflict(entity, right[place]) else {
        rest.append(entity)
        continue
      }
      faults.append(FactReading.Fault(kind, right[place].span, source: entity.span))
    }
    left = rest.reversed()
    right = others.rest(of: right)
  }

  private mutating func tell(_ before: [FactPart], _ after: [FactPart]) {
    let lost = FactPart.byEntity(before)
    let new = FactPart.byEntity(after)
    let isCertain = !lost.isEmpty && !new.isEmpty
    let hasFigures = lost.contains { !$0.isSpelled } || new.contains { !$0.isSpelled }
    if isCertain, hasFigures || (lost.count == 1 && new.count == 1) {
      for (old, now) in zip(lost, new) {
        faults.append(FactReading.Fault(Self.kind(old, now), now.span, source: old.span))
      }
      return
    }
    for part in lost where !part.isSpelled && part.isTelling {
      faults.append(FactReading.Fault(.numberLost, nil, source: part.span))
    }
    for part in new where !part.isSpelled && part.isTelling {
      faults.append(FactReading.Fault(.numberAdded, part.span, source: nil))
    }
  }

  private static func kind(_ old: FactPart, _ now: FactPart) -> FactReading.Fault.Kind {
    if old.isOfDate, now.isOfDate { return .dateChanged }
    if old.entityKind == .time || now.entityKind == .time { return .timeChanged }
    return .numberChanged
  }
}
