import JSON
import Testing

@Suite("JSONParser")
struct JSONParserTests {
  private func parse(_ text: String, _ parser: JSONParser = JSONParser(), _ look: (JSONSlice) -> Void) throws
  {
    let bytes = Array(text.utf8)
    let fault = bytes.withUnsafeBufferPointer { buffer -> JSONError? in
      do throws(JSONError) {
        look(try parser.parse(buffer))
        return nil
      } catch {
        return error
      }
    }
    if let fault { throw fault }
  }

  private func raw(_ slice: JSONSlice) -> String { String(decoding: slice.raw, as: UTF8.self) }

  @Test("gives key, kind and raw text of every member, white space around them left out")
  func members() throws {
    let text = #" { "a" : "x\n" , "b":[ 1 , {"c":2} ] ,"a" : -1.0e2 , "d" : { } , "e":true,"f": null } "#
    var seen: [String] = []
    try parse(text) { object in
      #expect(object.kind == .object)
      object.forEachMember { seen.append("\($0.text) \($1.kind) \(raw($1))") }
    }
    #expect(
      seen == [
        #"a string "x\n""#, #"b array [ 1 , {"c":2} ]"#, "a number -1.0e2", "d object { }", "e bool true",
        "f null null",
      ])
  }

  @Test("goes through arrays in order, empty ones and nested ones too")
  func elements() throws {
    var seen: [String] = []
    try parse(#"[[], [1], "a,b]", {"k": [2, 3]}, 4]"#) { array in
      array.forEachElement { seen.append(raw($0)) }
    }
    #expect(seen == ["[]", "[1]", #""a,b]""#, #"{"k": [2, 3]}"#, "4"])
    try parse("[ ]") { array in array.forEachElement { _ in Issue.record("nothing is there") } }
    try parse("7") { number in
      number.forEachElement { _ in Issue.record("no array") }
      number.forEachMember { _, _ in Issue.record("no object") }
    }
  }

  @Test("compares strings with and without escapes")
  func words() throws {
    try parse(#"["text", "te\u0078t", "texts", "t\\ext", "", 1]"#) { array in
      var answers: [Bool] = []
      array.forEachElement { answers.append($0.isString("text")) }
      #expect(answers == [true, true, false, false, false, false])
    }
  }

  @Test("is used again after a fault and after a huge text")
  func reuse() throws {
    let parser = JSONParser()
    #expect(throws: JSONError(.unexpectedEnd, at: 2)) { try parse("[1", parser) { _ in } }
    let huge = "[" + String(repeating: "1,", count: 2_000_000) + "1]"
    var count = 0
    try parse(huge, parser) { array in array.forEachElement { _ in count += 1 } }
    #expect(count == 2_000_001)
    try parse("[1,2]", parser) { #expect(raw($0) == "[1,2]") }
  }
}
