import Foundation
import PackCompiler
import Testing

@Suite("JSON Schema of rule files")
struct RuleSchemaTests {
  @Test("it is JSON and knows every kind and every key of every rule")
  func complete() throws {
    let text = RuleSchema.text
    let schema = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(schema["$schema"] != nil)
    for key in RuleFile.commonKeys { #expect(text.contains("\"\(key)\""), "\(key)") }
    for kind in RuleTemplate.kinds { #expect(text.contains("\"\(kind)\""), "\(kind)") }
  }

  @Test(
    "what `rules new` writes is refused until it is filled in, and names its kind",
    arguments: RuleTemplate.kinds)
  func template(_ kind: String) throws {
    let text = try #require(RuleTemplate.text(kind: kind))
    #expect(text.hasPrefix("check: \(kind)\n"))
    #expect(throws: (any Error).self) {
      try RuleFile(id: "all/theme/new", layer: "all", bytes: Array(text.utf8), file: "new.yaml")
    }
  }

  @Test("there is no template for a kind that is not there")
  func unknown() {
    #expect(RuleTemplate.text(kind: "phrsae") == nil)
  }
}
