import Prose

extension Wording {
  /// What is missing, and how to say it in a record or for the whole run.
  package func unsettled(_ unsettled: Answer.Unsettled) -> String {
    switch unsettled {
    case .locale:
      say("no locale: give the record a “locale”, or say --to", "缺少语言区域：请在记录中写“locale”，或使用--to")
    case .source:
      say(
        "the language of the draft cannot be told; say --from (such as --from en)",
        "无法识别草稿的语言，请用--from指定（例如--from en）")
    case .adapter(let source, let target):
      say(
        "nothing is set up that translates \(source) to \(target): choose an adapter with --via (deepl, "
          + "libretranslate, apertium), put via: into .tonelint.yml, or lint the draft as it is with --via none",
        "没有可以把\(source)翻译成\(target)的引擎：请用--via选择（deepl、libretranslate、apertium），在.tonelint.yml中写"
          + "via:，或用--via none直接检查草稿")
    }
  }
}

extension Answer.Unsettled {
  /// What formats with rule ids call it.
  var name: String {
    switch self {
    case .locale: "input/no-locale"
    case .source: "input/no-source-language"
    case .adapter: "translation/no-adapter"
    }
  }
}
