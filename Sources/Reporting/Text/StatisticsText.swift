package import Prose

/// Tables of counts by rule and by locale, for `--statistics`.
package struct StatisticsText {
  private let wording: Wording

  package init(_ language: UILanguage) {
    wording = Wording(language)
  }

  package func append(_ statistics: Statistics, to bytes: inout [UInt8]) {
    let heading = wording.ruleHeading
    let rules = statistics.rulesByFrequency.map { rule, tally in
      ["\(tally.findings)", wording.severity(tally.severity), rule]
    }
    if !rules.isEmpty { append([[heading.count, "", heading.rule]] + rules, to: &bytes) }
    let locales = statistics.localesByFrequency.map { locale, tally in
      ["\(tally.replies)", "\(tally.findings)", "\(tally.blocked)", "\(tally.toReview)", locale]
    }
    if !rules.isEmpty, !locales.isEmpty { bytes += "\n".utf8 }
    if !locales.isEmpty { append([wording.localeHeadings] + locales, to: &bytes) }
  }

  /// Columns as wide as their widest cell, the last one as it comes; numbers stand on the right.
  private func append(_ rows: [[String]], to bytes: inout [UInt8]) {
    let graphemes = Graphemes()
    let columns = rows[0].count
    let widths = (0..<columns).map { column in
      rows.map { TerminalText.columns(of: $0[column], graphemes) }.max() ?? 0
    }
    for row in rows {
      for (column, cell) in row.enumerated() {
        let padding = widths[column] - TerminalText.columns(of: cell, graphemes)
        let isNumber = Int(row[column]) != nil || Int(rows.last?[column] ?? "") != nil
        if isNumber { bytes += repeatElement(0x20, count: padding) }
        bytes += cell.utf8
        guard column + 1 < columns else { continue }
        bytes += repeatElement(0x20, count: (isNumber ? 0 : padding) + 2)
      }
      bytes += "\n".utf8
    }
  }
}

extension Wording {
  /// The tables of `--statistics`.
  package func statistics(_ statistics: Statistics) -> String {
    var bytes: [UInt8] = []
    StatisticsText(language).append(statistics, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
