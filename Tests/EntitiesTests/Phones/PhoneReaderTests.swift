import Entities
import Testing

/// Numbers are those that Ofcom, ARCEP, ACMA, PTS, the Bundesnetzagentur and NANPA keep for films and books.
@Suite("Telephone numbers in texts")
struct PhoneReaderTests {
  @Test func `the library is built beside the tests`() {
    #expect(phoneReader().isAvailable)
  }

  @Test(
    "a country code is enough",
    arguments: [
      ("+49 30 23125123", "+493023125123"), ("+49 (0)30 23125-123", "+493023125123"),
      ("+493023125123", "+493023125123"), ("(+49) 30/23125123", "+493023125123"),
      ("+44(0)20-7946-0018", "+442079460018"), ("+44 20 7946 0018", "+442079460018"),
      ("0044 20 7946 0018", "+442079460018"), ("(0044) 20 7946 0018", "+442079460018"),
      ("00 44 113 496 0018", "+441134960018"), ("+1 (212) 555-0142", "+12125550142"),
      ("+1.212.555.0142", "+12125550142"), ("+61 2 5550 1234", "+61255501234"),
      ("＋４９　３０　２３１２５１２３", "+493023125123"), ("+٤٩ ٣٠ ٢٣١٢٥١٢٣", "+493023125123"),
    ])
  func international(_ number: String, _ e164: String) {
    #expect(foundPhones("See \(number).", "PL") == ["\(number)=\(e164)"])
  }

  @Test(
    "the forms of a country are known in that country",
    arguments: [
      ("DE", "030/23125123", "+493023125123"), ("DE", "030 / 23125123", "+493023125123"),
      ("DE", "(030) 23125123", "+493023125123"), ("DE", "030 23125-0", "+4930231250"),
      ("DE", "0176 04 06 90 12", "+4917604069012"), ("US", "(212) 555-0142", "+12125550142"),
      ("US", "212-555-0142", "+12125550142"), ("US", "212.555.0142", "+12125550142"),
      ("US", "1-800-555-0199", "+18005550199"), ("US", "1 (212) 555-0142", "+12125550142"),
      ("GB", "020 7946 0018", "+442079460018"), ("GB", "(0113) 496 0018", "+441134960018"),
      ("FR", "01 99 00 12 34", "+33199001234"), ("FR", "01.99.00.12.34", "+33199001234"),
      ("AU", "0491 570 156", "+61491570156"), ("AU", "(02) 5550 1234", "+61255501234"),
      ("SE", "08-465 00 40", "+4684650040"), ("DE", "03023125123", "+493023125123"),
      ("DE", "4917604069012", "+4917604069012"), ("CN", "010-6552 9988", "+861065529988"),
      ("CN", "400-810-9988", "+864008109988"), ("JP", "０３－３２２４－９９９９", "+81332249999"),
    ])
  func national(_ region: String, _ number: String, _ e164: String) {
    #expect(foundPhones("→ \(number), 24/7", region) == ["\(number)=\(e164)"])
  }

  @Test(
    "a telephone word makes any digits a number",
    arguments: [
      ("DE", "Telefonnummer: 23125123", "23125123"), ("US", "My phone number is 5550142", "5550142"),
      ("CN", "我的电话号码是23125123。", "23125123"), ("US", "Ph. no. — phone: 12-34-56-78", "12-34-56-78"),
      ("JP", "電話番号は 23-125-123 です", "23-125-123"), ("KR", "전화번호는 231-2512입니다", "231-2512"),
      ("RU", "Наш ТЕЛЕФОН: 231-25-12", "231-25-12"), ("TH", "โทรศัพท์ 2312 5123", "2312 5123"),
      ("HI", "फ़ोन नंबर २३१२५१२३ है", "२३१२५१२३"), ("SA", "رقم الهاتف ٢٣١٢٥١٢٣", "٢٣١٢٥١٢٣"),
      ("ES", "Teléfono de contacto: 231 25 12", "231 25 12"),
    ])
  func named(_ region: String, _ text: String, _ number: String) {
    let found = foundPhones(text, region)
    #expect(found.count == 1 && found[0].hasPrefix(number + "="), "\(found)")
  }

  @Test func `extensions belong to their number`() {
    #expect(foundPhones("Call 212-555-0142 ext. 12.", "US") == ["212-555-0142 ext. 12=+12125550142x12"])
    #expect(foundPhones("Call 212-555-0142x12 now", "US") == ["212-555-0142x12=+12125550142x12"])
    #expect(
      foundPhones("Tel. 030 23125123, Durchwahl 12", "DE") == ["030 23125123, Durchwahl 12=+493023125123x12"])
    #expect(foundPhones("电话010-65529988转8001", "CN") == ["010-65529988转8001=+861065529988x8001"])
    #expect(foundPhones("电话：010-65529988-8001。", "CN") == ["010-65529988-8001=+861065529988x8001"])
  }

  @Test func `a number ends where something else begins`() {
    #expect(foundPhones("Phone (212) 555-0142 04/21/2024 12:37:30", "US") == ["(212) 555-0142=+12125550142"])
    #expect(foundPhones("2024-04-21 030 23125123", "DE") == ["030 23125123=+493023125123"])
    #expect(foundPhones("um 14:30 030 23125123", "DE") == ["030 23125123=+493023125123"])
    #expect(foundPhones("(Tel. 030 23125123)", "DE") == ["030 23125123=+493023125123"])
    #expect(foundPhones("Siehe (030 23125123", "DE") == ["030 23125123=+493023125123"])
    #expect(foundPhones("2 x 030 23125123", "DE") == ["030 23125123=+493023125123"])
    #expect(foundPhones("030 23125123\n040 66969123", "DE").count == 2)
  }

  @Test func `numbers in a list share the word before them`() {
    #expect(
      foundPhones("Tel. 23125123, 23125124 or 23125125", "DE").map { $0.prefix(8) }
        == ["23125123", "23125124", "23125125"])
  }

  @Test func `a missing library judges nothing`() {
    let reader = PhoneReader(folders: ["/nowhere"])
    let bytes = Array("+49 30 23125123".utf8)
    #expect(!reader.isAvailable)
    #expect(bytes.withUnsafeBufferPointer { reader.phones(in: $0, region: "DE") }.isEmpty)
  }

  @Test func `without a region only what speaks for itself is a number`() {
    #expect(foundPhones("+49 30 23125123 and (212) 555-0142", nil).count == 2)
    #expect(foundPhones("23125123 03023125123", nil) == [])
  }

  @Test func `what a number is`() throws {
    let home = try #require(phones("030 23125123", "DE").first)
    #expect(home.isNational && home.isValid && home.region == "DE" && home.line == .fixed)
    let abroad = try #require(phones("+1 800 555 0199", "DE").first)
    #expect(!abroad.isNational && abroad.isValid && abroad.line == .tollFree)
    let nowhere = try #require(phones("+800 1234 5678", "DE").first)
    #expect(nowhere.isValid && nowhere.region == "001")
    let unknown = try #require(phones("Telefon 99999999999", "US").first)
    #expect(!unknown.isValid && unknown.region == nil && unknown.e164 == "99999999999")
  }

  @Test func `a number is written for the country of the customer`() throws {
    let number = try #require(phones("+493023125123 ext. 5", "US").first)
    #expect(phoneReader().localForm(of: number, region: "DE") == "030 23125123 ext. 5")
    #expect(phoneReader().localForm(of: number, region: "US") == "+49 30 23125123 ext. 5")
    let american = try #require(phones("212.555.0142", "US").first)
    #expect(phoneReader().localForm(of: american, region: "CA") == "(212) 555-0142")
    let unknown = try #require(phones("Phone 99999999999", "US").first)
    #expect(phoneReader().localForm(of: unknown, region: "US") == nil)
  }
}
