import Prose
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
    #expect(LetterCase.fit(suggestion, to: found, in: LocaleTag(language: "en")) == fitted)
  }

  @Test(
    "stay where either has capitals of its own",
    arguments: [
      ("handelsregisternummer", "KvK-nummer"), ("iPhone", "Iphone"), ("eBay-Konto", "EBAY-KONTO"),
      ("Sendung", "paket"), ("MacBook", "Macbook"),
    ])
  func stay(_ suggestion: String, _ found: String) {
    #expect(LetterCase.fit(suggestion, to: found, in: LocaleTag(language: "en")) == suggestion)
  }

  @Test("keep the dot of a Turkish i")
  func turkish() throws {
    let turkish = try #require(LocaleTag("tr-TR"))
    #expect(LetterCase.fit("iade etiketi", to: "Dönüş etiketi", in: turkish) == "İade etiketi")
    #expect(LetterCase.fit("iyi günler", to: "İYİ GÜNLER", in: turkish) == "İYİ GÜNLER")
    #expect(LetterCase.fit("ılık", to: "Soğuk", in: turkish) == "Ilık")
  }
}
