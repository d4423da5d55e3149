import Foundation
import Prose
import Testing

@testable import Translation

/// Against the real `apertium-eng-spa` where it is installed, else against pipelines of shell scripts.
@Suite struct ApertiumTests {
  static let isInstalled = FileManager.default.fileExists(atPath: "/usr/share/apertium/modes/eng-spa.mode")
  static let environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent"]

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func adapter(_ values: [String: String] = [:], timeout: Duration = .seconds(20)) throws -> Apertium
  {
    try Apertium(settings(nil, values, environment: Self.environment, timeout: timeout))
  }

  /// An adapter whose pair eng-spa is a pipeline of one shell script.
  private func adapter(script: String, timeout: Duration = .seconds(20)) throws -> Apertium {
    let path = try folder.write("stage", "#!/bin/sh\n" + script, permissions: 0o755)
    _ = try folder.write("eng-spa.mode", "'\(path)' $1 $2")
    return try adapter(["mode-path": folder.path], timeout: timeout)
  }

  @Test(.enabled(if: isInstalled, "apertium-eng-spa is not installed"))
  func `a reply comes back in Spanish with every piece intact`() throws {
    let draft = """
      Dear {{customer_name}},

      Thank you for contacting us. Your order #A-10293847 (SKU: XK-200) was shipped on 2024-03-05 and will arrive at 14:30.
      Track it at https://example.com/track?id=12345&lang=en or write to support@example.com.
      Please restart the router %s times, then press `Ctrl+Alt+Del`. Total: $1,299.00 (20% off). A ~ [x] \\ ^ $ @ / done.
      - {{agent}} says <b>hello</b> & thank you 😊
      """
    let keeper = Guard(Array(draft.utf8), protection: .mark, doNotTranslate: ["FLURBLE"])
    let reply = try keeper.restored(try adapter().translate(request(keeper.requests, "en-US", "es-ES")))
    let text = String(decoding: reply.text, as: UTF8.self)
    #expect(reply.verdict == .intact, "\(text)\n\(reply.losses)")
    #expect(text.contains("Querido {{customer_name}},\n\n"))
    #expect(text.contains("<b>") && text.contains("support@example.com.") && text.contains("\n- {{agent}}"))
    #expect(text.contains("~") && text.contains("\\ ^ $ @ /"))
    #expect(!text.contains("*") && !text.contains("XQZ"))
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == 6)
  }

  @Test(.enabled(if: isInstalled, "apertium-eng-spa is not installed"))
  func `the pipeline is kept open and costs little`() throws {
    let adapter = try adapter()
    _ = try adapter.translate(request(["Hello"], "en", "es"))
    let elapsed = try ContinuousClock().measure {
      for number in 0..<50 {
        let texts = try adapter.translate(
          request(["We received your order number \(number) today.", "Hello"], "en", "es"))
        #expect(texts.count == 2 && texts[0].contains("\(number)") && texts[1] == "Hola")
      }
    }
    #expect(elapsed < .seconds(10))
  }

  @Test(.enabled(if: isInstalled, "apertium-eng-spa is not installed"))
  func `unknown words stay plain, or are marked when asked for`() throws {
    #expect(try adapter().translate(request(["flurble thanks"], "en", "es")) == ["flurble gracias"])
    #expect(
      try adapter(["unknown-words": "mark"]).translate(
        request(["flurble \u{E000}0\u{E001} thanks"], "en", "es"))
        == ["*flurble \u{E000}0\u{E001} gracias"])
  }

  @Test(.enabled(if: isInstalled, "apertium-eng-spa is not installed"))
  func `nothing is left behind`() throws {
    // Other suites run beside this one and open files; five processes left behind would hold ten pipes.
    func pipes() -> Int {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
      return names.count { name in
        let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + name)
        return target?.hasPrefix("pipe:") ?? false
      }
    }
    let before = pipes()
    for _ in 0..<5 { _ = try adapter().translate(request(["Hello"], "en", "es")) }
    #expect(pipes() < before + 10)
  }

  @Test func `pairs are found by BCP 47 tag, in each folder, variants first`() throws {
    for name in ["eng-spa", "spa-eng", "spa-eng_US", "es-pt", "eng-hbs_HR"] {
      _ = try folder.write(name + ".mode", "cat")
    }
    let folders = [folder.path + "/none", folder.path]
    func name(_ source: String, _ target: String) -> String? {
      ApertiumMode.find(from: tag(source), to: tag(target), in: folders)?.name
    }
    #expect(name("en-GB", "es-MX") == "eng-spa")
    #expect(name("es", "en") == "spa-eng")
    #expect(name("es", "en-US") == "spa-eng_US")
    #expect(name("es", "pt") == "es-pt")
    #expect(name("en", "hr") == "eng-hbs_HR")
    #expect(name("en", "de") == nil)
    #expect(ApertiumMode.names(in: folders) == ["eng-hbs_HR", "eng-spa", "es-pt", "spa-eng", "spa-eng_US"])
  }

  @Test func `a mode is read without a shell`() throws {
    let path = try folder.write(
      "a-b.mode", "lt-proc '/x y/a.bin'|apertium-tagger -g $2 \"b.prob\" | lt-proc $1 'c'\n")
    #expect(
      try ApertiumMode(name: "a-b", path: path).stages(unknown: "-n") == [
        ["lt-proc", "-z", "/x y/a.bin"], ["apertium-tagger", "-z", "-g", "b.prob"],
        ["lt-proc", "-z", "-n", "c"],
      ])
  }

  @Test func `a stage that copies gives back what it got, special characters and all`() throws {
    let adapter = try adapter(script: "exec cat")
    let texts = ["[a] {b} ^c$ / \\ @ <d> ~ # * +", "", "中文 ü", "a\u{E000}0\u{E001}b\u{E002}1\u{E001}."]
    #expect(try adapter.translate(request(texts, "en", "es")) == texts)
  }

  @Test func `a pipeline that ends is started again, once`() throws {
    let marker = folder.path + "/ran"
    let adapter = try adapter(script: "if [ ! -e \(marker) ]; then touch \(marker); exit 3; fi; exec cat")
    #expect(try adapter.translate(request(["Hello"], "en", "es")) == ["Hello"])
    let dead = try self.adapter(script: "exit 3")
    #expect(
      error { () throws(TranslationError) in try dead.translate(request(["Hello"], "en", "es")) }
        == .unreachable("eng-spa"))
  }

  @Test func `a pipeline that hangs is killed at the time limit`() throws {
    let adapter = try adapter(script: "exec sleep 987", timeout: .milliseconds(600))
    let elapsed = ContinuousClock().measure {
      #expect(
        error { () throws(TranslationError) in try adapter.translate(request(["Hello"], "en", "es")) }
          == .timedOut(after: .milliseconds(300)))
    }
    #expect(elapsed < .seconds(8))
    let left = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter {
      let words = (try? String(contentsOfFile: "/proc/\($0)/cmdline", encoding: .utf8)) ?? ""
      return words.hasPrefix("sleep\0987")
    }
    #expect(left == [])
  }

  @Test func `a pipeline that lies is told`() throws {
    let short = try adapter(script: "exec tr -d '\\000'", timeout: .milliseconds(600))
    #expect(
      error { () throws(TranslationError) in try short.translate(request(["a", "b"], "en", "es")) } != nil)
    let deaf = try adapter(script: "exec cat >/dev/null", timeout: .milliseconds(600))
    #expect(error { () throws(TranslationError) in try deaf.translate(request(["a"], "en", "es")) } != nil)
    let doubled = try adapter(script: "exec sed -uz 's/a/a\\x00/'", timeout: .seconds(4))
    #expect(
      error { () throws(TranslationError) in try doubled.translate(request(["a"], "en", "es")) }
        == .unintelligible(.outOfStep))
  }

  @Test func `more than a pipe holds goes through`() throws {
    let text = String(repeating: "word ", count: 200_000) + "end"
    #expect(try adapter(script: "exec cat").translate(request([text, text], "en", "es")) == [text, text])
  }

  @Test func `a lost word is sent again as a blank`() throws {
    let adapter = try adapter(script: "exec sed -uz 's/XQZ[0-9]*XQZ//g'")
    let text = "a \u{E000}0\u{E001} b"
    #expect(try adapter.translate(request([text], "en", "es")) == [text])
  }

  @Test func `what is missing is named`() throws {
    let adapter = try adapter(["mode-path": folder.path])
    #expect(
      error { () throws(TranslationError) in try adapter.translate(request(["a"], "en", "es")) }
        == .pairNotOffered)
    _ = try folder.write("eng-spa.mode", "no-such-program x")
    #expect(
      error { () throws(TranslationError) in try adapter.translate(request(["a"], "en", "es")) }
        == .notInstalled("no-such-program"))
    _ = try folder.write("eng-spa.mode", " \n")
    #expect(
      error { () throws(TranslationError) in try adapter.translate(request(["a"], "en", "es")) }
        == .invalidSetting(name: "mode-path", value: folder.path + "/eng-spa.mode"))
  }
}
