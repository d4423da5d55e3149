/// CLDR's lengths of a word.
package enum NameWidth: Hashable, Sendable {
  case wide, abbreviated, short, narrow
}
