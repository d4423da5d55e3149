import Entities
import Testing

@Suite("When two texts mean one telephone number")
struct PhoneNumberTests {
  private func areSame(_ left: String, _ leftRegion: String, _ right: String, _ rightRegion: String) -> Bool {
    guard let one = phones(left, leftRegion).first, let other = phones(right, rightRegion).first else {
      return false
    }
    return one.isSame(as: other) && other.isSame(as: one)
  }

  @Test func `however it is written`() {
    #expect(areSame("030/23125123", "DE", "+49 30 23125123", "US"))
    #expect(areSame("(212) 555-0142", "US", "212.555.0142", "US"))
    #expect(areSame("电话 010-65529988", "CN", "phone 010-65529988", "US"))
  }

  @Test func `another digit or extension is another number`() {
    #expect(!areSame("030/23125123", "DE", "+49 30 23125124", "US"))
    #expect(!areSame("212-555-0142 ext. 1", "US", "212-555-0142 ext. 2", "US"))
    #expect(!areSame("+49 30 23125123", "DE", "+1 212 555 0142", "US"))
  }
}
