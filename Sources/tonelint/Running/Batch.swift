import Dispatch
import Records
import Reporting

/// Runs chunks through workers, on as many threads as are wanted, and hands on what they make in input order.
///
/// Each worker has a serial queue of its own; at most four chunks for each are under way, so memory does not grow with
/// the input. The first chunk is worked on right here: most runs have no second one, and starting threads for them
/// would cost more than the work.
final class Batch {
  private struct Job {
    var output: OutputBox
    var done: DispatchSemaphore
  }

  /// Written by a worker before it signals, read after the wait.
  private final class OutputBox: @unchecked Sendable {
    var output: Worker.Output?
  }

  /// Used only on its own queue, once there are queues.
  private struct Lane: @unchecked Sendable {
    var worker: Worker
    var queue: DispatchQueue
  }

  private let first: Worker
  private let laneCount: Int
  private let makeWorker: () -> Worker
  private lazy var lanes = (0..<laneCount).map { number in
    Lane(worker: number == 0 ? first : makeWorker(), queue: DispatchQueue(label: "tonelint.worker"))
  }
  private var pending: [Job] = []
  private var count = 0
  private let deliver: (Worker.Output) throws -> Void

  init(threads: Int, _ makeWorker: @escaping () -> Worker, deliver: @escaping (Worker.Output) throws -> Void)
  {
    first = makeWorker()
    laneCount = threads
    self.makeWorker = makeWorker
    self.deliver = deliver
  }

  /// Takes a chunk; blocks while too many are under way. Throws what delivering throws.
  func add(_ chunk: [UInt8], _ reader: any RecordReader.Type, file: String, line: Int) throws {
    count += 1
    guard laneCount > 1, count > 1 else {
      let output = chunk.withUnsafeBytes { first.work(on: $0, reader.init(), file: file, line: line) }
      return try deliver(output)
    }
    if pending.count >= laneCount * 4 { try deliverFirst() }
    let job = Job(output: OutputBox(), done: DispatchSemaphore(value: 0))
    let lane = lanes[count % laneCount]
    lane.queue.async {
      job.output.output = chunk.withUnsafeBytes {
        lane.worker.work(on: $0, reader.init(), file: file, line: line)
      }
      job.done.signal()
    }
    pending.append(job)
    while let first = pending.first, first.done.wait(timeout: .now()) == .success {
      pending.removeFirst()
      if let output = first.output.output { try deliver(output) }
    }
  }

  /// Delivers all that is still under way.
  func finish() throws {
    while !pending.isEmpty { try deliverFirst() }
  }

  private func deliverFirst() throws {
    let job = pending.removeFirst()
    job.done.wait()
    if let output = job.output.output { try deliver(output) }
  }
}
