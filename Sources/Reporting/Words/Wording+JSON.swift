import JSON

extension Wording {
  /// What is wrong with a JSON text, and where.
  func error(_ error: JSONError) -> String {
    let reason = reason(error.reason)
    guard let offset = error.offset else { return reason }
    return say("\(reason) at byte \(offset)", "\(reason)（第\(offset)字节处）")
  }

  private func reason(_ reason: JSONError.Reason) -> String {
    switch reason {
    case .empty: say("nothing to read", "内容为空")
    case .unexpectedEnd: say("it ends too early", "内容提前结束")
    case .unexpectedToken: say("unexpected character", "出现了意外的字符")
    case .unclosedString: say("a string is not closed", "字符串没有结束引号")
    case .controlCharacter: say("a bare control character", "含有未转义的控制字符")
    case .invalidUTF8: say("invalid UTF-8", "不是有效的UTF-8")
    case .invalidEscape: say("invalid escape in a string", "字符串中有无效的转义")
    case .loneSurrogate: say("half of a surrogate pair", "代理对只有一半")
    case .invalidNumber: say("malformed number", "数字格式有误")
    case .tooDeep: say("nested too deeply", "嵌套过深")
    case .trailingText: say("text after the value", "值之后还有多余内容")
    case .tooLong: say("too long", "内容过长")
    case .outOfMemory: say("out of memory", "内存不足")
    }
  }
}
