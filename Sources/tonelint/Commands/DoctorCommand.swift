import ArgumentParser
import Configuration
import Entities
import Filtering
import Glibc
import Linting
import Locales
import Prose
import Readings
import Reporting
import RulePacks
import Translation

/// `tonelint doctor`: what is configured and by whom, which adapters answer, which packs load.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: say(
      "What is configured and by whom, which adapters answer, which packs load.",
      "说明当前配置及其来源、哪些翻译引擎可用、哪些规则包能加载。"))

  @OptionGroup var options: RunOptions

  func run() throws {
    let run = try Run(options)
    var lines = ["tonelint \(Version.text)", "ICU \(Scalars.version)"]
    lines.append(row("configuration", "配置", run.configurationPath ?? say("none", "无")))
    lines.append(row("rules", "规则", run.installation.rules ?? say("missing", "缺失")))
    lines.append(row("cache", "缓存", cache(run.installation.cache)))
    let canDetect = run.makeLanguageReading().isAvailable
    lines.append(
      row(
        "language detection", "语言识别",
        canDetect
          ? "CLD2"
          : say("off: libtonelint-cld2.so is missing; say --from", "不可用：缺少 libtonelint-cld2.so，请使用 --from")))
    let canReadPhones = run.makePhoneReader().isAvailable
    lines.append(
      row(
        "telephone numbers", "电话号码",
        canReadPhones
          ? "libphonenumber"
          : say("off: libtonelint-phone.so cannot be loaded", "不可用：无法加载 libtonelint-phone.so")))
    lines += try packs(run)
    let (states, allWell) = adapters(run)
    lines += states
    try ByteOutput.standard.write(lines.joined(separator: "\n") + "\n")
    if !allWell { throw ExitCode(1) }
  }

  private func row(_ english: String, _ chinese: String, _ value: String) -> String {
    say(english + (value.isEmpty ? ":" : ": "), chinese + "：") + value
  }

  private func cache(_ path: String?) -> String {
    guard let path else { return say("none: there is no HOME", "无：没有 HOME") }
    var folder = path
    while access(folder, F_OK) != 0, folder.utf8.count > 1 { folder = Installation.folder(of: folder) }
    let isWritable = access(folder, W_OK) == 0
    return path + (isWritable ? "" : say(" (cannot be written: slower starts)", "（不可写，启动会变慢）"))
  }

  private func packs(_ run: Run) throws -> [String] {
    let layers: [String]
    do throws(CompilationFailure) {
      layers = try run.ruleSets.layers().map { layer in
        "  \(layer.name): " + say("\(layer.ruleCount) rules", "\(layer.ruleCount) 条规则")
      }
    } catch {
      throw Trouble(error)
    }
    var lines = [row("packs", "规则包", "")] + layers
    if let locale = run.settings.to {
      let loaded = try ReplyAnswerMaker(run.makeFilter(), translates: false, fixes: false, placement: .reply)
        .answer(.init(text: Array("…".utf8), locale: locale))
      if case .linted(let result) = loaded.outcome {
        lines.append(
          row("stack for \(locale)", "\(locale) 的规则栈", result.ruleSet.layers.joined(separator: " → ")))
      }
    }
    return lines
  }

  /// Those of `--via`, or all; it is well when one of the chosen answers, or none was chosen.
  private func adapters(_ run: Run) -> ([String], Bool) {
    let chosen = run.settings.via?.filter { $0 != "none" }
    let filter = run.makeFilter()
    var lines = [row("adapters", "翻译引擎", "")]
    do {
      var service = try TranslationService(
        adapters: chosen ?? TranslationService.adapters, settings: filter.adapterSettings)
      var answering = 0
      for (name, state) in service.descriptions() {
        switch state {
        case .success(let description):
          answering += 1
          lines.append("  \(name): \(description)")
        case .failure(let error):
          lines.append("  \(name): ✗ " + Wording(UILanguageChoice.current).error(error))
        }
      }
      return (lines, answering > 0 || chosen?.isEmpty ?? true)
    } catch {
      return (lines + ["  " + Trouble(ReplyFilter.Failure.unknownAdapter(error)).words], false)
    }
  }
}
