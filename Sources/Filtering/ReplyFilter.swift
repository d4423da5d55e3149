package import Configuration
package import Glossaries
import Linting
package import Prose
package import Readings
import RulePacks
package import Translation

/// Draft → translate → lint → result: the main job, the same for the command line and for a service.
///
/// Serves one thread; keeps its translation service's connections and processes open.
package final class ReplyFilter {
  private let settings: Settings
  private let linter: ReplyLinter
  private let language: LanguageReading
  private let glossaries: [Glossary]
  private let environment: [String: String]
  private var services: [[String]: TranslationService] = [:]

  package init(
    _ settings: Settings, _ linter: ReplyLinter, language: LanguageReading, glossaries: [Glossary],
    environment: [String: String]
  ) {
    self.settings = settings
    self.linter = linter
    self.language = language
    self.glossaries = glossaries
    self.environment = environment
  }

  /// A reply on its way out.
  package struct Outcome {
    package var linted: ReplyLinter.Outcome
    /// Nil when the draft was linted as it is.
    package var translation: TranslatedDraft?
    /// The record with its source filled in when it was translated.
    package var record: Record
  }

  /// Why a record cannot be filtered.
  package enum Failure: Error {
    /// Neither the record nor the run says which locale the reply is for.
    case noLocale
    /// The language of the draft cannot be told; nobody said it.
    case unknownSource
    /// No adapter is configured, and none that needs no configuration offers the pair.
    case noAdapter(from: LocaleTag, to: LocaleTag)
    case unknownAdapter(TranslationService.UnknownAdapter)
    case notTranslated(TranslationFailure)
    case notCompiled(CompilationFailure)
  }

  package func filter(_ record: Record, fixes: Bool) throws(Failure) -> Outcome {
    guard let target = record.locale ?? settings.to else { throw .noLocale }
    guard settings.via != ["none"], Self.hasLetters(record.text) else {
      return try lint(record, record.text, target, nil, fixes)
    }
    let source = try sourceLocale(record, target)
    guard source.language != target.language || source.script != target.script else {
      return try lint(record, record.text, target, nil, fixes)
    }
    let translated = try translate(record, from: source, to: target)
    var record = record
    record.source = .init(locale: source, text: record.text)
    return try lint(record, translated.text, target, translated, fixes)
  }

  /// Without a letter there is nothing to translate, and no language to tell: an empty draft, a number, an emoji.
  private static func hasLetters(_ text: [UInt8]) -> Bool {
    String(decoding: text, as: UTF8.self).unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  /// Checks a finished reply, without translation.
  package func check(_ record: Record, fixes: Bool) throws(Failure) -> Outcome {
    guard let target = record.locale ?? settings.to else { throw .noLocale }
    return try lint(record, record.text, target, nil, fixes)
  }

  private func lint(
    _ record: Record, _ text: [UInt8], _ target: LocaleTag, _ translation: TranslatedDraft?, _ fixes: Bool
  ) throws(Failure) -> Outcome {
    do throws(CompilationFailure) {
      let origin = OriginMap().adding(translation?.steps ?? [])
      var linted = try linter.lint(text, origin: origin, of: record, locale: target, fixes: fixes)
      if let translation, translation.guards == .damaged {
        let missing = translation.losses.map { String(decoding: $0.piece.text, as: UTF8.self) }
        linted.result.holds.append(.damagedTranslation(missing: missing))
      }
      return Outcome(linted: linted, translation: translation, record: record)
    } catch {
      throw .notCompiled(error)
    }
  }

  private func sourceLocale(_ record: Record, _ target: LocaleTag) throws(Failure) -> LocaleTag {
    if let from = record.source?.locale ?? settings.from { return from }
    guard let detected = language.read(record.text) else { throw .unknownSource }
    return detected.tag
  }

  private func translate(
    _ record: Record, from source: LocaleTag, to target: LocaleTag
  ) throws(Failure) -> TranslatedDraft {
    let names = try adapterNames(from: source, to: target)
    var service = try service(names)
    defer { services[names] = service }
    let kept = glossaries.flatMap(\.concepts).filter(\.isNotTranslated).flatMap {
      $0.terms.values.flatMap { $0 }
    }
    do throws(TranslationFailure) {
      return try service.translate(
        draft: record.text, from: source, to: target, register: record.register ?? settings.register,
        context: record.inbound.map { String(decoding: $0.text, as: UTF8.self) }, doNotTranslate: kept)
    } catch {
      throw .notTranslated(error)
    }
  }

  private func service(_ names: [String]) throws(Failure) -> TranslationService {
    if let service = services[names] { return service }
    do throws(TranslationService.UnknownAdapter) {
      return try TranslationService(adapters: names, settings: adapterSettings)
    } catch {
      throw .unknownAdapter(error)
    }
  }

  private func adapterNames(from source: LocaleTag, to target: LocaleTag) throws(Failure) -> [String] {
    if let via = settings.via { return via }
    let standard = TranslationService.defaultAdapter(
      from: source, to: target, settings: adapterSettings("apertium"))
    guard let standard else { throw .noAdapter(from: source, to: target) }
    return [standard]
  }

  /// What an adapter is told.
  package func adapterSettings(_ name: String) -> TranslatorSettings {
    TranslatorSettings(
      values: settings.adapters[name] ?? [:], environment: environment, timeout: settings.timeout)
  }
}
