import Records
import Testing

@Suite("RecordReaders")
struct RecordReadersTests {
  @Test("are found by name and by the ending of a file")
  func lookup() {
    #expect(RecordReaders.named("jsonl")?.name == "jsonl")
    #expect(RecordReaders.named("text")?.name == "text")
    #expect(RecordReaders.named("docx") == nil)
    #expect(RecordReaders.forFile("out/replies.JSONL").name == "jsonl")
    #expect(RecordReaders.forFile("a.b/README").name == "text")
    #expect(RecordReaders.forFile("reply.md").name == "text")
    #expect(RecordReaders.forFile(".jsonl").name == "text")
    #expect(RecordReaders.names.contains("jsonl") && RecordReaders.names.contains("text"))
    #expect(RecordReaders.fileExtensions.isSuperset(of: ["txt", "md", "jsonl"]))
  }
}
