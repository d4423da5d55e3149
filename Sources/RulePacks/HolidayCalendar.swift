/// The holidays of a stack's markets as days, read in place from the image.
///
/// The rules that lead to the days (Easter, the moon) are worked out when packs are compiled: the hot program
/// neither reads YAML nor reckons. It stands here and not in `Locales`, because it is a part of the image; days are
/// plain numbers, because this module knows no calendar.
///
/// Layout: per group its regions, country, names, and one block of entries: first day (Int32), number of days (UInt16),
/// index of the name (UInt16), effect (UInt8), flags (UInt8), two bytes unused.
package struct HolidayCalendar: Sendable {
  /// Years that days are worked out for.
  package static let years = 2015...2045
  private static let entrySize = 12
  private static let substituteFlag: UInt8 = 1
  private static let sightedFlag: UInt8 = 2

  private let image: Image

  package init(_ image: Image) {
    self.image = image
  }

  /// What keeps a day (days since 1970-01-01) in a country from being a day like others: a public holiday before a pause,
  /// a certain one before one that hangs on the moon. Nil when nothing does or the image is damaged.
  package func holiday(on day: Int, in region: String) -> (holiday: Holiday, country: RuleWords.Bilingual)? {
    guard !image[.holidays].isEmpty else { return nil }
    var reader = PayloadReader(image[.holidays])
    let groups = try? reader.list { (reader) throws(ImageError) in try Self.find(day, region, &reader) }
    return groups?.compactMap(\.self).min { Self.rank($0.holiday, day) < Self.rank($1.holiday, day) }
  }

  private static func rank(_ holiday: Holiday, _ day: Int) -> Int {
    holiday.effect.rawValue * 2 + (holiday.days.contains(day) ? 0 : 1)
  }

  private static func find(
    _ day: Int, _ region: String, _ reader: inout PayloadReader
  ) throws(ImageError) -> (holiday: Holiday, country: RuleWords.Bilingual)? {
    let regions = try reader.list { (reader) throws(ImageError) in try reader.text() }
    // Most days are none: words are read where one is found.
    var words = reader
    try reader.skipBilingual()
    for _ in 0..<(try reader.number()) { try reader.skipBilingual() }
    let entries = try reader.block()
    guard regions.isEmpty || regions.contains(region) else { return nil }
    let starts = stride(from: 0, to: entries.count - entrySize + 1, by: entrySize).filter { start in
      // A span is shorter than a year; most entries are dismissed here.
      let first = Int(Int32(littleEndian: entries.loadUnaligned(fromByteOffset: start, as: Int32.self)))
      return first - 1 <= day && day - first < 366
    }
    guard !starts.isEmpty else { return nil }
    let country = try words.bilingual()
    let names = try words.list { (reader) throws(ImageError) in try reader.bilingual() }
    var best: Holiday?
    for start in starts {
      let first = Int(Int32(littleEndian: entries.loadUnaligned(fromByteOffset: start, as: Int32.self)))
      let found = try holiday(entries, start, first, names)
      guard found.includes(day), best.map({ rank(found, day) < rank($0, day) }) ?? true else { continue }
      best = found
    }
    return best.map { ($0, country) }
  }

  private static func holiday(
    _ entries: UnsafeRawBufferPointer, _ start: Int, _ first: Int, _ names: [RuleWords.Bilingual]
  ) throws(ImageError) -> Holiday {
    let count = UInt16(littleEndian: entries.loadUnaligned(fromByteOffset: start + 4, as: UInt16.self))
    let name = UInt16(littleEndian: entries.loadUnaligned(fromByteOffset: start + 6, as: UInt16.self))
    guard count > 0, Int(name) < names.count, let effect = Holiday.Effect(rawValue: Int(entries[start + 8]))
    else { throw .truncated }
    var holiday = Holiday(names[Int(name)], effect, days: first...first + Int(count) - 1)
    holiday.isSubstitute = entries[start + 9] & substituteFlag != 0
    holiday.isSighted = entries[start + 9] & sightedFlag != 0
    return holiday
  }

  /// The bytes of the section.
  package static func encode(_ groups: [HolidayGroup]) -> [UInt8] {
    guard !groups.isEmpty else { return [] }
    var writer = PayloadWriter()
    writer.write(groups) { writer, group in
      writer.write(group.regions) { $0.write($1) }
      writer.write(group.country)
      var numbers: [RuleWords.Bilingual: Int] = [:]
      var names: [RuleWords.Bilingual] = []
      for holiday in group.holidays where numbers[holiday.name] == nil {
        numbers[holiday.name] = names.count
        names.append(holiday.name)
      }
      writer.write(names) { $0.write($1) }
      writer.write(group.holidays.flatMap { entry($0, name: numbers[$0.name] ?? 0) })
    }
    return writer.bytes
  }

  private static func entry(_ holiday: Holiday, name: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    withUnsafeBytes(of: Int32(clamping: holiday.days.lowerBound).littleEndian) { bytes += $0 }
    withUnsafeBytes(of: UInt16(clamping: holiday.days.count).littleEndian) { bytes += $0 }
    withUnsafeBytes(of: UInt16(clamping: name).littleEndian) { bytes += $0 }
    let flags = (holiday.isSubstitute ? substituteFlag : 0) | (holiday.isSighted ? sightedFlag : 0)
    return bytes + [UInt8(holiday.effect.rawValue), flags, 0, 0]
  }
}

extension PayloadWriter {
  fileprivate mutating func write(_ words: RuleWords.Bilingual) {
    write(words.english)
    write(words.chinese)
  }
}

extension PayloadReader {
  fileprivate mutating func skipBilingual() throws(ImageError) {
    _ = try block()
    _ = try block()
  }

  fileprivate mutating func bilingual() throws(ImageError) -> RuleWords.Bilingual {
    RuleWords.Bilingual(english: try text(), chinese: try text())
  }
}
