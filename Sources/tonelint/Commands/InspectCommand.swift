import ArgumentParser
import Configuration
import Entities
import Filtering
import Prose
import Readings
import Records
import Reporting

/// `tonelint inspect`: what the linter sees in a text.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    _superCommandName: "tonelint",
    abstract: say(
      "What the linter sees in a text: language, placeholders, identifiers, addresses, emoji.",
      "显示检查器从文本中识别出的内容：语言、占位符、单号、地址、表情符号。"))

  @OptionGroup var options: RunOptions
  @OptionGroup var output: OutputOptions

  @ArgumentParser.Argument(
    help: .init(
      say("Files and folders; - or nothing is standard input.", "文件和文件夹；- 或省略表示标准输入。"), valueName: "file"),
    completion: .file())
  var files: [String] = []

  func run() throws {
    let run = try Run(options) { $0.via = ["none"] }
    if options.printConfig { return try PrintedConfiguration(run).print() }
    guard let format = ReportFormats.named(output.format) else {
      throw OptionValues.unknownFormat(output.format)
    }
    guard format.carriesReadings else {
      throw Trouble(
        say(
          "--format \(output.format) has no place for readings; use text, json or jsonl",
          "--format \(output.format) 无法显示识别结果；请用 text、json 或 jsonl"))
    }
    let readsInput = files.isEmpty || files == ["-"]
    let (paths, hasFaults) = readsInput ? ([], false) : try InputFile.expand(files)
    let reader =
      try RecordReaders.named(output.input ?? "text") ?? { throw OptionValues.unknownInput(output.input) }()
    let status = try BatchRun(run, output, format).run(standardInput: readsInput ? reader : nil, files: paths)
    {
      InspectionMaker(
        run.makeLanguageReading(), run.ruleSets, locale: run.settings.to, placement: $0)
    }
    if status != 0 || hasFaults { throw ExitCode(hasFaults ? Trouble.badInput : status) }
  }
}

/// Makes answers of what is seen.
final class InspectionMaker: AnswerMaker {
  private let language: LanguageReading
  private let ruleSets: SharedRuleSets
  private let entityReaders: EntityReaders
  private let readings = Readings()
  private var tables: [LocaleTag: RegisterTable?] = [:]
  private let locale: LocaleTag?
  private let placement: Answer.Placement

  /// `locale` is that of texts which do not say theirs; without it the language is detected.
  init(
    _ language: LanguageReading, _ ruleSets: SharedRuleSets, locale: LocaleTag?,
    placement: Answer.Placement
  ) {
    self.language = language
    self.ruleSets = ruleSets
    entityReaders = ruleSets.entityReaders
    self.locale = locale
    self.placement = placement
  }

  func answer(_ record: Record) throws(Trouble) -> Answer {
    let seen = language.read(record.text).map { Inspection.Language(tag: $0.tag, confidence: $0.confidence) }
    let locale = record.locale ?? self.locale ?? seen?.tag ?? LocaleTag(language: "en")
    let entities = entityReaders.reader(for: locale)?.read(record.text) ?? EntityScanner().scan(record.text)
    let inspection = Inspection(
      text: record.text, language: seen, register: try register(of: record, locale), entities: entities)
    return Answer(record, .inspected(inspection), placement: placement)
  }

  /// Nil when the language has no table, or there are no rules at all.
  private func register(of record: Record, _ locale: LocaleTag) throws(Trouble) -> Register? {
    guard let table = try table(for: locale) else { return nil }
    let draft = Draft(bytes: record.text, locale: locale)
    readings.read(draft)
    let reading = RegisterReading(readings, table)
    reading.read(record, draft)
    return reading.register
  }

  private func table(for locale: LocaleTag) throws(Trouble) -> RegisterTable? {
    if let known = tables[locale] { return known }
    let found: RegisterTable?
    do throws(CompilationFailure) {
      found = RegisterTable(try ruleSets.ruleSet(locale))
    } catch .noRules {
      found = nil
    } catch {
      throw Trouble(error)
    }
    tables[locale] = .some(found)
    return found
  }
}
