// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
  // Exclusivity is proven by the debug build's tests; watching it in release cost 4 % of a run.
  .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
]

/// Debian's static archives, so that the binary needs no ICU or PCRE2 at run time and starts without
/// relocating them.
let icu: [LinkerSetting] = [
  .linkedLibrary(":libicui18n.a"), .linkedLibrary(":libicuuc.a"), .linkedLibrary(":libicudata.a"),
  .linkedLibrary("stdc++"),
]

/// A module of the hot program: strict settings, no Foundation.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = [])
  -> Target
{
  .target(name: name, dependencies: dependencies, swiftSettings: strict, plugins: plugins)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["Prose", "TestSupport"], exclude: exclude, resources: resources,
    swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let registration = Target.PluginUsage.plugin(name: "Registration")

let package = Package(
  name: "tonelint",
  products: [
    .executable(name: "tonelint", targets: ["tonelint"]),
    .executable(name: "tonelint-compile", targets: ["tonelint-compile"]),
    .library(name: "tonelint-cld2", type: .dynamic, targets: ["CLD2Face"]),
    .library(name: "tonelint-phone", type: .dynamic, targets: ["PhoneFace"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "CICU", linkerSettings: icu),
    .target(name: "CPCRE2", linkerSettings: [.linkedLibrary(":libpcre2-8.a")]),
    .target(name: "CCurl"),
    .target(name: "CProcess"),
    .target(name: "CLD2Face", linkerSettings: [.linkedLibrary("cld2")]),
    .target(
      name: "PhoneFace", linkerSettings: [.linkedLibrary("phonenumber"), .linkedLibrary("protobuf")]),
    .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),

    module("Prose"),
    module("JSON", ["CSimdjson"]),
    module("Locales", ["Prose", "CICU"]),
    module("Matching", ["Prose", "CPCRE2"]),
    module("Entities", ["Prose", "Locales"]),
    module("RulePacks", ["Prose", "Matching"]),
    module("Readings", ["Prose", "Locales", "Entities", "Matching", "RulePacks"]),
    module("Glossaries", ["Prose", "Matching", "Locales", "RulePacks"]),
    module(
      "Checks", ["Prose", "Locales", "Entities", "Matching", "RulePacks", "Readings", "Glossaries"],
      plugins: [registration]),
    module("Linting", ["Prose", "Entities", "RulePacks", "Readings", "Checks", "Matching", "Glossaries"]),
    module("Translation", ["Prose", "Entities", "JSON", "CCurl", "CProcess"], plugins: [registration]),
    module("Records", ["Prose", "JSON"], plugins: [registration]),
    module("Configuration", ["Prose", "Locales", "RulePacks"]),
    module(
      "Reporting",
      [
        "Prose", "JSON", "Locales", "Entities", "RulePacks", "Readings", "Linting", "Records",
        "Translation",
      ],
      plugins: [registration]),
    module(
      "Filtering",
      [
        "Prose", "RulePacks", "Linting", "Translation", "Records", "Configuration", "Glossaries", "Locales",
        "Readings", "Entities",
      ]),
    module(
      "PackCompiler",
      [
        "Prose", "Configuration", "Matching", "RulePacks", "Readings", "Glossaries", "Checks", "Linting",
        "Entities",
        "Locales",
        yams,
      ]),
    .executableTarget(
      name: "tonelint",
      dependencies: [
        "Filtering", "Reporting", "Configuration", "Records", "Translation", "Linting", "Readings",
        "Entities", "RulePacks", "Locales", "Glossaries", "JSON", "Prose", argumentParser,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "tonelint-compile",
      dependencies: ["PackCompiler", "RulePacks", "Prose", "Entities", argumentParser],
      swiftSettings: strict),

    .target(
      name: "TestSupport",
      dependencies: [
        "Prose", "Matching", "RulePacks", "Linting", "Translation", "Reporting", "PackCompiler", "Glossaries",
        "Entities",
      ],
      swiftSettings: strict),
    .executableTarget(name: "list-registrations", swiftSettings: strict),
    .plugin(name: "Registration", capability: .buildTool(), dependencies: ["list-registrations"]),

    .target(
      name: "Fuzzing",
      dependencies: ["Prose", "Locales", "Entities", "RulePacks", "Linting", "PackCompiler", "TestSupport"],
      path: "Fuzz/Fuzzing", swiftSettings: strict),
    .executableTarget(name: "fuzz", dependencies: ["Fuzzing"], path: "Fuzz/fuzz", swiftSettings: strict),

    tests("FuzzTests", ["Fuzzing"]),
    tests("ProseTests", []),
    tests("MatchingTests", ["Matching"]),
    tests("RulePacksTests", ["RulePacks", "Matching"]),
    tests("LocalesTests", ["Locales"]),
    tests("EntitiesTests", ["Entities", "Locales", "PackCompiler"]),
    tests("ReadingsTests", ["Readings", "Locales", "Entities"]),
    tests("JSONTests", ["JSON"]),
    tests("RecordsTests", ["Records", "JSON"]),
    tests("GlossariesTests", ["Glossaries"]),
    tests("ChecksTests", ["Checks", "RulePacks", "Matching", "Readings", "Linting", "PackCompiler"]),
    tests("TranslationTests", ["Translation"]),
    tests(
      "ReportingTests", ["Reporting", "Linting", "RulePacks", "Records", "Translation", "Locales", "JSON"]),
    tests("PackCompilerTests", ["PackCompiler", "RulePacks"]),
    tests("LayeringTests", []),
    tests("LintingTests", ["Linting", "Checks", "RulePacks"]),
    tests(
      "RulePackTests", ["PackCompiler", "RulePacks", "Readings", "Records", "Linting", "Glossaries", "JSON"],
      exclude: ["Broken", "Replies", "Register", "Rewriting"]),
  ]
)
