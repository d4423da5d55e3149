import Linting

extension Hold {
  /// The word for programs, the same in every language.
  var name: String {
    switch self {
    case .damagedTranslation: "damaged-translation"
    case .unknownLocale: "unknown-locale"
    }
  }
}
