import RulePacks
import Testing

@testable import PackCompiler

@Suite("YAML as fields")
struct YAMLFieldsTests {
  @Test(
    "every scalar is text",
    arguments: ["no", "yes", "on", "12", "1.50", "0x1F", "null", "~", "2026-11-01", "off", "''"])
  func scalars(_ text: String) throws {
    let field = try YAMLFields.parse("key: \(text)\n", file: "t.yaml")
    #expect(field["key"]?.scalar == (text == "''" ? "" : text))
  }

  @Test("places are 1-based lines and characters, of keys and values, in flow and block style")
  func places() throws {
    let field = try YAMLFields.parse("# 注释\nа: { б: в, “г”: [д, e] }\nlist:\n  - один\n", file: "t.yaml")
    let inner = try #require(field["а"])
    #expect([inner.place.line, inner.place.column] == [2, 4])
    let key = try #require(inner.members?[1])
    #expect([key.place.line, key.place.column] == [2, 12])
    #expect([key.field.elements[1].place.line, key.field.elements[1].place.column] == [2, 21])
    let item = try #require(field["list"]?.elements.first)
    #expect([item.place.line, item.place.column] == [4, 5])
  }

  @Test("an alias stands for its anchor's value")
  func aliases() throws {
    #expect(try YAMLFields.parse("a: &x [1]\nb: *x\n", file: "t.yaml")["b"]?.elements.count == 1)
  }

  @Test("a byte order mark is dropped, and the line of bytes that are not UTF-8 is named")
  func bytes() throws {
    #expect(try PackText.text([0xEF, 0xBB, 0xBF, 0x61], file: "t") == "a")
    do throws(PackError) {
      _ = try PackText.text([0x61, 0x0A, 0xC3, 0xA9, 0x0A, 0xFF, 0x0A], file: "t")
      Issue.record("it was taken")
    } catch {
      #expect(error.place.line == 3)
    }
  }
}
