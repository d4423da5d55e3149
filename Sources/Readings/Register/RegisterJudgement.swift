import Prose

/// Weighs the evidence of a text: what it shows as a whole, and which of the evidence speaks for that.
struct RegisterJudgement {
  /// Sums of what speaks for each form, by `Register.Form.rawValue`.
  private var sums = [0, 0]
  private var certain = [0, 0]
  private let evidence: [Register.Evidence]
  /// The level of the sentences that show none.
  private let unmarked: Register.Level
  private static let leastLearned = 16

  init(_ evidence: [Register.Evidence], unmarked: Register.Level = .none) {
    self.evidence = evidence
    self.unmarked = unmarked
    for item in evidence {
      let form = Int(item.form.rawValue)
      sums[form] += item.strength.weight
      if item.strength == .certain { certain[form] += 1 }
    }
  }

  /// Whether the words alone do not decide, so that learned weights are asked.
  func isTorn(_ threshold: Int) -> Bool { certain == [0, 0] && abs(balance) < threshold }

  /// Positive speaks for formal.
  var balance: Int { sums[0] - sums[1] }

  /// The register, with `learned` added to what is not certain.
  func register(learned: [Register.Evidence], sum: Int, threshold: Int) -> Register {
    var register = Register()
    register.value = value(sum: sum, threshold: threshold)
    switch register.value {
    case .neutral: break
    case .mixed: register.evidence = evidence.filter { $0.strength == .certain }
    case .formal, .informal:
      let form = register.value == .formal ? Register.Form.formal : .informal
      let found = evidence.filter { $0.form == form }
      register.evidence = found.isEmpty ? learned.filter { $0.form == form } : found
    }
    register.evidence.sort { $0.span < $1.span }
    register.level = level(register.value)
    return register
  }

  private func value(sum: Int, threshold: Int) -> Register.Value {
    if certain[0] > 0, certain[1] > 0 { return .mixed }
    if certain[0] > 0 { return .formal }
    if certain[1] > 0 { return .informal }
    let total = balance + sum
    // Learned weights alone must be surer than beside a word.
    let limit = balance == 0 ? max(threshold, Self.leastLearned) : threshold
    if total >= limit { return .formal }
    return total <= -limit ? .informal : .neutral
  }

  /// What the sentences' endings show; `honorific` wherever 尊敬語 or 謙譲語 is used.
  private func level(_ value: Register.Value) -> Register.Level? {
    if evidence.contains(where: { $0.level == .honorific }) { return .honorific }
    let forms: [Register.Form] =
      switch value {
      case .formal: [.formal]
      case .informal: [.informal]
      case .mixed, .neutral: [.formal, .informal]
      }
    let graded = evidence.filter { $0.level != .none }
    let speaking = graded.filter { forms.contains($0.form) }
    let closings = speaking.filter(\.isClosing)
    if let level = Self.most(closings.isEmpty ? speaking : closings) ?? Self.most(graded) { return level }
    return unmarked == .none || evidence.contains { $0.form == .formal } ? nil : unmarked
  }

  /// The level that most of the evidence has; of equally many the one that comes last.
  private static func most(_ evidence: [Register.Evidence]) -> Register.Level? {
    var counts = [Int](repeating: 0, count: Register.Level.allCases.count)
    for item in evidence { counts[Int(item.level.rawValue)] += 1 }
    let most = counts.max() ?? 0
    return evidence.last { counts[Int($0.level.rawValue)] == most }?.level
  }
}
