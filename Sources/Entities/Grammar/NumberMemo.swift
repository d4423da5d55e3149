/// The numbers that were read last, by the token they begin at: a dozen questions about one token are one reading.
final class NumberMemo {
  private static let slots = 4

  // Not arrays, whose checks cost more than the memory is worth; a reading is plain bytes.
  private let places = UnsafeMutablePointer<Int>.allocate(capacity: slots)
  private let readings = UnsafeMutablePointer<NumberReading?>.allocate(capacity: slots)

  init() {
    places.initialize(repeating: -1, count: Self.slots)
    readings.initialize(repeating: nil, count: Self.slots)
  }

  deinit {
    places.deinitialize(count: Self.slots).deallocate()
    readings.deinitialize(count: Self.slots).deallocate()
  }

  /// Forgets all, before another stretch.
  func reset() {
    places.update(repeating: -1, count: Self.slots)
  }

  /// Nil when the place was not read yet.
  func reading(at index: Int) -> (reading: NumberReading?, Void)? {
    places[index & 3] == index ? (readings[index & 3], ()) : nil
  }

  func keep(_ reading: NumberReading?, at index: Int) {
    places[index & 3] = index
    readings[index & 3] = reading
  }
}
