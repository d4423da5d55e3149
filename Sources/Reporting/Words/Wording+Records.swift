import JSON
package import Records

extension Wording {
  /// Why a line or file is no record.
  package func reason(_ reason: Unreadable.Reason) -> String {
    switch reason {
    case .invalidUTF8(let offset): say("not valid UTF-8 at byte \(offset)", "第\(offset)字节处不是有效的UTF-8")
    case .unsupportedEncoding(let name): say("\(name) is not supported; use UTF-8", "不支持\(name)编码，请使用UTF-8")
    case .invalidJSON(let error):
      say("not valid JSON: \(self.error(error))", "不是有效的JSON：\(self.error(error))")
    case .notAnObject: say("not a JSON object", "不是JSON对象")
    case .noText: say("the record has no “text”", "记录缺少“text”")
    case .missingKey(let key): say("“\(key)” is missing", "缺少“\(key)”")
    case .doubledKey(let key): say("“\(key)” is there twice", "“\(key)”出现了两次")
    case .invalidValue(let key, let value): say("“\(key)” cannot be \(value)", "“\(key)”的值无效：\(value)")
    }
  }
}
