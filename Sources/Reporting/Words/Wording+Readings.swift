import Entities

extension Wording {
  var colon: String { say(": ", "：") }

  /// What an entity is.
  func entity(_ kind: EntityKind) -> String {
    switch kind {
    case .placeholder: say("placeholder", "占位符")
    case .tag: say("tag", "标签")
    case .url: say("URL", "网址")
    case .email: say("e-mail address", "电子邮箱")
    case .identifier: say("order, tracking or article number", "订单号、运单号或商品编号")
    case .emoji: say("emoji", "表情符号")
    case .code: say("code", "代码")
    }
  }
}
