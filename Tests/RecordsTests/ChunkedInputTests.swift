import Glibc
import Records
import Testing

@Suite("ChunkedInput")
struct ChunkedInputTests {
  private struct Pipe {
    var reading: Int32 = -1
    var writing: Int32 = -1

    init() {
      var ends: [Int32] = [-1, -1]
      pipe(&ends)
      (reading, writing) = (ends[0], ends[1])
    }

    func write(_ text: String) { _ = Glibc.write(writing, text, text.utf8.count) }
  }

  /// A step in words: the text of a chunk with its line, `idle`, `end`.
  private func step(_ input: ChunkedInput) throws -> String {
    switch try input.next() {
    case .chunk(let chunk): "\(chunk.line):\(String(decoding: chunk.bytes, as: UTF8.self))"
    case .idle: "idle"
    case .end: "end"
    }
  }

  @Test("hands over whole lines before it would wait, and says that it will")
  func coProcess() throws {
    let pipe = Pipe()
    let input = ChunkedInput(descriptor: pipe.reading, name: "stdin")
    pipe.write("a\nb")
    #expect(try step(input) == "1:a\n")
    #expect(try step(input) == "idle")
    pipe.write("c\nd\n")
    #expect(try step(input) == "2:bc\nd\n")
    #expect(try step(input) == "idle")
    pipe.write("last")
    close(pipe.writing)
    #expect(try step(input) == "4:last")
    #expect(try step(input) == "end")
    #expect(try step(input) == "end")
    close(pipe.reading)
  }

  @Test("half a line that is there to read does not keep answers back")
  func halfLine() throws {
    let pipe = Pipe()
    let input = ChunkedInput(descriptor: pipe.reading, name: "stdin")
    pipe.write("a\n")
    #expect(try step(input) == "1:a\n")
    pipe.write("half")
    #expect(try step(input) == "idle")
    pipe.write(" line\n")
    #expect(try step(input) == "2:half line\n")
    close(pipe.writing)
    close(pipe.reading)
  }

  @Test("a read that is interrupted or would block is done again", arguments: [false, true])
  func interrupted(withoutBlocking: Bool) throws {
    let pipe = Pipe()
    if withoutBlocking { _ = fcntl(pipe.reading, F_SETFL, O_NONBLOCK) }
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in }
    sigaction(SIGUSR2, &action, nil)
    let caller = pthread_self()
    var disturber = pthread_t()
    let place = UnsafeMutablePointer<(pthread_t, Int32)>.allocate(capacity: 1)
    place.initialize(to: (caller, pipe.writing))
    pthread_create(
      &disturber, nil,
      { argument in
        guard let order = argument?.assumingMemoryBound(to: (pthread_t, Int32).self).pointee else {
          return nil
        }
        for _ in 0..<20 {
          usleep(1000)
          pthread_kill(order.0, SIGUSR2)
        }
        _ = Glibc.write(order.1, "late", 4)
        close(order.1)
        return nil
      }, place)
    let input = ChunkedInput(descriptor: pipe.reading, name: "stdin")
    #expect(try step(input) == "1:late")
    #expect(try step(input) == "end")
    pthread_join(disturber, nil)
    place.deallocate()
    close(pipe.reading)
  }

  @Test("cuts a long file at line ends, without losing or doubling a byte")
  func longFile() throws {
    let folder = try TemporaryFolder()
    let lines = (1...60_000).map { "line \($0) \(String(repeating: "x", count: $0 % 37))\n" }
    try folder.write("long.txt", lines.joined() + "no end")
    let input = try ChunkedInput(path: "\(folder.path)/long.txt")
    var text: [UInt8] = []
    var chunks = 0
    while case .chunk(let chunk) = try input.next() {
      #expect(chunk.line == text.count { $0 == 0x0A } + 1)
      #expect(text.isEmpty || text.last == 0x0A)
      text += chunk.bytes
      chunks += 1
    }
    #expect(text == Array((lines.joined() + "no end").utf8))
    #expect((3...10).contains(chunks))
  }

  @Test("grows for a line of 10 MB")
  func hugeLine() throws {
    let folder = try TemporaryFolder()
    let huge = [UInt8](repeating: UInt8(ascii: "x"), count: 10_000_000) + [0x0A]
    try folder.write("huge.jsonl", bytes: Array("first\n".utf8) + huge + Array("last\n".utf8))
    let input = try ChunkedInput(path: "\(folder.path)/huge.jsonl")
    var pieces: [(count: Int, line: Int)] = []
    while case .chunk(let chunk) = try input.next() { pieces.append((chunk.bytes.count, chunk.line)) }
    #expect(pieces.map(\.count).reduce(0, +) == huge.count + 11)
    #expect(pieces.first?.line == 1 && pieces.first?.count == 6)
    #expect(pieces.dropFirst().first?.line == 2)
  }

  @Test("gives the rest at once for formats that are not read by lines")
  func rest() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "Guten Tag\nGrüße")
    #expect(string(try ChunkedInput(path: "\(folder.path)/a.txt").rest()) == "Guten Tag\nGrüße")
    try folder.write("empty.txt", "")
    let empty = try ChunkedInput(path: "\(folder.path)/empty.txt")
    #expect(try step(empty) == "end")
  }

  @Test("says which file cannot be read and why")
  func errors() throws {
    #expect(throws: InputError(path: "/nowhere/x", code: ENOENT)) { try ChunkedInput(path: "/nowhere/x") }
    let folder = try TemporaryFolder()
    let input = try ChunkedInput(path: folder.path)
    #expect(throws: InputError(path: folder.path, code: EISDIR)) { try input.next() }
  }
}
