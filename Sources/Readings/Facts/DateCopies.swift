import Entities
import Prose

/// Dates that were taken over figure by figure although the customer reads day and month the other way round.
enum DateCopies {
  static func faults(
    _ left: [Entity], _ source: [UInt8], _ right: [Entity], _ target: [UInt8]
  ) -> [FactReading.Fault] {
    guard right.contains(where: { $0.alternativeDate != nil }) else { return [] }
    let known = firsts(left, source)
    var faults: [FactReading.Fault] = []
    for now in right where now.alternativeDate != nil {
      let old = known[Writing(now, target)]?.first { $0.value != now.value }
      if let old { faults.append(FactReading.Fault(.dateNotAdapted, now.span, source: old.span)) }
    }
    return faults
  }

  /// What was written, as what.
  private struct Writing: Hashable {
    var kind: EntityKind
    var bytes: ArraySlice<UInt8>

    init(_ entity: Entity, _ text: [UInt8]) {
      kind = entity.kind
      bytes = text[entity.span.range]
    }
  }

  /// The first entity of each writing, and the first with another value: whatever the reply means, one of the two is
  /// not that.
  private static func firsts(_ entities: [Entity], _ text: [UInt8]) -> [Writing: [Entity]] {
    var firsts: [Writing: [Entity]] = [:]
    for entity in entities {
      let known = firsts[Writing(entity, text)] ?? []
      if known.isEmpty || known.count == 1 && known[0].value != entity.value {
        firsts[Writing(entity, text), default: []].append(entity)
      }
    }
    return firsts
  }
}
