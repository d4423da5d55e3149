/// The numbers that were read last, by the token they begin at: a dozen questions about one token are one reading.
final class NumberMemo {
  private var places = [Int](repeating: -1, count: 4)
  private var readings = [NumberReading?](repeating: nil, count: 4)

  /// Forgets all, before another stretch.
  func reset() {
    for slot in 0..<4 { places[slot] = -1 }
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
