package import Linting
package import Prose

extension Wording {
  package func severity(_ severity: Severity) -> String {
    switch severity {
    case .suggestion: say("suggestion", "建议")
    case .warning: say("warning", "警告")
    case .error: say("error", "错误")
    }
  }

  package func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .send: say("send", "可以发送")
    case .review: say("review", "需人工查看")
    case .block: say("block", "不可发送")
    }
  }

  package func hold(_ hold: Hold) -> String {
    switch hold {
    case .damagedTranslation(let missing):
      say(
        "the translation lost or changed what must stay as it is: \(list(missing))",
        "译文丢失或改动了必须原样保留的内容：\(list(missing))")
    case .unknownLocale(let tag):
      say(
        "no rule pack knows the language “\(tag)”; a person should read this reply",
        "没有适用于语言“\(tag)”的规则包，请人工查看这条回复")
    }
  }

  /// Stands behind the mark where something should be inserted.
  var missingHere: String { say("missing here", "此处缺少内容") }

  /// The line below the source: what could stand there instead. An empty text deletes.
  func suggestions(_ texts: [String], isMissing: Bool) -> String {
    let quoted = texts.map { $0.isEmpty ? say("delete it", "删去") : say("“\($0)”", "“\($0)”") }
    let choices = quoted.joined(separator: say(" or ", "或"))
    return isMissing
      ? say("add: \(choices)", "可添加：\(choices)") : say("suggestion: \(choices)", "建议改为：\(choices)")
  }

  /// Another place that belongs to a finding, with what stands there.
  func related(_ place: Finding.Place, _ text: String) -> String {
    say("\(self.place(place)): “\(text)”", "\(self.place(place))：“\(text)”")
  }

  /// Which text a finding lies in.
  func place(_ place: Finding.Place) -> String {
    switch place {
    case .text: say("reply", "回复")
    case .source: say("source", "原文")
    case .inbound: say("customer's message", "客户来信")
    case .turn(let number): say("turn \(number)", "第\(number)轮")
    }
  }

  func hold(heading text: String) -> String { say("hold: \(text)", "待人工查看：\(text)") }

  /// What `--fix` did at a place.
  func fixed(_ found: String, _ fix: String) -> String {
    fix.isEmpty
      ? say("fixed: deleted “\(found)”", "已修正：删去“\(found)”")
      : found.isEmpty
        ? say("fixed: added “\(fix)”", "已修正：添加“\(fix)”")
        : say("fixed: “\(found)” → “\(fix)”", "已修正：“\(found)”→“\(fix)”")
  }
}
