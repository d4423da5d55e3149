import Entities
import Readings

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
    case .number: say("number", "数字")
    case .ordinal: say("ordinal", "序数")
    case .percent: say("percentage", "百分比")
    case .currency: say("amount of money", "金额")
    case .unit: say("measure", "度量")
    case .date: say("date", "日期")
    case .time: say("time of day", "时刻")
    case .datetime: say("date and time", "日期和时刻")
    case .duration: say("duration", "时长")
    case .phone: say("telephone number", "电话号码")
    }
  }

  var formOfAddress: String { say("form of address", "称呼方式") }

  /// A form of address and, of Japanese and Korean, its level.
  func register(_ register: Register) -> String {
    let value =
      switch register.value {
      case .formal: say("formal", "正式")
      case .informal: say("informal", "非正式")
      case .mixed: say("mixed", "混用")
      case .neutral: say("not shown", "未体现")
      }
    return register.level.map { say("\(value) (\($0.name))", "\(value)（\($0.name)）") } ?? value
  }
}
