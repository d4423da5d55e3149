import Configuration
import Entities
import Filtering
import Glibc
import Glossaries
import Prose
import Readings
import Reporting
import RulePacks

/// A run of the program with everything settled: configuration, packs, glossaries.
struct Run {
  let installation: Installation
  let settings: Settings
  let ruleSets: SharedRuleSets
  let glossaries: [Glossary]
  let configurationPath: String?

  init(_ options: RunOptions, adjust: (inout Settings) throws -> Void = { _ in }) throws {
    let installation = Installation(environment: Self.environment)
    self.installation = installation
    let file = ConfigurationFile(
      explicit: options.config, installation, uiLanguage: UILanguageChoice.current.rawValue)
    configurationPath = file.path
    var settings = try Self.settings(file)
    UILanguageChoice.configured = settings.uiLanguage.map(UILanguageChoice.named)
    try options.apply(to: &settings)
    try adjust(&settings)
    self.settings = settings
    let packs = settings.packs
    let changes = settings.ruleChanges
    let language = UILanguageChoice.current.rawValue
    try SettingNames(settings).requireAdapters()
    ruleSets = SharedRuleSets(phones: Self.phoneReader(installation)) {
      RuleSetSource(installation, packs: packs, changes: changes, uiLanguage: language)
    }
    try SettingNames(settings).requireRules(ruleSets)
    glossaries = try settings.glossaries.map(Self.glossary)
  }

  private static func settings(_ file: ConfigurationFile) throws -> Settings {
    var settings = Settings()
    do {
      if let fields = try file.fields() {
        try SettingsFile(folder: file.folder).read(fields, into: &settings)
      }
    } catch let error as PackError {
      throw Trouble(error)
    } catch let error as CompilationFailure {
      throw Trouble(error)
    }
    return settings
  }

  /// A linter and filter of its own for each thread.
  func makeFilter() -> ReplyFilter {
    ReplyFilter(
      settings, ReplyLinter(settings, ruleSets, glossaries: glossaries), language: makeLanguageReading(),
      glossaries: glossaries, environment: installation.environment)
  }

  func makeLanguageReading() -> LanguageReading {
    LanguageReading(folders: Self.libraryFolders(installation))
  }

  func makePhoneReader() -> PhoneReader {
    Self.phoneReader(installation)
  }

  private static func phoneReader(_ installation: Installation) -> PhoneReader {
    PhoneReader(folders: libraryFolders(installation))
  }

  /// Where optional C++ libraries stand: beside the program in a checkout, in `lib/tonelint` when installed.
  private static func libraryFolders(_ installation: Installation) -> [String] {
    [installation.programs, Installation.folder(of: installation.programs) + "/lib/tonelint"]
  }

  private static func glossary(_ path: String) throws -> Glossary {
    do {
      return try Glossary(name: path, bytes: try InputFile.read(path))
    } catch let error as PackError {
      throw Trouble(error)
    }
  }

  private static var environment: [String: String] {
    var values: [String: String] = [:]
    var entry = environ
    while let pointer = entry.pointee {
      let pair = String(cString: pointer).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if pair.count == 2 { values[String(pair[0])] = String(pair[1]) }
      entry += 1
    }
    return values
  }
}

extension Trouble {
  init(_ error: PackError) {
    let reason = say(error.reason.english, error.reason.chinese)
    self.init("\(error.place.file):\(error.place.line):\(error.place.column): \(reason)")
  }
}
