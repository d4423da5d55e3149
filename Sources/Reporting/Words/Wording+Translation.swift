package import Translation

extension Wording {
  /// Why no adapter gave a translation.
  package func failure(_ failure: TranslationFailure) -> String {
    let reasons = failure.failures.map { self.failure($0) }.joined(separator: say("; ", "；"))
    return say("no adapter translated it: \(reasons)", "所有翻译引擎均未成功：\(reasons)")
  }

  /// Which adapter failed how.
  package func failure(_ failure: AdapterFailure) -> String {
    say("\(failure.adapter): \(error(failure.error))", "\(failure.adapter)：\(error(failure.error))")
  }

  package func error(_ error: TranslationError) -> String {
    switch error {
    case .notConfigured(let name): say("“\(name)” is not set", "未设置“\(name)”")
    case .invalidSetting(let name, let value):
      say("“\(name)” cannot be “\(value)”", "“\(name)”的值“\(value)”无效")
    case .exposedKeyFile(let path, let permissions):
      say(
        "others may read the key in \(path) (mode \(octal(permissions))); run chmod 600",
        "其他用户可以读取密钥文件\(path)（权限\(octal(permissions))），请执行chmod 600")
    case .unreadableKeyFile(let path, let number):
      say(
        "cannot read the key file \(path): \(systemError(number))", "无法读取密钥文件\(path)：\(systemError(number))")
    case .notInstalled(let what): say("\(what) is not installed", "未安装\(what)")
    case .unreachable(let detail): say("cannot be reached: \(detail)", "无法连接：\(detail)")
    case .redirected(let host):
      say("the server points to another address, \(host); not followed", "服务器要求转到另一地址\(host)，已拒绝")
    case .timedOut(let limit): say("no answer within \(seconds(limit))", "\(seconds(limit))内没有答复")
    case .unauthorized(let detail): say("the key was refused", "密钥被拒绝") + said(detail)
    case .pairNotOffered: say("does not offer this pair of languages", "不支持这一语言方向")
    case .rejected(let status, let detail):
      say("refused, status \(status)", "请求被拒绝，状态码\(status)") + said(detail)
    case .tooLarge: say("the text is too long", "文本过长")
    case .throttled(let wait): say("too many requests", "请求过于频繁") + self.wait(wait)
    case .quotaExhausted: say("the quota is used up", "额度已用完")
    case .serverFailed(let status, let wait):
      say("the server failed, status \(status)", "服务器出错，状态码\(status)") + self.wait(wait)
    case .unintelligible(let fault): answerFault(fault)
    }
  }

  private func answerFault(_ fault: TranslationError.AnswerFault) -> String {
    switch fault {
    case .html: say("the answer is a web page, no translation", "返回的是网页而不是译文")
    case .brokenJSON: say("the answer is broken JSON", "返回的JSON已损坏")
    case .unexpectedJSON: say("the answer holds no translation", "返回内容中没有译文")
    case .truncated: say("the answer ended early", "返回内容不完整")
    case .longerThan(let limit): say("the answer is longer than \(limit) bytes", "返回内容超过\(limit)字节")
    case .segments(let wanted, let got):
      say("\(wanted) segments were sent and \(got) came back", "发送了\(wanted)段，返回了\(got)段")
    case .emptySegment: say("a segment came back empty", "有一段译文为空")
    case .outOfStep: say("the pipeline lost count of its lines", "翻译管道的输入与输出对不上")
    }
  }

  /// What the engine said itself.
  private func said(_ detail: String) -> String {
    detail.isEmpty ? "" : say(": \(detail)", "：\(detail)")
  }

  private func wait(_ time: Duration?) -> String {
    guard let time else { return "" }
    return say(", try again in \(seconds(time))", "，请在\(seconds(time))后重试")
  }

  private func seconds(_ time: Duration) -> String {
    let milliseconds = time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000
    let whole = milliseconds / 1000
    let tenth = milliseconds % 1000 / 100
    let number = tenth == 0 ? "\(whole)" : "\(whole).\(tenth)"
    return say("\(number) s", "\(number)秒")
  }

  private func octal(_ permissions: UInt32) -> String { String(permissions & 0o777, radix: 8) }
}
