import Glibc
import JSON
import Prose
import Records
import Testing

@Suite("JSONL against random bytes")
struct JSONLFuzzTests {
  private static let seeds = [
    #"{"id": "17", "locale": "de-DE", "text": "Hallo \ud83d\ude00\n", "source": {"locale": "en", "text": "Hi"}}"#,
    #"{"text": "您好", "turns": [{"role": "agent", "text": "a\\b"}], "glossary": [["a", "b"]], "ignore": ["x"]}"#,
    #"{"register": "formal", "text": "", "now": "n", "x": [1, -2.5e-7, true, null, {"y": {}}], "market": "SA"}"#,
  ].map { Array($0.utf8) }

  private static let fragments = [
    "\"", "\\", "\\u", "\\ud800", "\\udc00", "{", "}", "[", "]", ":", ",", "null", "1e999", "\u{0}", "\r",
    "é", "😀",
    "\"text\":", "-", "0", " ",
  ].map { Array($0.utf8) }

  /// Every line gives one result, what is read is well-formed, and both ways to read JSON agree on what is JSON.
  private func examine(_ line: [UInt8], _ reader: JSONL) {
    let results = read(reader, line, line: 2)
    let isBlank = line.allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
    #expect(results.count == (isBlank ? 0 : 1))
    guard let result = results.first else { return }
    switch result {
    case .success(let record):
      #expect(record.text.withUnsafeBufferPointer { UTF8Validity.isValid($0) })
      for member in record.extra {
        #expect((try? JSONValue(parsing: [UInt8(ascii: "{")] + member + [UInt8(ascii: "}")])) != nil)
      }
      #expect((try? JSONValue(parsing: line)) != nil)
    case .failure(let fault):
      if case .invalidJSON(let error) = fault.reason {
        #expect((try? JSONValue(parsing: line)) == nil)
        if let offset = error.offset { #expect((0...line.count).contains(offset)) }
      }
    }
  }

  @Test("20 000 lines of random bytes")
  func randomBytes() {
    var random = SplitMix(seed: 1)
    let reader = JSONL()
    for _ in 0..<20_000 {
      let line = (0..<Int.random(in: 0...80, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      examine(line.filter { $0 != 0x0A }, reader)
    }
  }

  @Test("20 000 damaged records")
  func damagedRecords() {
    var random = SplitMix(seed: 2)
    let reader = JSONL()
    for _ in 0..<20_000 {
      var line = Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &random)]
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0...line.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: line.removeSubrange(place..<min(line.count, place + Int.random(in: 0...5, using: &random)))
        case 1: line.insert(UInt8.random(in: 0...255, using: &random), at: place)
        case 2 where place < line.count: line[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case _:
          line.insert(
            contentsOf: Self.fragments[Int.random(in: 0..<Self.fragments.count, using: &random)], at: place)
        }
      }
      examine(line.filter { $0 != 0x0A }, reader)
    }
  }

  @Test("reads nothing behind the end of the chunk", arguments: 0..<140)
  func endOfMemory(length: Int) throws {
    let page = sysconf(Int32(_SC_PAGESIZE))
    let memory = mmap(nil, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    let base = try #require(memory == MAP_FAILED ? nil : memory)
    defer { munmap(base, 2 * page) }
    #expect(mprotect(base + page, page, PROT_NONE) == 0)
    for ending in [#""}"#, #""}  "#, "", "\\", #"\u12"#, "é", "\"", #"","x":1"#, #"","x":t"#] {
      let line = Array((#"{"text":""# + String(repeating: "x", count: length) + ending).utf8)
      let start = base + page - line.count
      line.withUnsafeBytes {
        start.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(start), byteCount: line.count)
      }
      var count = 0
      JSONL().read(UnsafeRawBufferPointer(start: start, count: line.count), file: "", line: 1) { _ in
        count += 1
      }
      #expect(count == 1)
    }
  }
}

/// Repeatable random numbers (Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
