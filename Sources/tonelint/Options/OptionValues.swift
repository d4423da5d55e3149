import ArgumentParser
import Prose
import Records
import Reporting

/// Reads values of options, and says what is wrong with them.
enum OptionValues {
  static func locale(_ text: String?, _ option: String) throws -> LocaleTag? {
    guard let text else { return nil }
    guard let tag = LocaleTag(text) else {
      throw ValidationError(
        say(
          "\(option): “\(text)” is no language tag; write it like de-DE, ja or zh-Hans.",
          "\(option)：“\(text)”不是语言标签，请写成 de-DE、ja 或 zh-Hans 这样的形式。"))
    }
    return tag
  }

  static func country(_ text: String?) throws -> String? {
    guard let text else { return nil }
    let code = text.uppercased()
    guard code.utf8.count == 2, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      throw ValidationError(
        say(
          "--market: “\(text)” is no country code; write it like AE.",
          "--market：“\(text)”不是国家代码，请写成 AE 这样的形式。"))
    }
    return code
  }

  /// Any English and any Chinese will do, such as `zh_CN`.
  static func uiLanguage(_ text: String?) throws -> String? {
    let language = text?.lowercased().prefix { $0.isLetter }
    return language == "en" || language == "zh"
      ? text : try word(text, "--ui-language", of: ["en", "zh-Hans"])
  }

  /// One of a few words; otherwise the nearest is named.
  static func word(_ text: String?, _ option: String, of words: [String]) throws -> String? {
    guard let text, !words.contains(text) else { return text }
    let nearest = Spelling.nearest(to: text, among: words)
    let hint = nearest.map { say(" Did you mean “\($0)”?", "是否想写“\($0)”？") } ?? ""
    let list = words.joined(separator: ", ")
    throw ValidationError(
      say("\(option): “\(text)” is not one of \(list).\(hint)", "\(option)：“\(text)”不在可选值之内：\(list)。\(hint)"))
  }

  static func unknownFormat(_ name: String) -> ValidationError {
    unknown(name, "--format", ReportFormats.names)
  }

  static func unknownInput(_ name: String?) -> ValidationError {
    unknown(name ?? "", "--input", RecordReaders.names)
  }

  private static func unknown(_ name: String, _ option: String, _ known: [String]) -> ValidationError {
    do {
      _ = try word(name, option, of: known)
    } catch let error as ValidationError {
      return error
    } catch {
      return ValidationError("\(error)")
    }
    return ValidationError(name)
  }
}
