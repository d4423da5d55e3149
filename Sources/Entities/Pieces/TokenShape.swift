/// What a token of letters, digits, `-` and `_` is made of, and whether that makes it an identifier.
struct TokenShape {
  private let text: UnsafeBufferPointer<UInt8>
  private let start: Int
  private let end: Int
  private var digits = 0
  private var letters = 0
  private var hasLower = false
  /// Changes from letter to digit or back inside one chunk; chunks are parted by `-` and `_`.
  private var changes = 0
  private var chunks = 1
  private var digitChunks = 0
  private var hasMixedChunk = false
  /// Characters of the shortest and the longest chunk.
  private var shortestChunk = Int.max
  private var longestChunk = 0

  init(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    self.text = text
    self.start = start
    self.end = end
    var chunk = (letters: 0, digits: 0)
    for index in start...end {
      let byte = index < end ? text[index] : UInt8(ascii: "-")
      if byte.isAlphanumeric {
        if byte.isDigit { chunk.digits += 1 } else { chunk.letters += 1 }
        hasLower = hasLower || byte.isLower
        if index > start, text[index - 1].isAlphanumeric, text[index - 1].isDigit != byte.isDigit {
          changes += 1
        }
      } else {
        digits += chunk.digits
        letters += chunk.letters
        hasMixedChunk = hasMixedChunk || (chunk.letters > 0 && chunk.digits > 0)
        if chunk.letters == 0, chunk.digits > 0 { digitChunks += 1 }
        if index < end { chunks += 1 }
        shortestChunk = min(shortestChunk, chunk.digits + chunk.letters)
        longestChunk = max(longestChunk, chunk.digits + chunk.letters)
        chunk = (0, 0)
      }
    }
  }

  var isIdentifier: Bool {
    if letters == 0 { return isLongNumber }
    if isMeasure || isDate || isAmountWithWord || isAmount { return false }
    if hasLower {
      if hasMixedChunk { return digits >= 4 || (digits >= 3 && changes >= 2) }
      return digitChunks >= 2 && digits >= 6
    }
    return digits >= 3 || (changes >= 2 && end - start >= 8)
  }

  /// `5000euros`: figures and a word in small letters grown together.
  private var isAmountWithWord: Bool {
    chunks == 1 && changes == 1 && letters >= 3 && text[start].isDigit
      && text[start..<end].allSatisfy { !$0.isUpper }
  }

  /// Nine digits and more without separators, unless they are all that the text says; or eleven and more in groups
  /// of three to eight: 114-3941689-8772232, 6531-2207-4481.
  private var isLongNumber: Bool {
    if chunks == 1 { return digits >= 9 && !isWholeText }
    return chunks >= 3 && digits >= 11 && shortestChunk >= 3 && longestChunk <= 8
  }

  /// A figure alone in a cell or field names nothing; codes may begin with zero, and numbers have an end.
  private var isWholeText: Bool {
    // What follows comes first: only the last number of a text has to look back to its beginning.
    digits <= 15 && text[start] != UInt8(ascii: "0") && text[end...].allSatisfy(\.isSpace)
      && text[..<start].allSatisfy(\.isSpace)
  }

  /// Amounts, measures, times and ordinals, and spans of them: every run of letters is a unit or a currency.
  private var isMeasure: Bool {
    guard chunks == 1 || hasMixedChunk else { return false }
    var position = start
    var letterRuns = 0
    while position < end {
      var next = position
      while next < end, text[next].isDigit == text[position].isDigit,
        text[next].isLetter == text[position].isLetter
      { next += 1 }
      if text[position].isLetter {
        letterRuns += 1
        guard Self.isUnit(text[position..<next]) else { return false }
      }
      position = next
    }
    return text[start].isDigit || (letterRuns == 1 && chunks == 1)
  }

  /// `EUR-171`: a currency and a negative amount.
  private var isAmount: Bool {
    chunks == 2 && letters == 3 && digits <= 6 && text[start].isUpper && text[start + 3] == UInt8(ascii: "-")
      && Self.isUnit(text[start..<start + 3])
  }

  /// `05-MAR-2024`, `2024-03-05T14` (the rest follows a colon), `Q4-2024`.
  private var isDate: Bool {
    if letters == 1, digitChunks >= 2, end - start >= 13, text[start + 10] == UInt8(ascii: "T") {
      return true
    }
    if letters == 1, chunks == 2, text[start].uppercased == UInt8(ascii: "Q"), end - start == 7 {
      return true
    }
    guard letters == 3 || letters == 4, digits >= 3, digits <= 6 else { return false }
    return (start..<end - 2).contains { first in
      Self.months.contains { $0.utf8.elementsEqual(text[first..<first + 3].lazy.map(\.uppercased)) }
    }
  }

  private static func isUnit(_ run: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    run.count <= 4 && units.contains(run.reduce(UInt32(0)) { $0 << 8 | UInt32($1.uppercased) })
  }

  private static let months = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
  ]

  /// Units, ordinal endings and currencies that are written onto their number, upper case.
  private static let units = Set(
    [
      "KG", "G", "MG", "LB", "LBS", "OZ", "ML", "CL", "L", "GB", "MB", "TB", "KB", "HZ", "MHZ", "GHZ", "KHZ",
      "W",
      "KW", "KWH", "WH", "MAH", "AH", "V", "KM", "CM", "MM", "M", "FT", "IN", "PX", "DPI", "RPM", "PSI", "LM",
      "K",
      "H", "HR", "HRS", "MIN", "MN", "SEC", "AM", "PM", "UHR", "D", "J", "S", "ST", "ND", "RD", "TH", "ER",
      "E",
      "EME",
      "EUR", "USD", "GBP", "JPY", "CNY", "RMB", "CHF", "CAD", "AUD", "NZD", "MXN", "BRL", "INR", "KRW", "PLN",
      "SEK",
      "NOK", "DKK", "CZK", "HUF", "TRY", "RUB", "THB", "VND", "IDR", "SGD", "HKD", "TWD", "MYR", "PHP", "AED",
      "SAR",
    ].map { $0.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } })
}
