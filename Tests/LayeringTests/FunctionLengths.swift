/// Functions and initialisers with the number of lines between their braces.
enum FunctionLengths {
  struct Function {
    var line: Int
    var length: Int
  }

  static func of(_ file: SourceFile) -> [Function] {
    var functions: [Function] = []
    for (index, line) in file.code.enumerated() where isFunction(line) {
      guard let (open, close) = braces(file.code, from: index) else { continue }
      functions.append(Function(line: index + 1, length: max(0, close - open - 1)))
    }
    return functions
  }

  private static let modifiers: Set<Substring> = [
    "package", "private", "fileprivate", "public", "internal", "static", "mutating", "override", "final",
    "required",
    "convenience", "nonmutating", "consuming", "borrowing", "nonisolated", "class", "__always", "never",
  ]

  private static func isFunction(_ line: Substring) -> Bool {
    let words = line.split { !$0.isLetter && $0 != "@" && $0 != "_" }
    guard let keyword = words.firstIndex(where: { $0 == "func" || $0 == "init" || $0 == "subscript" }) else {
      return false
    }
    let trimmed = line.drop { $0 == " " }
    guard !trimmed.hasPrefix(".") else { return false }
    return words[..<keyword].allSatisfy { $0.hasPrefix("@") || modifiers.contains($0) }
  }

  /// Lines of the brace that opens the body and of its partner; nil for a requirement of a protocol.
  private static func braces(_ code: [Substring], from first: Int) -> (Int, Int)? {
    var parentheses = 0
    var depth = 0
    var open: Int?
    for index in first..<code.count {
      if index > first, open == nil, parentheses == 0, isFunction(code[index]) { return nil }
      for character in code[index] {
        switch character {
        case "(", "[": parentheses += 1
        case ")", "]": parentheses -= 1
        case "{" where open != nil || parentheses == 0:
          if open == nil { open = index }
          depth += 1
        case "}" where open != nil || parentheses == 0:
          depth -= 1
          if depth < 0 { return nil }
          if depth == 0, let open { return (open, index) }
        case _: break
        }
      }
    }
    return nil
  }
}
