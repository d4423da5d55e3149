import Testing

@testable import Readings

@Suite struct CounterpartsTests {
  /// Numbers by their last digit; in a class, as `#expect` cannot change a value.
  private final class Numbers {
    private var others: Counterparts<Int, Int>

    init(_ values: [Int]) { others = Counterparts(values) { [$0 % 10] } }

    func take(_ value: Int, keys: [Int], where agrees: (Int) -> Bool) -> Int? {
      others.take(value, keys: keys, where: agrees)
    }

    func rest<Element>(of list: [Element]) -> [Element] { others.rest(of: list) }
  }

  @Test(arguments: [0, 50])
  func `the first value that agrees is taken, each once`(_ more: Int) {
    let others = Numbers([13, 7, 23, 7] + (0..<more).map { _ in 9 })
    #expect(others.take(3, keys: [3], where: { $0 % 10 == 3 }) == 0)
    #expect(others.take(3, keys: [3], where: { $0 % 10 == 3 }) == 2)
    #expect(others.take(3, keys: [3], where: { $0 % 10 == 3 }) == nil)
    #expect(others.rest(of: ["a", "b", "c", "d"]) == ["b", "d"])
  }

  @Test func `of several keys the first place counts, not the first key`() {
    let others = Numbers([5, 14, 3] + Array(repeating: 9, count: 20))
    #expect(others.take(34, keys: [3, 4], where: { _ in true }) == 1)
    #expect(others.take(34, keys: [3, 4], where: { _ in true }) == 2)
  }

  @Test func `what does not agree stays although it shares a key`() {
    let others = Numbers([13, 23])
    #expect(others.take(33, keys: [3], where: { $0 == 23 }) == 1)
    #expect(others.rest(of: [13, 23]) == [13])
  }

  @Test func `of a hundred different values under one key only the first are tried`() {
    let values = (0..<100).map { $0 * 10 }
    let others = Numbers(values)
    var tries = 0
    let place = others.take(
      995, keys: [0],
      where: { _ in
        tries += 1
        return false
      })
    #expect(place == nil)
    #expect(tries <= 64)
  }

  @Test func `an equal value is found however many others share its key`() {
    let values = (0..<100_000).map { $0 * 10 }
    let others = Numbers(values)
    for place in stride(from: values.count - 1, through: 0, by: -1000) {
      #expect(others.take(values[place], keys: [0], where: { $0 == values[place] }) == place)
    }
  }
}
