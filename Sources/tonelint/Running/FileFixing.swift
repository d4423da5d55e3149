import Filtering
import Glibc
import Linting
import Prose
import Records
import Reporting

/// `check --fix FILE…` and `--diff`: safe fixes written into text files, or shown.
///
/// Works on the file as it is, directives included: the fixes that the linter offers for the text without them are
/// led back by the origin map.
struct FileFixing {
  private let run: Run
  private let isDryRun: Bool
  private let options: OutputOptions

  init(_ run: Run, isDryRun: Bool, _ options: OutputOptions) {
    self.run = run
    self.isDryRun = isDryRun
    self.options = options
  }

  /// Records of other formats are left alone: their fixed text is in the answer.
  func run(_ paths: [String]) throws {
    let filter = run.makeFilter()
    for path in paths where !RecordReaders.forFile(path).isLineBased {
      let before = try InputFile.read(path)
      guard String(validating: before, as: UTF8.self) != nil else { continue }
      let after = try fixed(before, filter)
      guard after != before else { continue }
      if isDryRun {
        try ByteOutput.standard.write(UnifiedDiff(before, after, name: path).text)
      } else {
        try Self.replace(path, after)
      }
    }
  }

  private func fixed(_ bytes: [UInt8], _ filter: ReplyFilter) throws -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Fixer.limit {
      let outcome: ReplyFilter.Outcome
      do throws(ReplyFilter.Failure) {
        outcome = try filter.check(Record(text: bytes), fixes: false)
      } catch {
        throw Trouble(error)
      }
      let result = outcome.linted.result
      let edits = Fixer.edits(result.findings).0.map {
        Edit(result.draft.origin.original($0.span), $0.replacement)
      }
      guard !edits.isEmpty else { return bytes }
      bytes = Draft(bytes: bytes, locale: result.draft.locale).applying(edits).bytes
    }
    return bytes
  }

  /// Written beside and renamed: a crash leaves the old file. A link stays one; owner and permissions are kept.
  private static func replace(_ name: String, _ bytes: [UInt8]) throws {
    guard let resolved = realpath(name, nil) else { throw failure(name) }
    defer { free(resolved) }
    let path = String(cString: resolved)
    let temporary = path + ".tonelint-\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(name) }
    defer { close(descriptor) }
    do {
      keepOwner(of: path, on: descriptor)
      try ByteOutput(descriptor: descriptor).write(bytes)
    } catch {
      unlink(temporary)
      throw failure(name)
    }
    guard fsync(descriptor) == 0, rename(temporary, path) == 0 else {
      let trouble = failure(name)
      unlink(temporary)
      throw trouble
    }
  }

  /// Somebody else's file stays theirs where the system lets us say so.
  private static func keepOwner(of path: String, on descriptor: Int32) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    _ = fchown(descriptor, status.st_uid, status.st_gid)
    _ = fchmod(descriptor, status.st_mode & 0o7777)
  }

  private static func failure(_ path: String) -> Trouble {
    let number = errno
    let reason = Wording(UILanguageChoice.current).systemError(number)
    return Trouble(say("\(path) cannot be written: \(reason)", "无法写入 \(path)：\(reason)"))
  }
}
