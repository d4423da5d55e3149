import Testing

@testable import Checks

@Suite("Capitals of suggestions")
struct LetterCaseTests {
  @Test(
    "follow the text replaced",
    arguments: [
      ("please", "Kindly", "Please"), ("please", "kindly", "please"), ("please", "KINDLY", "PLEASE"),
      ("élan", "Elan", "Élan"), ("お待ちください", "Wait", "お待ちください"), ("", "Kindly", ""),
      ("please note that", "Kindly Note", "Please note that"),
    ])
  func follow(_ suggestion: String, _ found: String, _ fitted: String) {
    #expect(LetterCase.fit(suggestion, to: found) == fitted)
  }

  @Test(
    "stay where either has capitals of its own",
    arguments: [
      ("handelsregisternummer", "KvK-nummer"), ("iPhone", "Iphone"), ("eBay-Konto", "EBAY-KONTO"),
      ("Sendung", "paket"), ("MacBook", "Macbook"),
    ])
  func stay(_ suggestion: String, _ found: String) {
    #expect(LetterCase.fit(suggestion, to: found) == suggestion)
  }
}
