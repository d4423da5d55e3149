import Configuration
import Prose
import Records
import Reporting

/// A batch from its inputs to its reports: standard input or files, on some threads, with progress and a summary.
struct BatchRun {
  private let run: Run
  private let options: OutputOptions
  private let format: any Reporter.Type

  init(_ run: Run, _ options: OutputOptions, _ format: any Reporter.Type) {
    self.run = run
    self.options = options
    self.format = format
  }

  /// The exit status. `maker` makes what one thread uses.
  func run(
    standardInput reader: (any RecordReader.Type)?, files: [String],
    maker: @escaping (Answer.Placement) -> any AnswerMaker
  ) throws -> Int32 {
    try ReportFiles.requireOthers(than: files, options.report)
    let style = try OutputStyle.make(options, for: .standard)
    let reports = try ReportFiles(format, to: .standard, files: options.report, style)
    let progress = Progress(isShown: !options.quiet)
    var summary = Summary()
    try reports.begin()
    let deliver = { (output: Worker.Output) in
      progress.clear()
      try reports.add(output.parts)
      summary.merge(output.summary)
      if let trouble = output.trouble { throw trouble }
      progress.add(output.summary.replies + output.summary.inspected)
    }
    if let reader {
      let name = options.stdinFilename ?? "stdin"
      let batch = batch(reader, maker, reports.formats, style, deliver)
      try feed(0, name, reader, batch)
      try batch.finish()
    }
    for (reader, paths) in try byReader(files) {
      let batch = batch(reader, maker, reports.formats, style, deliver)
      for path in paths {
        // `-` among files is standard input in its turn.
        guard path != "-" else {
          try feed(0, options.stdinFilename ?? "stdin", reader, batch)
          continue
        }
        try InputFile.open(path) { try feed($0, path, reader, batch) }
      }
      try batch.finish()
    }
    progress.clear()
    try reports.end(summary)
    try epilogue(summary)
    return ExitStatus(run.settings.failOn).status(of: summary)
  }

  private func batch(
    _ reader: any RecordReader.Type, _ maker: @escaping (Answer.Placement) -> any AnswerMaker,
    _ formats: [any Reporter.Type],
    _ style: ReportStyle, _ deliver: @escaping (Worker.Output) throws -> Void
  ) -> Batch {
    let placement: Answer.Placement = reader.isLineBased ? .record : .file
    let threads = max(1, min(options.jobs ?? OutputStyle.cores, 256))
    return Batch(threads: threads, { Worker(maker(placement), formats, style) }, deliver: deliver)
  }

  /// Consecutive files of one format go through one batch, so that small files fill all threads too.
  private func byReader(_ files: [String]) throws -> [(any RecordReader.Type, [String])] {
    var groups: [(any RecordReader.Type, [String])] = []
    for file in files {
      let reader = try reader(for: file)
      if let last = groups.last, last.0 == reader {
        groups[groups.count - 1].1.append(file)
      } else {
        groups.append((reader, [file]))
      }
    }
    return groups
  }

  private func reader(for path: String) throws -> any RecordReader.Type {
    guard let name = options.input else { return RecordReaders.forFile(path) }
    guard let reader = RecordReaders.named(name) else { throw OptionValues.unknownInput(name) }
    return reader
  }

  private func feed(_ descriptor: Int32, _ name: String, _ reader: any RecordReader.Type, _ batch: Batch)
    throws
  {
    guard reader.isLineBased else {
      return try batch.add(try InputFile.read(descriptor, name: name), reader, file: name, line: 1)
    }
    let input = ChunkedInput(descriptor: descriptor, name: name)
    while true {
      switch try Self.next(input) {
      case .chunk(let chunk): try batch.add(chunk.bytes, reader, file: name, line: chunk.line)
      case .idle: try batch.finish()
      case .end: return
      }
    }
  }

  private static func next(_ input: ChunkedInput) throws -> ChunkedInput.Step {
    do throws(InputError) { return try input.next() } catch { throw Trouble(error) }
  }

  private func epilogue(_ summary: Summary) throws {
    let wording = Wording(UILanguageChoice.current)
    if options.statistics { try ByteOutput.error.write(wording.statistics(summary.statistics)) }
    if !options.quiet { try ByteOutput.error.write(wording.summary(summary) + "\n") }
  }
}
