import JSON
import Prose

/// One `result` of a SARIF run (SARIF 2.1.0, 3.27). Columns and character offsets count UTF-16 units.
struct SARIFResult {
  let problem: Problem
  /// Whether offsets from the start of the text are offsets from the start of the file.
  let isWholeFile: Bool
  /// Of the finding's rule; nil for what is no finding.
  let strings: RuleStrings?

  static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .suggestion: "note"
    }
  }

  func append(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("ruleId", problem.rule)
    writer.member("level", Self.level(problem.severity))
    writer.object("message", appendMessage)
    writer.array("locations") { writer in
      writer.beginObject()
      writer.object("physicalLocation") { writer in
        appendArtifact(to: &writer)
        writer.object("region") { appendRegion(withSnippet: true, to: &$0) }
      }
      writer.endObject()
    }
    if !problem.related.isEmpty { writer.array("relatedLocations", appendRelated) }
    if !problem.fixes.isEmpty { writer.array("fixes", appendFixes) }
    if let finding = problem.finding {
      writer.object("properties") { writer in
        writer.member("category", finding.category.rawValue)
        writer.member("mqm", finding.category.mqm)
        if let safety = finding.suggestions.first?.safety { writer.member("safety", safety.name) }
      }
    }
    writer.endObject()
  }

  private func appendMessage(_ writer: inout JSONWriter) {
    writer.member("text", Message.escaped(String(decoding: problem.message, as: UTF8.self)))
    guard let finding = problem.finding, let strings else { return }
    writer.member("id", strings.id(for: finding))
    guard !strings.names.isEmpty else { return }
    let found = problem.found[...]
    writer.array("arguments") { writer in
      for name in strings.names { writer.string(Message.value(of: name, finding, found: found)) }
    }
  }

  private func appendArtifact(to writer: inout JSONWriter) {
    writer.object("artifactLocation") { $0.member("uri", URIText.path(problem.file)) }
  }

  private func appendRegion(withSnippet: Bool, to writer: inout JSONWriter) {
    writer.member("startLine", problem.line)
    guard let place = problem.place else { return }
    writer.member("startColumn", place.start.utf16Column)
    writer.member("endLine", place.endLine)
    writer.member("endColumn", place.end.utf16Column)
    if isWholeFile {
      writer.member("charOffset", place.start.utf16)
      writer.member("charLength", place.end.utf16 - place.start.utf16)
      writer.member("byteOffset", place.start.offset)
      writer.member("byteLength", place.end.offset - place.start.offset)
    }
    if withSnippet, !place.span.isEmpty {
      writer.object("snippet") { writer in
        writer.key("text")
        writer.string(utf8: problem.found)
      }
    }
  }

  private func appendRelated(_ writer: inout JSONWriter) {
    for related in problem.related {
      writer.beginObject()
      writer.object("message") { writer in
        let text = "\(related.heading): \(Shortened.text(String(decoding: related.found, as: UTF8.self)))"
        writer.member("text", Message.escaped(text))
      }
      writer.endObject()
    }
  }

  private func appendFixes(_ writer: inout JSONWriter) {
    for fix in problem.fixes {
      writer.beginObject()
      if !fix.text.isEmpty { writer.object("description") { $0.member("text", Message.escaped(fix.text)) } }
      writer.array("artifactChanges") { writer in
        writer.beginObject()
        appendArtifact(to: &writer)
        writer.array("replacements") { writer in
          writer.beginObject()
          writer.object("deletedRegion") { appendRegion(withSnippet: false, to: &$0) }
          if !fix.text.isEmpty { writer.object("insertedContent") { $0.member("text", fix.text) } }
          writer.endObject()
        }
        writer.endObject()
      }
      writer.endObject()
    }
  }
}
