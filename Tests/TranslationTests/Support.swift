import Foundation
import Prose

@testable import Translation

/// Set once, before any thread reads the environment.
private let withoutProxy = setenv("no_proxy", "127.0.0.1", 1)

/// Settings for an adapter whose server is a loopback server; no proxy of the environment gets between.
func settings(
  _ url: String? = nil, _ values: [String: String] = [:], environment: [String: String] = [:],
  timeout: Duration = .seconds(10)
) -> TranslatorSettings {
  _ = withoutProxy
  var values = values
  values["url"] = url
  return TranslatorSettings(values: values, environment: environment, timeout: timeout)
}

func request(_ segments: [String], _ source: String, _ target: String) -> TranslationRequest {
  TranslationRequest(
    segments: segments, source: LocaleTag(source) ?? LocaleTag(language: "und"),
    target: LocaleTag(target) ?? LocaleTag(language: "und"))
}

func tag(_ text: String) -> LocaleTag { LocaleTag(text) ?? LocaleTag(language: "und") }

/// The error that `body` throws; nil when it throws none.
func error<Result>(_ body: () throws(TranslationError) -> Result) -> TranslationError? {
  do throws(TranslationError) {
    _ = try body()
    return nil
  } catch {
    return error
  }
}

/// The value of a JSON text, for looking at what was sent.
func object(_ json: String) -> [String: Any] {
  (try? JSONSerialization.jsonObject(with: Data(json.utf8))) as? [String: Any] ?? [:]
}

/// A folder that is removed with the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "tonelint-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String, permissions: Int = 0o644) throws -> String {
    let file = path + "/" + name
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: file)
    return file
  }
}
