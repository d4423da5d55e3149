import JSON
import Prose
import Records
import Testing

@Suite("JSONL")
struct JSONLTests {
  private func reason(_ line: String) -> Unreadable.Reason? {
    let results = readLines(line)
    #expect(results.count == 1)
    return results.first?.unreadable?.reason
  }

  @Test("reads every key of the contract")
  func everyKey() throws {
    let line = #"""
      {"id": "17", "locale": "de-DE", "text": "Hallo Frau Y\u0131lmaz,\n„gut“", "source": {"locale": "zh-Hans", "text": "您好"},
      "register": "formal", "channel": "email", "scenario": "complaint", "platform": "amazon", "role": "agent",
      "inbound": {"locale": "de", "text": "Wo bleibt es?"}, "now": "2026-11-01T09:00:00+08:00",
      "customer_timezone": "Europe/Berlin", "market": "ch", "author": "ai", "ignore": ["all/a", "all/b"],
      "register_level": "hapsyo", "glossary": [["退款", "Erstattung"], ["退款", "Rückzahlung"]],
      "turns": [{"role": "customer", "at": "2026-10-31T00:00:00Z", "text": "Hallo?", "author": "human"},
      {"text": "Moment", "role": "agent"}]}
      """#
    let record = try #require(readLines(line.replacing("\n", with: " ")).first?.record)
    #expect(string(record.id) == #""17""#)
    #expect(record.locale == LocaleTag("de-DE"))
    #expect(string(record.text) == "Hallo Frau Yılmaz,\n„gut“")
    #expect(record.source?.locale == LocaleTag("zh-Hans"))
    #expect(string(record.source?.text) == "您好")
    #expect(string(record.inbound?.text) == "Wo bleibt es?")
    #expect(record.register == .formal)
    #expect(record.registerLevel == "hapsyo")
    #expect(record.facts.channel == "email")
    #expect(record.facts.scenario == "complaint")
    #expect(record.facts.platform == "amazon")
    #expect(record.facts.role == "agent")
    #expect(record.facts.author == "ai")
    #expect(record.facts.market == "CH")
    #expect(record.facts.now == "2026-11-01T09:00:00+08:00")
    #expect(record.facts.customerTimeZone == "Europe/Berlin")
    #expect(record.ignoredRules == ["all/a", "all/b"])
    #expect(record.glossary == [["退款", "Erstattung"], ["退款", "Rückzahlung"]])
    #expect(record.turns.map(\.role) == ["customer", "agent"])
    #expect(record.turns.map { string($0.text) } == ["Hallo?", "Moment"])
    #expect(record.turns.map(\.author) == ["human", nil])
    #expect(record.turns.map(\.at) == ["2026-10-31T00:00:00Z", nil])
    #expect(record.extra.isEmpty)
  }

  @Test("needs only text, which may be empty")
  func onlyText() throws {
    let record = try #require(readLines(#"{"text": ""}"#).first?.record)
    #expect(record.text.isEmpty)
    #expect(record.id == nil)
    #expect(record.locale == nil)
    #expect(record.origin.file == "in.jsonl")
  }

  @Test("carries unknown members through as they stand, in order, doubled ones too")
  func unknownMembers() throws {
    let line =
      #"{"z": 1.50, "text": "a", "é\"": {"b" : [1, 2 ]}, "big": 123456789012345678901234567890, "z":null}"#
    let record = try #require(readLines(line).first?.record)
    #expect(
      record.extra.map { string($0) } == [
        #""z":1.50"#, #""é\"":{"b" : [1, 2 ]}"#, #""big":123456789012345678901234567890"#, #""z":null"#,
      ])
  }

  @Test("knows a key that is written with escapes")
  func escapedKey() throws {
    let record = try #require(readLines(#"{"\u0074ext": "a", "l\u006fcale": "d\u0065"}"#).first?.record)
    #expect(string(record.text) == "a")
    #expect(record.locale == LocaleTag("de"))
    #expect(record.extra.isEmpty)
  }

  @Test("keeps an id as it stands", arguments: [#""17""#, "17", "1e999", #""\u00e9""#])
  func rawID(id: String) {
    #expect(string(readLines(#"{"text": "a", "id": \#(id)}"#).first?.record?.id) == id)
  }

  @Test("null counts as absent")
  func null() throws {
    let line = #"{"id": null, "text": "a", "locale": null, "source": null, "register": null, "turns": null}"#
    let record = try #require(readLines(line).first?.record)
    #expect(record.id == nil && record.locale == nil && record.source == nil && record.register == nil)
    #expect(reason(#"{"text": null}"#) == .noText)
  }

  @Test("a text may hold a NUL and characters beyond the BMP")
  func oddCharacters() {
    #expect(readLines(#"{"text": "a\u0000b\ud83d\ude00"}"#).first?.record?.text == Array("a\u{0}b😀".utf8))
  }

  @Test(
    "names the key that has a wrong type",
    arguments: [
      (#"{"text": 17}"#, "text", "17"),
      (#"{"text": "a", "id": true}"#, "id", "true"),
      (#"{"text": "a", "locale": 5}"#, "locale", "5"),
      (#"{"text": "a", "channel": []}"#, "channel", "[]"),
      (#"{"text": "a", "source": "b"}"#, "source", #""b""#),
      (#"{"text": "a", "source": {"text": 1}}"#, "source.text", "1"),
      (#"{"text": "a", "inbound": {"text": "b", "locale": "?"}}"#, "inbound.locale", #""?""#),
      (#"{"text": "a", "ignore": "all"}"#, "ignore", #""all""#),
      (#"{"text": "a", "ignore": ["x", 1]}"#, "ignore[1]", "1"),
      (#"{"text": "a", "glossary": [["x", "y"], ["z"]]}"#, "glossary[1]", #"["z"]"#),
      (#"{"text": "a", "glossary": [["x", 2]]}"#, "glossary[0][1]", "2"),
      (#"{"text": "a", "turns": {}}"#, "turns", "{}"),
      (#"{"text": "a", "turns": [{"role": "agent", "text": "b"}, 3]}"#, "turns[1]", "3"),
      (#"{"text": "a", "turns": [{"role": 1, "text": "b"}]}"#, "turns[0].role", "1"),
      (#"{"text": "a", "register_level": 1}"#, "register_level", "1"),
      (#"{"text": "a", "now": 1}"#, "now", "1"),
    ])
  func wrongTypes(line: String, key: String, value: String) {
    #expect(reason(line) == .invalidValue(key: key, value))
  }

  @Test("names a value that is none of the known ones")
  func unknownValues() {
    #expect(reason(#"{"text": "a", "register": "frmal"}"#) == .invalidValue(key: "register", #""frmal""#))
    #expect(reason(#"{"text": "a", "locale": "Deutsch"}"#) == .invalidValue(key: "locale", #""Deutsch""#))
    #expect(reason(#"{"text": "a", "locale": ""}"#) == .invalidValue(key: "locale", #""""#))
    let long = "\"" + String(repeating: "ä", count: 100) + "\""
    #expect(
      reason("{\"text\": \"a\", \"register\": \(long)}")
        == .invalidValue(key: "register", "\"" + String(repeating: "ä", count: 29) + "…"))
  }

  @Test("says what is missing and what stands twice")
  func missingAndDoubled() {
    #expect(reason("{}") == .noText)
    #expect(reason(#"{"text": "a", "source": {"locale": "de"}}"#) == .missingKey("source.text"))
    #expect(reason(#"{"text": "a", "turns": [{"text": "b"}]}"#) == .missingKey("turns[0].role"))
    #expect(reason(#"{"text": "a", "turns": [{"role": "agent"}]}"#) == .missingKey("turns[0].text"))
    #expect(reason(#"{"text": "a", "text": "b"}"#) == .doubledKey("text"))
  }

  @Test("gives the id of a record that has a fault, wherever it stands")
  func idOfFaulty() {
    for line in [#"{"id": 7, "text": 1}"#, #"{"text": 1, "id": 7}"#] {
      #expect(string(readLines(line).first?.unreadable?.id) == "7")
    }
  }

  @Test("says where a line is no JSON")
  func notJSON() {
    #expect(reason("hello") == .invalidJSON(JSONError(.unexpectedToken, at: 0)))
    #expect(reason(#"{"text": "a"#) == .invalidJSON(JSONError(.unclosedString, at: 9)))
    #expect(reason(#"{"text": "\ud800"}"#) == .invalidJSON(JSONError(.loneSurrogate, at: 10)))
    #expect(reason(#"{"text": "a", "x": {"y": [01]}}"#) == .invalidJSON(JSONError(.invalidNumber, at: 26)))
    #expect(reason("{\"text\": \"a\u{0}\"}") == .invalidJSON(JSONError(.controlCharacter, at: 11)))
    #expect(reason(#"["text"]"#) == .notAnObject)
    #expect(reason(#""text""#) == .notAnObject)
    let invalid = Array(#"{"text": "a"#.utf8) + [0xFF] + Array(#""}"#.utf8)
    #expect(
      read(JSONL(), invalid).first?.unreadable?.reason == .invalidJSON(JSONError(.invalidUTF8, at: 11)))
  }

  @Test("goes on after a bad line, and counts blank lines and CRLF")
  func lineNumbers() {
    let text = "{\"text\": \"a\"}\r\n\n  \t\r\nbad\n{\"text\": \"b\"}\n{\"text\": \"c\"}"
    let results = readLines(text, line: 10)
    #expect(results.map { $0.record?.origin.line ?? -1 } == [10, -1, 14, 15])
    #expect(results[1].unreadable?.line == 13)
    #expect(results.compactMap { string($0.record?.text) } == ["a", "b", "c"])
  }

  @Test("drops a byte order mark on the first line only, and names UTF-16")
  func byteOrderMark() {
    #expect(string(readLines("\u{FEFF}{\"text\": \"a\"}\n").first?.record?.text) == "a")
    #expect(readLines("\u{FEFF}{\"text\": \"a\"}\n", line: 2).first?.unreadable != nil)
    #expect(
      read(JSONL(), [0xFF, 0xFE, 0x7B, 0x00]).map { $0.unreadable?.reason } == [
        .unsupportedEncoding("UTF-16LE")
      ])
  }

  @Test("reads a line of 10 MB and then short ones with the same reader")
  func hugeLine() {
    let text = String(repeating: "Guten Tag\\n", count: 1_000_000)
    let reader = JSONL()
    #expect(read(reader, Array("{\"text\": \"\(text)\"}\n".utf8)).first?.record?.text.count == 10_000_000)
    #expect(string(read(reader, Array(#"{"text": "kurz"}"#.utf8)).first?.record?.text) == "kurz")
  }

  @Test("reads 100 000 nested arrays as an error, not a crash")
  func deepNesting() {
    let line = #"{"text": "a", "x": "# + String(repeating: "[", count: 100_000)
    guard case .invalidJSON(let error)? = reason(line) else {
      Issue.record("not refused")
      return
    }
    #expect(error.reason == .tooDeep)
  }

  @Test("tells tags apart that its memory of tags could mix up")
  func localeMemory() {
    let tags = [
      "de", "de-AT", "de-DE", "zh-Hant-TW", "zh-Hans-CN", "en", "en-GB", "es-419", "sr-Latn-RS", "und",
    ]
    let reader = JSONL()
    for tag in tags + tags.reversed() + tags {
      let line = Array("{\"text\": \"\", \"locale\": \"\(tag)\"}".utf8)
      #expect(read(reader, line).first?.record?.locale == LocaleTag(tag))
    }
  }
}
