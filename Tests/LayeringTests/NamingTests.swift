import Testing

@Suite("Names and habits of the code")
struct NamingTests {
  static let banned: Set<String> = [
    "Manager", "Helper", "Helpers", "Util", "Utils", "Engine", "Context", "Info",
  ]

  @Test(
    "no type or file is called a manager, helper, utility, engine, context or info", arguments: SourceFile.all
  )
  func namesSayWhatThingsAre(_ file: SourceFile) {
    for word in Self.words(of: file.name) { #expect(!Self.banned.contains(word), "\(file.path)") }
    for (index, line) in file.code.enumerated() {
      guard let name = Self.declaredType(line) else { continue }
      for word in Self.words(of: name) { #expect(!Self.banned.contains(word), "\(file.path):\(index + 1)") }
    }
  }

  @Test(
    "nothing is forced: no try!, as!, force unwrap, fatalError or precondition", arguments: SourceFile.all)
  func nothingIsForced(_ file: SourceFile) {
    let traps = ["fatalError(", "preconditionFailure(", "assertionFailure(", "precondition("]
    for (index, line) in file.code.enumerated() {
      for trap in traps { #expect(!line.contains(trap), "\(file.path):\(index + 1)") }
      #expect(!Self.forces(line), "\(file.path):\(index + 1)")
    }
  }

  @Test("no unfinished work is noted in the code", arguments: SourceFile.all)
  func nothingIsPutOff(_ file: SourceFile) {
    for (index, line) in file.lines.enumerated() {
      for note in ["TODO", "FIXME", "HACK"] { #expect(!line.contains(note), "\(file.path):\(index + 1)") }
    }
  }

  @Test("a file is named for something that it declares or extends", arguments: SourceFile.all)
  func filesAreNamedForTheirType(_ file: SourceFile) {
    guard file.name != "main" else { return }
    let type = file.name.prefix { $0 != "+" }
    let declares = file.code.contains { Self.declaredType($0) == String(type) }
    let extends = file.code.contains { $0.hasPrefix("extension ") || $0.hasPrefix("package extension ") }
    #expect(declares || extends, "\(file.path)")
  }

  @Test("a force unwrap is told from a negation and from inequality")
  func forcesAreTold() {
    for line in ["a!", "f()!.b", "x[1]!", "try! f()", "y as! Int", "let s: String!"] {
      #expect(Self.forces(line[...]), "\(line)")
    }
    for line in ["!a", "a != b", "if !f() {", "x = !y", "(!z)", "[!a]"] {
      #expect(!Self.forces(line[...]), "\(line)")
    }
  }

  /// `FileManager` → File, Manager.
  private static func words(of name: String) -> [String] {
    var words: [String] = []
    for character in name {
      if character.isUppercase || words.isEmpty { words.append("") }
      words[words.count - 1].append(character)
    }
    return words
  }

  private static func declaredType(_ line: Substring) -> String? {
    let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    let keywords: Set<Substring> = ["struct", "class", "enum", "protocol", "actor", "typealias"]
    guard let keyword = words.firstIndex(where: keywords.contains), keyword + 1 < words.count else {
      return nil
    }
    let name = words[keyword + 1]
    return name.first?.isUppercase == true ? String(name) : nil
  }

  private static func forces(_ line: Substring) -> Bool {
    var last: Character = " "
    var rest = line
    while let character = rest.popFirst() {
      let isPostfix = last.isLetter || last.isNumber || last == "_" || last == ")" || last == "]"
      if character == "!", isPostfix, rest.first != "=" { return true }
      last = character
    }
    return false
  }
}
