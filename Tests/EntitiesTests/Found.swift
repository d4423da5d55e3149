import Entities
import Prose

/// The entities of a text as `kind:text`, for comparison in tests.
func found(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return EntityScanner().scan(bytes).map {
    "\($0.kind.rawValue):" + String(decoding: bytes[$0.span.range], as: UTF8.self)
  }
}

/// The texts of the entities of one kind.
func found(_ kind: EntityKind, _ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return EntityScanner().scan(bytes).filter { $0.kind == kind }.map {
    String(decoding: bytes[$0.span.range], as: UTF8.self)
  }
}
