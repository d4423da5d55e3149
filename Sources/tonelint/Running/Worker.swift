import Prose
import Records
import Reporting

/// One thread's part of a batch: reads chunks into records, and answers into the bytes of each report.
final class Worker {
  /// What became of one chunk.
  struct Output: Sendable {
    /// One for each report, in their order.
    var parts: [ReportPart]
    var summary: Summary
    /// What ended the run at a record of this chunk.
    var trouble: Trouble?
  }

  private let maker: any AnswerMaker
  private var reporters: [any Reporter]

  init(_ maker: any AnswerMaker, _ formats: [any Reporter.Type], _ style: ReportStyle) {
    self.maker = maker
    reporters = formats.map { $0.init(style) }
  }

  func work(on chunk: UnsafeRawBufferPointer, _ reader: any RecordReader, file: String, line: Int) -> Output {
    var output = Output(parts: reporters.map { _ in ReportPart() }, summary: Summary())
    reader.read(chunk, file: file, line: line) { result in
      guard output.trouble == nil else { return }
      switch result {
      case .success(let record):
        do throws(Trouble) {
          add(try maker.answer(record), to: &output)
        } catch {
          output.trouble = error
        }
      case .failure(let unreadable): add(Answer(unreadable: unreadable), to: &output)
      }
    }
    return output
  }

  private func add(_ answer: Answer, to output: inout Output) {
    output.summary.add(answer)
    for index in reporters.indices { output.parts[index].add(answer, by: &reporters[index]) }
  }
}
