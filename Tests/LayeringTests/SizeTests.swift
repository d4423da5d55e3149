import Testing

@Suite("How long files and functions are")
struct SizeTests {
  @Test("no file has more than 400 lines", arguments: SourceFile.all)
  func filesAreShort(_ file: SourceFile) {
    #expect(file.lines.count - 1 <= 400)
  }

  @Test("the median file has at most 120 lines")
  func medianIsShort() {
    let counts = SourceFile.all.map { $0.lines.count - 1 }.sorted()
    #expect(counts[counts.count / 2] <= 120)
  }

  @Test("no function has more than 40 lines between its braces", arguments: SourceFile.all)
  func functionsAreShort(_ file: SourceFile) {
    for function in FunctionLengths.of(file) {
      #expect(function.length <= 40, "\(file.path):\(function.line)")
    }
  }

  @Test("lengths are counted between the braces of a function, whatever strings and comments hold")
  func lengthsAreCounted() {
    let text = """
      func a() { return }
      // func b() {
      func c(
        d: String = "}"
      ) {
        if true {
        }
      }
      init?(e: Int) {

        /* } */
      }
      """
    let functions = FunctionLengths.of(SourceFile(path: "X/Y.swift", text: text))
    #expect(functions.map(\.line) == [1, 3, 9])
    #expect(functions.map(\.length) == [0, 2, 2])
  }
}
