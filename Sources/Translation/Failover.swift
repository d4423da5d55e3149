import Prose

/// Asks one adapter after the other until one translates.
struct Failover {
  /// An adapter that could be made, or why not; made when it is first needed.
  private struct Candidate {
    var name: String
    var make: () throws(TranslationError) -> any Translator
    var translator: (any Translator)?
  }

  private var candidates: [Candidate]
  private let retrying: Retrying

  /// Each type with the settings of its own.
  init(_ types: [any Translator.Type], settings: @escaping (String) -> TranslatorSettings, retrying: Retrying)
  {
    candidates = types.map { type in
      Candidate(name: type.name, make: { () throws(TranslationError) in try type.init(settings(type.name)) })
    }
    self.retrying = retrying
  }

  /// The draft's bytes are well-formed UTF-8. `request` gives language, register and context; its segments are
  /// made here, because each adapter protects pieces in its own way.
  mutating func translate(
    _ draft: [UInt8], as request: TranslationRequest, doNotTranslate terms: [String]
  ) throws(TranslationFailure) -> TranslatedDraft {
    var failures: [AdapterFailure] = []
    var attempts = 0
    for index in candidates.indices {
      do throws(TranslationError) {
        let translator = try translator(index)
        let reply = try translate(draft, as: request, terms, by: translator, counting: &attempts)
        return TranslatedDraft(
          text: reply.text, via: candidates[index].name, attempts: attempts, guards: reply.verdict,
          losses: reply.losses, steps: reply.steps, failures: failures)
      } catch {
        failures.append(AdapterFailure(adapter: candidates[index].name, error: error))
      }
    }
    throw TranslationFailure(failures: failures, attempts: attempts)
  }

  private mutating func translator(_ index: Int) throws(TranslationError) -> any Translator {
    if let translator = candidates[index].translator { return translator }
    let translator = try candidates[index].make()
    candidates[index].translator = translator
    return translator
  }

  private func translate(
    _ draft: [UInt8], as request: TranslationRequest, _ terms: [String], by translator: any Translator,
    counting attempts: inout Int
  ) throws(TranslationError) -> GuardedReply {
    let keeper = Guard(draft, protection: translator.protection, doNotTranslate: terms)
    var request = request
    request.segments = keeper.requests
    if request.segments.isEmpty { return try keeper.restored([]) }
    return try retrying.run(counting: &attempts) { () throws(TranslationError) in
      guard try translator.offers(from: request.source, to: request.target) else { throw .pairNotOffered }
      return try keeper.restored(try translator.translate(request))
    }
  }

  /// One line about each adapter, or what keeps it from answering.
  mutating func descriptions() -> [(adapter: String, state: Result<String, TranslationError>)] {
    candidates.indices.map { index in
      do throws(TranslationError) {
        return (candidates[index].name, .success(try translator(index).describe()))
      } catch {
        return (candidates[index].name, .failure(error))
      }
    }
  }
}
