import PackCompiler
import Prose
import Readings
import RulePacks
import Testing

@Suite("The register tables of the language packs")
struct RegisterTableTests {
  private func table(_ language: String) throws -> RegisterTable {
    let outcome = StackCompiler([PackLibrary(root: RuleTree.root)]).compile(
      ["languages/\(language)"], locale: try #require(LocaleTag(language)))
    #expect(outcome.errors.isEmpty)
    return try #require(RegisterTable(try RuleSet(Image(bytes: outcome.bytes))))
  }

  private func seen(_ text: String, _ table: RegisterTable) -> Register.Value {
    table.register(of: Array(text.utf8)).value
  }

  @Test(
    "German tells Sie from sie and Ihr from ihr",
    arguments: [
      ("Können Sie mir Ihre Nummer geben?", Register.Value.formal),
      ("Wir haben es Ihnen geschickt.", .formal),
      ("Kannst du mir deine Nummer geben?", .informal),
      ("Schick uns bitte ein Foto.", .informal),
      ("Habt ihr das Paket bekommen?", .informal),
      ("Sie ist gestern angekommen.", .neutral),
      ("Die Lampe ist da, und sie leuchtet wieder.", .neutral),
      ("Auf der Tasse steht „Du bist toll“.", .neutral),
      ("Haben Sie das Paket? Dann schick ich dir das zweite.", .mixed),
    ])
  func german(_ text: String, _ value: Register.Value) throws {
    #expect(seen(text, try table("de")) == value)
  }

  @Test(
    "Spanish tells tú from usted by the verbs alone",
    arguments: [
      ("¿Puede indicarnos su número de pedido, por favor?", Register.Value.formal),
      ("Dígame en qué puedo ayudarle.", .formal),
      ("Si tienes dudas, escríbenos.", .informal),
      ("¿Ya compraste el cargador?", .informal),
      ("Reinicia el módem y dime si funciona.", .informal),
      ("Las compras llegan el lunes.", .neutral),
    ])
  func spanish(_ text: String, _ value: Register.Value) throws {
    #expect(seen(text, try table("es")) == value)
  }
}
