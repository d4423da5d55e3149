import Prose

/// A value of a YAML file with its place. Scalars are always text: `no` is the word *no*.
package struct Field: Sendable {
  package enum Value: Sendable {
    case scalar(String)
    case list([Field])
    case map([Member])
  }

  /// One `key: value` of a map, in the author's order.
  package struct Member: Sendable {
    package var key: String
    package var place: SourcePlace
    package var field: Field

    package init(key: String, place: SourcePlace, field: Field) {
      self.key = key
      self.place = place
      self.field = field
    }
  }

  package var value: Value
  package var place: SourcePlace

  package init(_ value: Value, at place: SourcePlace) {
    self.value = value
    self.place = place
  }
}

/// A place in a file that somebody wrote.
package struct SourcePlace: Sendable, Hashable {
  package var file: String
  /// 1-based.
  package var line: Int
  /// 1-based, in characters as YAML counts them.
  package var column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// What is wrong with a rule pack, a table, a glossary or a configuration, at the author's line.
package struct PackError: Error, Sendable, Hashable {
  package var place: SourcePlace
  package var reason: Reason

  package init(_ place: SourcePlace, _ reason: Reason) {
    self.place = place
    self.reason = reason
  }

  /// The reason in both message languages; the two are written side by side where the fault is found.
  package struct Reason: Sendable, Hashable {
    package var english: String
    package var chinese: String

    package init(_ english: String, _ chinese: String) {
      self.english = english
      self.chinese = chinese
    }
  }
}

extension Field {
  package var members: [Member]? {
    guard case .map(let members) = value else { return nil }
    return members
  }

  package subscript(key: String) -> Field? {
    members?.first { $0.key == key }?.field
  }

  /// The text of a scalar.
  package var scalar: String? {
    guard case .scalar(let text) = value else { return nil }
    return text
  }

  package func requireScalar(_ what: String) throws(PackError) -> String {
    guard case .scalar(let text) = value else {
      throw PackError(place, .init("\(what) must be one text", "\(what) 应为单个文本"))
    }
    return text
  }

  /// The text of a scalar that is not blank.
  package func requireText(_ what: String) throws(PackError) -> String {
    let text = try requireScalar(what)
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw PackError(place, .init("\(what) is empty", "\(what) 为空"))
    }
    return text
  }

  /// A list, or a single value standing for a list of one.
  package var elements: [Field] {
    if case .list(let fields) = value { return fields }
    return [self]
  }

  package func requireMembers(_ what: String) throws(PackError) -> [Member] {
    guard case .map(let members) = value else {
      throw PackError(place, .init("\(what) must be a map of key: value", "\(what) 应为键值映射"))
    }
    return members
  }

  /// Refuses a map with a key that is not known; the nearest one is named. What is no map passes.
  package func requireKeys(_ known: [String], what: String = "key") throws(PackError) {
    for member in members ?? [] where !known.contains(member.key) {
      throw PackError(member.place, .unknown(what, member.key, known: known))
    }
  }

  package func requireNumber(_ what: String, in range: ClosedRange<Int>) throws(PackError) -> Int {
    guard let text = scalar, let number = Int(text), range.contains(number) else {
      throw PackError(
        place,
        .init(
          "\(what) must be a whole number from \(range.lowerBound) to \(range.upperBound)",
          "\(what) 应为 \(range.lowerBound) 到 \(range.upperBound) 之间的整数"))
    }
    return number
  }

  /// One of the words of an enumeration; otherwise the nearest one is named.
  package func requireWord(_ what: String, of words: [String]) throws(PackError) -> String {
    let text = try requireScalar(what)
    guard words.contains(text) else {
      let nearest = Spelling.nearest(to: text, among: words)
      let known = words.joined(separator: ", ")
      throw PackError(
        place,
        .init(
          "“\(what)” cannot be “\(text)”; " + (nearest.map { "did you mean “\($0)”?" } ?? "known: \(known)"),
          "“\(what)”不能是“\(text)”；" + (nearest.map { "是否想写“\($0)”？" } ?? "可用：\(known)")))
    }
    return text
  }
}

extension PackError.Reason {
  /// The longest list of known words that a message gives.
  private static let longestList = 24

  /// “unknown X ‘y’; did you mean ‘z’?” Of ids, one that ends in the word is near as well.
  package static func unknown(_ what: String, _ text: String, known: [String]) -> Self {
    let chinese = chineseNames[what] ?? " \(what)"
    let ending = known.first { $0.hasSuffix("/" + text) }
    guard let nearest = ending ?? Spelling.nearest(to: text, among: known) else {
      guard known.count <= longestList else {
        return .init("unknown \(what) “\(text)”", "未知的\(chinese)“\(text)”")
      }
      let all = known.joined(separator: ", ")
      return .init("unknown \(what) “\(text)”; known: \(all)", "未知的\(chinese)“\(text)”；可用：\(all)")
    }
    return .init(
      "unknown \(what) “\(text)”; did you mean “\(nearest)”?",
      "未知的\(chinese)“\(text)”；是否想写“\(nearest)”？")
  }

  /// What can be unknown, in Chinese.
  private static let chineseNames = [
    "fact": "条件", "feast": "节日", "key": "键", "kind of check": "检查类型", "layer": "规则层", "need": "前提",
    "placeholder": "占位符",
    "rule": "规则", "setting": "设置项",
  ]
}
