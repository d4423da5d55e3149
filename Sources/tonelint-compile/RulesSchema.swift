import ArgumentParser
import PackCompiler
import RulePacks

/// `tonelint rules schema`.
struct RulesSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "JSON Schema of rule files, for editors.")
  @OptionGroup var packs: PackOptions
  @Flag(help: "The schema of .tonelint.yml instead.") var configuration = false

  func run() throws {
    print(configuration ? ConfigurationSchema.text : RuleSchema.text, terminator: "")
  }
}
