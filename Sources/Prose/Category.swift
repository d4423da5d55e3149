/// What kind of fault a finding is: the issue types of ITS 2.0 (W3C, "Localization Quality Issue"), with
/// `mqm` giving the path in the Multidimensional Quality Metrics typology.
package enum Category: String, CaseIterable, Sendable {
  case register, terminology, mistranslation, omission, untranslated, addition, duplication, inconsistency
  case grammar, legal
  case localeSpecificContent = "locale-specific-content"
  case localeViolation = "locale-violation"
  case numbers, style, characters, misspelling, typographical, formatting, markup, whitespace, length
  case nonConformance = "non-conformance"
  case other

  package var mqm: String {
    switch self {
    case .register: "Style/Register"
    case .terminology: "Terminology"
    case .mistranslation: "Accuracy/Mistranslation"
    case .omission: "Accuracy/Omission"
    case .untranslated: "Accuracy/Untranslated"
    case .addition: "Accuracy/Addition"
    case .duplication: "Linguistic conventions/Duplication"
    case .inconsistency: "Terminology/Inconsistent use of terminology"
    case .grammar: "Linguistic conventions/Grammar"
    case .legal: "Audience appropriateness/Legal requirements"
    case .localeSpecificContent: "Audience appropriateness/Culture-specific reference"
    case .localeViolation: "Locale conventions"
    case .numbers: "Accuracy/Mistranslation/Number"
    case .style: "Style"
    case .characters: "Design and markup/Character encoding"
    case .misspelling: "Linguistic conventions/Spelling"
    case .typographical: "Linguistic conventions/Typography"
    case .formatting: "Design and markup"
    case .markup: "Design and markup/Markup tag"
    case .whitespace: "Linguistic conventions/Typography/Whitespace"
    case .length: "Design and markup/Length"
    case .nonConformance: "Accuracy/Non-conformance"
    case .other: "Other"
    }
  }
}
