package import Entities
import Foundation
import Prose
package import RulePacks

/// `rules test`: every example of the rules below some paths, each run as a reply of its own.
package struct RuleTest {
  /// What came of it.
  package struct Outcome {
    package var ruleCount = 0
    package var exampleCount = 0
    package var errors: [PackError] = []
    package var failures: [ExampleFailure] = []
    /// Rules whose source should be looked at again.
    package var expired: [(rule: String, place: SourcePlace, date: String)] = []

    package var isClean: Bool { errors.isEmpty && failures.isEmpty }
  }

  private let libraries: [PackLibrary]
  private let phones: PhoneReader?

  /// Without `phones` telephone numbers are not told.
  package init(_ libraries: [PackLibrary], phones: PhoneReader? = nil) {
    self.libraries = libraries
    self.phones = phones
  }

  /// `only` narrows to rules whose id is one of these or begins with one as a folder; `today` is an ISO 8601 date.
  package func run(only names: [String], today: String, each: (RuleFile) -> Void = { _ in }) -> Outcome {
    var outcome = Outcome(errors: libraries.flatMap(\.errors) + LayerFaults(libraries).errors)
    let runner = ExampleRunner(libraries, phones: phones)
    for layer in libraries.flatMap(\.layers) {
      for (rule, path) in zip(layer.rules, layer.rulePaths) where Self.includes(path.id, names) {
        outcome.ruleCount += 1
        switch rule {
        case .failure(let error): outcome.errors.append(error)
        case .success(let rule):
          let errors = compileErrors(rule, layer)
          outcome.errors += errors
          if errors.isEmpty { outcome.failures += runner.run(rule) }
          outcome.exampleCount += rule.examples.failing.count + rule.examples.passing.count
          if let expires = rule.fields["source"]?["expires"], let date = expires.scalar, date < today {
            outcome.expired.append((rule.id, expires.place, date))
          }
          each(rule)
        }
      }
    }
    return outcome
  }

  static func includes(_ id: String, _ names: [String]) -> Bool {
    names.isEmpty || names.contains { id == $0 || id.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }
  }

  /// What the kind says of the rule's own keys, in the languages that its examples are in.
  private func compileErrors(_ rule: RuleFile, _ layer: LayerFolder) -> [PackError] {
    let tags = Set(
      (rule.examples.failing + rule.examples.passing).map { example in
        example.locale?.description
          ?? (layer.name.hasPrefix("languages/") ? String(layer.name.dropFirst(10)) : "en")
      })
    return Array(Set(tags.sorted().flatMap { StackCompiler(libraries).errors(of: rule, locale: $0) }))
  }
}
