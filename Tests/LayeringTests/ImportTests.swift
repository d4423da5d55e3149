import Testing

/// The may-import column of DESIGN.md, because the compiler does not hold it: SwiftPM lets a module import
/// whatever was built before it.
@Suite("Which module may import which")
struct ImportTests {
  /// As DESIGN.md has it. `Glibc` is open to every module but `Prose`, `Synchronization` to all.
  static let mayImport: [String: Set<String>] = [
    "Prose": [],
    "Locales": ["Prose", "CICU"],
    "Matching": ["Prose", "CPCRE2"],
    "Entities": ["Prose", "Locales"],
    "RulePacks": ["Prose", "Matching"],
    "Readings": ["Prose", "Locales", "Entities", "Matching", "RulePacks"],
    "Glossaries": ["Prose", "Matching", "Locales", "RulePacks"],
    "Checks": ["Prose", "Locales", "Entities", "Matching", "RulePacks", "Readings", "Glossaries"],
    "Linting": ["Prose", "RulePacks", "Readings", "Checks"],
    "Translation": ["Prose", "Entities", "Glossaries", "CCurl"],
    "Records": ["Prose", "CExpat"],
    "Configuration": ["Prose", "Locales", "RulePacks"],
    "Filtering": [
      "Prose", "Locales", "Matching", "Entities", "RulePacks", "Readings", "Glossaries", "Checks", "Linting",
      "Translation", "Records", "Configuration",
    ],
    "Reporting": ["Prose", "Locales", "Readings", "RulePacks"],
    "PackCompiler": ["Prose", "Matching", "RulePacks", "Readings", "Glossaries", "Checks", "Yams"],
  ]

  /// What the table of DESIGN.md does not have, each with its reason.
  static let deviations: [String: [String: String]] = [
    "JSON": [
      "CSimdjson": "reads JSON through a C library behind its own shim, for every module that needs it"
    ],
    "Records": ["JSON": "JSON Lines is one of the formats"],
    "Translation": [
      "JSON": "the HTTP engines answer in JSON",
      "CProcess": "a local engine is a process whose pipes and group need posix_spawn's attributes",
    ],
    "Linting": [
      "Matching": "one matcher reads the draft for all rules",
      "Glossaries": "terms are read once for all rules",
      "Entities": "it hands the readers of entities on to the readings",
    ],
    "Reporting": [
      "JSON": "half of the formats are JSON", "Linting": "it shows what the linter says",
      "Records": "an answer carries its record's id and place", "Entities": "`inspect` shows entities",
      "Translation": "the words for an engine's failures are made here",
    ],
    "PackCompiler": [
      "Entities": "words of a language are compiled for the readers of entities",
      "Linting": "`rules test` lints examples", "Locales": "an example is repeated in NFD",
      "Configuration": "the schema of `.tonelint.yml` is made from the settings' own list",
      "Foundation": "only `tonelint-compile` links it: files, folders, dates",
    ],
  ]

  /// Programs and what serves tests may import any library of the package.
  static let programs: [String: Set<String>] = [
    "tonelint": ["ArgumentParser", "Dispatch"],
    "tonelint-compile": ["ArgumentParser", "Foundation", "PackCompiler"],
    "TestSupport": ["Foundation", "PackCompiler"], "list-registrations": [],
    "fuzz": ["Foundation", "PackCompiler"],
  ]

  /// Each C shim and the one module that imports it.
  static let shims = [
    "CICU": "Locales", "CPCRE2": "Matching", "CCurl": "Translation", "CProcess": "Translation",
    "CSimdjson": "JSON",
    "CExpat": "Records",
  ]

  private static func allowed(in module: String) -> Set<String> {
    let everywhere: Set<String> = ["Synchronization", "Swift"]
    if let own = programs[module] {
      return own.union(mayImport.keys).union(["JSON", "Glibc", "TestSupport"]).union(everywhere)
    }
    let listed = (mayImport[module] ?? []).union((deviations[module] ?? [:]).keys).union(everywhere)
    return module == "Prose" ? listed : listed.union(["Glibc"])
  }

  @Test("a module imports only what the table grants it", arguments: SourceFile.all)
  func importsAreGranted(_ file: SourceFile) {
    let allowed = Self.allowed(in: file.module)
    for found in file.imports {
      #expect(allowed.contains(found.module), "\(file.path):\(found.line) imports \(found.module)")
    }
  }

  @Test("every module stands in the table")
  func modulesAreListed() {
    for module in Set(SourceFile.all.map(\.module)) {
      let isListed =
        Self.mayImport[module] != nil || Self.programs[module] != nil || Self.deviations[module] != nil
      #expect(isListed, "\(module)")
    }
  }

  @Test("a deviation that nobody makes use of is struck from the list")
  func deviationsAreUsed() {
    for (module, granted) in Self.deviations {
      let used = Set(SourceFile.all.filter { $0.module == module }.flatMap(\.imports).map(\.module))
      for name in granted.keys { #expect(used.contains(name), "\(module) does not import \(name)") }
    }
  }

  @Test("a C shim has one importer", arguments: SourceFile.all)
  func shimsHaveOneImporter(_ file: SourceFile) {
    for found in file.imports
    where found.module.hasPrefix("C") && found.module.dropFirst().first?.isUppercase == true {
      #expect(Self.shims[found.module] == file.module, "\(file.path):\(found.line) imports \(found.module)")
    }
  }

  @Test("the hot program knows neither Foundation nor Yams", arguments: SourceFile.all)
  func hotModulesAreLean(_ file: SourceFile) {
    let isCold = ["PackCompiler", "tonelint-compile", "TestSupport", "fuzz"].contains(file.module)
    for found in file.imports where !isCold {
      #expect(
        !["Foundation", "FoundationEssentials", "Yams"].contains(found.module),
        "\(file.path):\(found.line)")
    }
  }
}
