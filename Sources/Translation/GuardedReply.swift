package import Prose

/// A reply with its protected pieces back in place.
package struct GuardedReply: Sendable {
  package var text: [UInt8] = []
  /// Which span of the draft each translated span of the reply comes from.
  package var steps: [OriginMap.Step] = []
  package var losses: [GuardLoss] = []
  /// Whether a piece was lost and found again.
  package var isRepaired = false

  package var verdict: GuardVerdict {
    losses.isEmpty ? (isRepaired ? .repaired : .intact) : .damaged
  }
}

/// What became of the pieces that must survive.
package enum GuardVerdict: String, Sendable {
  case intact, repaired, damaged
}

/// A protected piece that did not survive.
package struct GuardLoss: Sendable, Hashable {
  package enum Kind: String, Sendable {
    /// It is not in the reply.
    case missing
    /// It is in the reply more often than in the draft.
    case doubled
    /// It stands out of order where order carries meaning, such as a closing tag before its opening one.
    case reordered
  }

  package var kind: Kind
  /// The piece with its span in the draft.
  package var piece: ProtectedPiece
}
