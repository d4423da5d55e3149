import Glibc
package import Prose

/// Apertium, the rule-based engine of Debian (`apertium-eng-spa` and the like), run on this machine.
///
/// The pipeline of the pair's mode is started once and kept open; a NUL makes every stage flush, and a record with
/// a number says where the answers end. Settings: `mode-path`, folders with modes parted by colons;
/// `unknown-words: mark` puts `*` before words that the dictionary lacks.
package final class Apertium: Translator {
  package static let name = "apertium"
  package static let settingNames = ["mode-path", "unknown-words"]

  package let protection = Protection.mark
  private let settings: TranslatorSettings
  private let folders: [String]
  private let unknown: String
  /// The running pipeline and the mode that it runs.
  private var running: (mode: String, pipeline: Pipeline)?
  private var exchanges = 0

  package init(_ settings: TranslatorSettings) throws(TranslationError) {
    self.settings = settings
    folders = ApertiumMode.folders(settings)
    switch settings.values["unknown-words"] ?? "plain" {
    case "plain": unknown = "-n"
    case "mark": unknown = "-g"
    case let other: throw .invalidSetting(name: "unknown-words", value: other)
    }
  }

  package func offers(from source: LocaleTag, to target: LocaleTag) throws(TranslationError) -> Bool {
    ApertiumMode.find(from: source, to: target, in: folders) != nil
  }

  package func translate(_ request: TranslationRequest) throws(TranslationError) -> [String] {
    guard let mode = ApertiumMode.find(from: request.source, to: request.target, in: folders) else {
      throw .pairNotOffered
    }
    let stream = ApertiumStream(for: request.segments)
    var answers = try run(request.segments, mode, stream, asBlanks: false)
    let incomplete = answers.indices.filter { !stream.isComplete(answers[$0], source: request.segments[$0]) }
    guard !incomplete.isEmpty else { return answers }
    let again = try run(incomplete.map { request.segments[$0] }, mode, stream, asBlanks: true)
    for (index, answer) in zip(incomplete, again) { answers[index] = answer }
    return answers
  }

  package func describe() throws(TranslationError) -> String {
    _ = try program("lt-proc")
    let names = ApertiumMode.names(in: folders)
    guard !names.isEmpty else { throw .notInstalled("apertium-eng-spa") }
    return names.joined(separator: ", ")
  }

  /// A pipeline that ended, hangs or lost count is started anew once.
  private func run(
    _ segments: [String], _ mode: ApertiumMode, _ stream: ApertiumStream, asBlanks: Bool
  ) throws(TranslationError) -> [String] {
    do {
      return try attempt(segments, mode, stream, asBlanks)
    } catch {
      running = nil
      guard error.isTransient else { throw error }
    }
    do {
      return try attempt(segments, mode, stream, asBlanks)
    } catch {
      running = nil
      throw error
    }
  }

  private func attempt(
    _ segments: [String], _ mode: ApertiumMode, _ stream: ApertiumStream, _ asBlanks: Bool
  ) throws(TranslationError) -> [String] {
    let pipeline = try pipeline(mode)
    exchanges += 1
    let last = Array("[/tonelint \(exchanges)]\0".utf8)
    var records: [UInt8] = []
    for segment in segments { records += stream.encoded(segment, asBlanks: asBlanks) + [0] }
    let received: [UInt8]
    do throws(Pipeline.Fault) {
      received = try pipeline.exchange(records + last, until: last, within: settings.timeout / 2)
    } catch {
      switch error {
      case .ended: throw .unreachable(mode.name)
      case .timedOut: throw .timedOut(after: settings.timeout / 2)
      case .tooLong: throw .unintelligible(.outOfStep)
      }
    }
    let answers = received.split(separator: 0, omittingEmptySubsequences: false).dropLast()
    guard answers.count == segments.count else { throw .unintelligible(.outOfStep) }
    return zip(answers, segments).map { stream.decoded($0, source: $1) }
  }

  private func pipeline(_ mode: ApertiumMode) throws(TranslationError) -> Pipeline {
    if let running, running.mode == mode.path { return running.pipeline }
    running = nil
    var stages: [[String]] = []
    for stage in try mode.stages(unknown: unknown) {
      stages.append([try program(stage[0])] + stage.dropFirst())
    }
    let pipeline = try Pipeline(stages, environment: ["PATH=\(searchPath)", "LC_ALL=C.UTF-8"])
    running = (mode.path, pipeline)
    return pipeline
  }

  private var searchPath: String { settings.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin" }

  /// The path of a program.
  private func program(_ name: String) throws(TranslationError) -> String {
    if name.contains("/") { return name }
    for folder in searchPath.split(separator: ":") {
      let path = "\(folder)/\(name)"
      if access(path, X_OK) == 0 { return path }
    }
    throw .notInstalled(name)
  }
}
