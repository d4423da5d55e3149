import JSON
import Testing

@Suite("JSONWriter")
struct JSONWriterTests {
  private func written(pretty: Bool = false, _ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(pretty: pretty)
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func everything(_ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("id")
    writer.raw(Array("\"17\"".utf8))
    writer.key("findings")
    writer.beginArray()
    writer.number(1)
    writer.beginObject()
    writer.endObject()
    writer.bool(true)
    writer.bool(false)
    writer.null()
    writer.endArray()
    writer.key("empty")
    writer.beginArray()
    writer.endArray()
    writer.key("text")
    writer.string("du")
    writer.endObject()
  }

  @Test("puts commas and colons where they belong")
  func compact() {
    #expect(written(everything) == #"{"id":"17","findings":[1,{},true,false,null],"empty":[],"text":"du"}"#)
  }

  @Test("indents by two spaces when pretty, and keeps empty ones on one line")
  func pretty() {
    let expected = """
      {
        "id": "17",
        "findings": [
          1,
          {},
          true,
          false,
          null
        ],
        "empty": [],
        "text": "du"
      }
      """
    #expect(written(pretty: true, everything) == expected)
  }

  @Test("escapes quotes, backslashes and control characters only")
  func escapes() {
    let text = "\u{0}\u{1}\u{1F} \"\\/\u{8}\t\n\u{C}\r\u{7F} Grüße 您好 👍\u{2028}"
    let expected = #""\u0000\u0001\u001f \"\\/\b\t\n\f\r"# + "\u{7F} Grüße 您好 👍\u{2028}\""
    #expect(written { $0.string(text) } == expected)
  }

  @Test("finds what must be escaped at every offset of a long text", arguments: 0..<40)
  func escapesAnywhere(offset: Int) {
    for special in [UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x1F, 0x00] {
      var text = [UInt8](repeating: 0xC3, count: 0)
      for place in 0..<40 { text.append(place == offset ? special : UInt8(ascii: " ") + UInt8(place % 2)) }
      let json = written { $0.string(utf8: text) }
      let read = (try? JSONValue(parsing: json))?.string.map { Array($0.utf8) }
      #expect(read == text)
    }
  }

  @Test("leaves bytes above ASCII alone")
  func highBytes() {
    let text = String(repeating: "ÿ\u{80}€", count: 20)
    #expect(written { $0.string(text) } == "\"" + text + "\"")
  }

  @Test("takes arrays and slices of bytes")
  func collections() {
    let bytes = Array("a\"b".utf8)
    #expect(written { $0.string(utf8: bytes[1...]) } == #""\"b""#)
    #expect(written { $0.string(utf8: [UInt8]()) } == "\"\"")
  }

  @Test("writes the whole range of integers and finite doubles")
  func numbers() {
    let integers = [0, 7, -1, 1_000, Int.max, Int.min]
    let lines = written { writer in
      for integer in integers {
        writer.number(integer)
        writer.newline()
      }
    }
    #expect(lines == integers.map { "\($0)\n" }.joined())
    #expect(written { $0.number(0.8) } == "0.8")
    #expect(written { $0.number(Double.nan) } == "null")
  }

  @Test("lines of JSON Lines follow each other without commas")
  func lines() {
    let lines = written { writer in
      for number in 1...2 {
        writer.beginObject()
        writer.key("n")
        writer.number(number)
        writer.endObject()
        writer.newline()
      }
    }
    #expect(lines == "{\"n\":1}\n{\"n\":2}\n")
  }

  @Test("a drained buffer goes on where it was, so that a long text can be streamed")
  func streaming() {
    var writer = JSONWriter()
    writer.beginArray()
    writer.number(1)
    writer.bytes.removeAll(keepingCapacity: true)
    writer.number(2)
    writer.endArray()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == ",2]")
  }
}
