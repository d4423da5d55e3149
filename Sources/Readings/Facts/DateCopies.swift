import Entities
import Prose

/// Dates that were taken over figure by figure although the customer reads day and month the other way round.
enum DateCopies {
  static func faults(
    _ left: [Entity], _ source: [UInt8], _ right: [Entity], _ target: [UInt8]
  ) -> [FactReading.Fault] {
    var faults: [FactReading.Fault] = []
    for now in right where now.alternativeDate != nil {
      let old = left.first {
        $0.span.count == now.span.count && $0.value != now.value && isCopy($0, source, now, target)
      }
      if let old { faults.append(FactReading.Fault(.dateNotAdapted, now.span, source: old.span)) }
    }
    return faults
  }

  private static func isCopy(_ old: Entity, _ source: [UInt8], _ now: Entity, _ target: [UInt8]) -> Bool {
    old.kind == now.kind && source[old.span.range].elementsEqual(target[now.span.range])
  }
}
