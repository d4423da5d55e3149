/// What is put into texts: each piece once broke a program somewhere.
enum Pieces {
  static let text = [
    "\0", "\u{FEFF}", "\u{FFFD}", "\r\n", "\n\n", "\r", "\t", " ", "  ", "\u{A0}", "\u{3000}", "\u{200B}",
    "\u{200D}", "\u{2028}",
    "\u{202E}", "\u{2066}", "\u{2069}", "\u{202A}", "\u{200F}", "\u{61C}", "\u{301}", "\u{20E3}", "\u{FE0F}",
    "\u{E0067}", "\u{E007F}",
    "👩‍👩‍👧‍👦", "🇩🇪", "🇩", "👍🏽", "🏽", "1️⃣", "❤️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏳️‍🌈", "😀", "🎉🎉🎉",
    "<!-- tonelint ignore style -->", "<!-- tonelint ignore-next all -->\n", "<!-- tonelint end -->",
    "<!--tonelint", "<!-- tonelint ",
    "-->", "<!--", "<!-- tonelint ignroe x -->", "> ", "\n> ", "`", "```\n", "~~~", "<b>", "</b>", "<code>",
    "&amp;", "&#x41;",
    "{{name}}", "{", "}", "%s", "%(x)s", "${x}", "[[", "]]", "[", "(", ")", "“", "”", "„", "«", "»", "「", "」",
    "\"", "'", "’",
    "!", "!!!!", "！", "?", "？！", "؟", "。", "，", ",", ", ,", ".", "..", "…", ":", ";", "-", "—", "#", "@", "/",
    "\\", "$1",
    "https://a.example/b?c=d#e", "a@b.example", "AB-10293847", "3.50", "no. ", "Mr. ", "n.º", "e.g.", "U.S.",
    "the the", "wait wait",
    "Unfortunately", "IMPORTANT NOTICE", "No", "no problem", "ÉÉÉÉ", "ß", "İi", "ǅ", "ﬁ", "ﷺ", "각", "क्ष", "ก็",
    "订单", "您好",
    "ありがとう", "ください", "お待ちください", "😀 😀", "٣", "১", "𝒳", "𠮷", "🀄",
  ]

  static let pack = [
    "\n", "\n  ", "\n    - ", "- ", ": ", "? ", "| ", ">-\n", "|\n", "---\n", "...\n", "&a ", "*a", "<<: *a",
    "!!str ", "!x ", "# ", "\t", "\0",
    "{", "}", "[", "]", ", ", "\"", "'", "\"@", "@", "`", "%", "~", "⟦", "⟧", " → ", "⟦⟧", "⟦a → b⟧",
    "{found}", "{fix}", "{count, plural, ",
    "one {x}", "other {y}", "en: ", "zh-Hans: ", "any: ", "check: phrase\n", "check: pattern\n",
    "check: limit\n", "check: require\n",
    "phrases: [a]\n", "pattern: \"\\\\bword\"\n", "unless: [a]\n", "when: { channel: chat }\n",
    "within: match", "side: before",
    "{ lemma: ab, forms: \"@x\" }", "\"@card-data-requests-en\"", "extends: [all]\n", "locale: ", "text: ",
    "source: ", "99999999999999999999",
    "-1", "0", "(", ")", "(?:", "(?=", "a{1,65535}", "\\\\p{L}", "[^a]", "+", "*", "\u{FEFF}", "\u{FFFD}",
    "\u{2028}", "\u{85}", "é", "好", "😀",
  ]
}
