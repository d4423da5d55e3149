import Foundation
import Testing

@Suite("What the hot program links")
struct LinkageTests {
  /// The program as built beside the tests.
  static let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    .appendingPathComponent("tonelint")

  // ArgumentParser brings FoundationEssentials, whose unused parts a static build leaves out.
  @Test(
    "tonelint links neither Foundation with its ICU nor Yams, which cost milliseconds on every start",
    .enabled(if: FileManager.default.fileExists(atPath: program.path)))
  func programIsLean() throws {
    let bytes = try Data(contentsOf: Self.program)
    for trace in [
      "libFoundation.so", "FoundationInternationalization", "_FoundationICU", "yaml_parser_parse",
    ] {
      #expect(bytes.range(of: Data(trace.utf8)) == nil, "\(trace)")
    }
  }
}
