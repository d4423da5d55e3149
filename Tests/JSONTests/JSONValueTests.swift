import JSON
import Testing

@Suite("JSONValue")
struct JSONValueTests {
  private func fault(_ text: String) -> JSONError? {
    do throws(JSONError) {
      _ = try JSONValue(parsing: text)
      return nil
    } catch {
      return error
    }
  }

  private func fault(_ bytes: [UInt8]) -> JSONError? {
    do throws(JSONError) {
      _ = try JSONValue(parsing: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test("reads every kind of value")
  func kinds() throws {
    let value = try JSONValue(
      parsing: #" {"a": [1, -2.5e3, true, false, null, "x"], "b": {"c": {}}, "d": []} "#)
    #expect(value["a"]?[0]?.int == 1)
    #expect(value["a"]?[2]?.bool == true)
    #expect(value["a"]?[3]?.bool == false)
    #expect(value["a"]?[5]?.string == "x")
    #expect(value["a"]?.array?.count == 6)
    #expect(value["d"]?.array?.isEmpty == true)
    guard case .number("-2.5e3")? = value["a"]?[1], case .null? = value["a"]?[4],
      case .object(let inner)? = value["b"]
    else {
      Issue.record("wrong kinds")
      return
    }
    #expect(inner.map(\.key) == ["c"])
    #expect(value["missing"] == nil)
    #expect(value["a"]?[6] == nil)
  }

  @Test("reads a lone scalar", arguments: ["0", "-0", "1e999", "123456789012345678901234567890", "0.10"])
  func numbersAsTheyStand(text: String) throws {
    guard case .number(text) = try JSONValue(parsing: text) else {
      Issue.record("not kept as it stands")
      return
    }
  }

  @Test(
    "refuses what is no number",
    arguments: [
      "01", "+1", "1.", ".5", "1e", "1e+", "-", "--1", "0x1", "1_000", "NaN", "Infinity", "-Infinity", "1a",
    ])
  func malformedNumbers(text: String) {
    #expect(fault(text) != nil)
    #expect(fault("[" + text + "]") != nil)
  }

  @Test("undoes every escape")
  func escapes() throws {
    let value = try JSONValue(parsing: #"["\"\\\/\b\f\n\r\t", "\u00e9\u4F60\ud83d\udE00", "\u0000", "a\nb"]"#)
    #expect(value[0]?.string == "\"\\/\u{8}\u{C}\n\r\t")
    #expect(value[1]?.string == "é你😀")
    #expect(value[2]?.string == "\u{0}")
    #expect(value[3]?.string == "a\nb")
  }

  @Test("refuses half a surrogate pair and says where")
  func loneSurrogates() {
    #expect(fault(#"["ok", "\ud83d"]"#) == JSONError(.loneSurrogate, at: 8))
    #expect(fault(#""\ud83dx""#) == JSONError(.loneSurrogate, at: 1))
    #expect(fault(#""\ud83d\u0041""#) == JSONError(.loneSurrogate, at: 1))
    #expect(fault(#""\ude00\ud83d""#) == JSONError(.loneSurrogate, at: 1))
  }

  @Test("refuses a wrong escape and says where")
  func wrongEscapes() {
    #expect(fault(#""a\x""#) == JSONError(.invalidEscape, at: 2))
    #expect(fault(#""\u12""#) == JSONError(.invalidEscape, at: 1))
    #expect(fault(#""\u12G4""#) == JSONError(.invalidEscape, at: 1))
  }

  @Test("says where a text stops being JSON")
  func places() {
    #expect(fault("") == JSONError(.empty))
    #expect(fault("  \n") == JSONError(.empty))
    #expect(fault("{") == JSONError(.unexpectedEnd, at: 1))
    #expect(fault(#"{"a":"#) == JSONError(.unexpectedEnd, at: 5))
    #expect(fault(#"{"a" 1}"#) == JSONError(.unexpectedToken, at: 5))
    #expect(fault(#"{"a":1,}"#) == JSONError(.unexpectedToken, at: 7))
    #expect(fault("[1,]") == JSONError(.unexpectedToken, at: 3))
    #expect(fault("[1 2]") == JSONError(.unexpectedToken, at: 3))
    #expect(fault("{1:2}") == JSONError(.unexpectedToken, at: 1))
    #expect(fault("{}{}") == JSONError(.trailingText, at: 2))
    #expect(fault(#"{"a":1}x"#) == JSONError(.trailingText, at: 7))
    #expect(fault(#"["a"b]"#) == JSONError(.unexpectedToken, at: 4))
    #expect(fault("<html>") == JSONError(.unexpectedToken, at: 0))
    #expect(fault(#"["a, b]"#) == JSONError(.unclosedString, at: 1))
    #expect(fault("[nul]") == JSONError(.unexpectedToken, at: 1))
    #expect(fault("[trueish]") == JSONError(.unexpectedToken, at: 1))
  }

  @Test("refuses bare control characters, in strings and outside")
  func controlCharacters() {
    #expect(fault("[\"a\tb\"]") == JSONError(.controlCharacter, at: 3))
    #expect(fault("[\"a\u{0}b\"]") == JSONError(.controlCharacter, at: 3))
    #expect(fault("[\u{0}]") == JSONError(.controlCharacter, at: 1))
    for control in UInt8(0)..<0x20 where ![0x09, 0x0A, 0x0D].contains(control) {
      #expect(
        fault([UInt8(ascii: "["), UInt8(ascii: "1"), control, UInt8(ascii: "2"), UInt8(ascii: "]")]) != nil)
    }
  }

  @Test("refuses invalid UTF-8 anywhere and says where")
  func invalidUTF8() {
    #expect(fault([UInt8(ascii: "\""), 0x61, 0xFF, UInt8(ascii: "\"")]) == JSONError(.invalidUTF8, at: 2))
    #expect(
      fault([UInt8(ascii: "\""), 0xED, 0xA0, 0x80, UInt8(ascii: "\"")]) == JSONError(.invalidUTF8, at: 1))
  }

  @Test("refuses deep nesting without overflowing the stack")
  func deepNesting() {
    let deepest = JSONParser.deepestNesting
    let fine = String(repeating: "[", count: deepest) + String(repeating: "]", count: deepest)
    #expect(fault(fine) == nil)
    #expect(fault("[" + fine + "]") == JSONError(.tooDeep, at: deepest))
    #expect(fault(String(repeating: "[", count: 1_000_000))?.reason == .tooDeep)
    #expect(fault(String(repeating: #"{"a":"#, count: 100_000))?.reason == .tooDeep)
  }

  @Test("the last of doubled keys counts")
  func doubledKeys() throws {
    #expect(try JSONValue(parsing: #"{"a":1,"a":2}"#)["a"]?.int == 2)
  }
}
