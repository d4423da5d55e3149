/// Lays out the sections of a register table; what is equal is written once.
struct RegisterTableWriter {
  private var keys: [(key: UInt64, entry: Int)] = []
  private var entries: [RegisterTable.Entry] = []
  private var entryPlaces: [RegisterTable.Entry: Int] = [:]
  private var rules: [RegisterRule] = []
  private var rulePlaces: [[RegisterRule]: Int] = [:]
  private var texts: [UInt8] = []
  private var textPlaces: [String: UInt32] = [:]

  mutating func place(of list: [RegisterRule]) -> Int {
    guard !list.isEmpty else { return 0 }
    if let known = rulePlaces[list] { return known }
    rulePlaces[list] = rules.count
    rules += list
    return rules.count - list.count
  }

  mutating func place(of text: String) -> UInt32 {
    guard !text.isEmpty, text.utf8.count < 256, texts.count < 1 << 24 else { return 0 }
    if let known = textPlaces[text] { return known }
    // No text stands at 0, which means none.
    if texts.isEmpty { texts.append(0) }
    let place = UInt32(texts.count) << 8 | UInt32(text.utf8.count)
    texts += text.utf8
    textPlaces[text] = place
    return place
  }

  mutating func add(_ key: UInt64, _ entry: RegisterTable.Entry) {
    let place = entryPlaces[entry] ?? entries.count
    if place == entries.count {
      entryPlaces[entry] = place
      entries.append(entry)
    }
    keys.append((key, place))
  }

  /// `parameters` go into the header behind the sizes.
  func encode(_ parameters: [Int]) -> [UInt8] {
    let slotCount = Self.power(atLeast: max(keys.count * 3 / 2, 8))
    let filterWords = Self.power(atLeast: max(keys.count / 5, 8))
    var slots = [UInt64](repeating: 0, count: slotCount)
    var filter = [UInt64](repeating: 0, count: filterWords)
    for (key, entry) in keys {
      let bit = Int(key >> 20) & (filterWords * 64 - 1)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      var place = Int(key & UInt64(slotCount - 1))
      while slots[place] != 0 { place = (place + 1) & (slotCount - 1) }
      slots[place] = (key & ~0xFF_FFFF) | UInt64(entry + 1)
    }
    let sizes = [Int(RegisterTable.version), filterWords, slotCount, entries.count, rules.count, texts.count]
    let header = sizes + parameters
    var bytes: [UInt8] = []
    for index in 0..<RegisterTable.headerCount {
      Self.append(UInt32(truncatingIfNeeded: index < header.count ? header[index] : 0), to: &bytes)
    }
    for word in filter + slots { withUnsafeBytes(of: word.littleEndian) { bytes += $0 } }
    for entry in entries { append(entry, to: &bytes) }
    for number in rules.flatMap(\.packed) { Self.append(number, to: &bytes) }
    while bytes.count % 8 != 0 { bytes.append(0) }
    return bytes + texts
  }

  private func append(_ entry: RegisterTable.Entry, to bytes: inout [UInt8]) {
    Self.append(
      UInt32(entry.firstRule) | UInt32(entry.ruleCount) << 16 | UInt32(entry.opens) << 24, to: &bytes)
    Self.append(entry.classes, to: &bytes)
    Self.append(entry.counterpart, to: &bytes)
    Self.append(UInt32(UInt8(bitPattern: entry.weight)) | (entry.isWhole ? 0x100 : 0), to: &bytes)
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }

  private static func power(atLeast count: Int) -> Int {
    var power = 8
    while power < count { power *= 2 }
    return power
  }
}
