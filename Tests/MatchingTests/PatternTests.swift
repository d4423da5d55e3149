import Matching
import Testing

/// PCRE2 behind its face.
struct PatternTests {
  private func match(_ expression: String, _ text: String, _ range: Range<Int>? = nil, caseless: Bool = true)
    throws
    -> [Range<Int>?]?
  {
    let pattern = try Pattern(expression, caseless: caseless)
    return Array(text.utf8).withUnsafeBufferPointer {
      pattern.firstMatch(in: $0, range: range ?? 0..<$0.count)
    }
  }

  @Test func `groups in bytes, and those that took no part`() throws {
    #expect(try match(#"(\d+)\s*(kg)|(€)"#, "für 12 kg") == [5..<10, 5..<7, 8..<10, nil])
    #expect(try match("(a)|b", "b") == [0..<1, nil])
    #expect(try Pattern("(a)(b)", caseless: true).groupCount == 3)
  }

  @Test func `case, letters and digits are Unicode's`() throws {
    #expect(try match("ÜBER", "über") == [0..<5])
    #expect(try match("ÜBER", "über", caseless: false) == nil)
    #expect(try match(#"\bда\b"#, "да") == [0..<4])
    #expect(try match(#"\w+"#, "заказ") == [0..<10])
    #expect(try match(#"\p{Han}+"#, "a漢字") == [1..<7])
  }

  @Test func `only a range, with what stands before it in sight`() throws {
    #expect(try match(#"(?<=a)b"#, "ab ab", 1..<5) == [1..<2])
    #expect(try match(#"\bact"#, "react act", 2..<9) == [6..<9])
    #expect(try match("act", "act act", 1..<6) == nil)
    #expect(try match(#"act$"#, "act now", 0..<3) == [0..<3])
    #expect(try match("^b", "a\nb", 2..<3) == [2..<3])
    #expect(try match("^b", "ab", 1..<2) == nil)
  }

  @Test func `an empty text and ranges outside it`() throws {
    _ = try match("a?", "")
    #expect(try match("a", "aaa", 2..<9) == nil)
  }

  @Test func `wrong expressions say where`() {
    for expression in ["(a", "a)", "[a", #"\p{Nonsense}"#, "*a", "(?<n>a)(?<n>b)"] {
      let error = #expect(throws: PatternError.self) { try Pattern(expression, caseless: true) }
      #expect(error?.offset != nil, "\(expression)")
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["(a+)+$", "(a|aa)+$", "(.*)(.*)(.*)(.*)(.*)x", "(?:a?){40}a{40}$", "((a*)*)*b"])
  func `no expression hangs`(_ expression: String) throws {
    _ = try match(expression, String(repeating: "a", count: 50_000) + "!")
  }

  @Test func `deep recursion is given up, not fatal`() throws {
    #expect(try match(#"(\((?:[^()]|(?1))*\))$"#, String(repeating: "(", count: 200_000)) == nil)
  }

  @Test func `bytes that are not UTF-8 never match and never crash`() throws {
    let pattern = try Pattern("b.d", caseless: true)
    let bytes: [UInt8] = [0xFF, 0x62, 0xC3, 0x64, 0x20, 0x62, 0x63, 0x64, 0xE2]
    bytes.withUnsafeBufferPointer { text in
      #expect(pattern.firstMatch(in: text, range: 0..<9) == [5..<8])
      for start in 0...9 { _ = pattern.firstMatch(in: text, range: start..<9) }
    }
  }

  @Test func `many threads share one`() async throws {
    let pattern = try Pattern(#"(\w+)-(\w+)"#, caseless: true)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<500).allSatisfy { _ in
            Array("one two-three".utf8).withUnsafeBufferPointer {
              pattern.firstMatch(in: $0, range: 0..<$0.count) == [4..<13, 4..<7, 8..<13]
            }
          }
        }
      }
      for await agrees in group { #expect(agrees) }
    }
  }
}
