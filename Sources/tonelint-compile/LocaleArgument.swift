import Prose

/// A locale on the command line.
struct LocaleArgument {
  let tag: LocaleTag?

  init(_ text: String) { tag = LocaleTag(text) }
}
