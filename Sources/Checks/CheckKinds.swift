/// The kinds of check by name.
package enum CheckKinds {
  private static let byName = Dictionary(uniqueKeysWithValues: registeredKinds.map { ($0.kind, $0) })

  package static func named(_ name: String) -> (any Check.Type)? { byName[name] }

  /// In alphabetical order.
  package static var names: [String] { byName.keys.sorted() }
}
