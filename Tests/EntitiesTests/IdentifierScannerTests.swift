import Entities
import Testing

@Suite struct IdentifierScannerTests {
  @Test(arguments: [
    "#A-10293847", "#12345", "#42", "ORD-2024-001", "1Z999AA10123456784", "XK-200", "B08N5WRWNW",
    "order12345",
    "ord-2024-001", "550e8400-e29b-41d4-a716-446655440000", "114-3941689-8772232", "00340434161094042557",
    "LX123456789CN",
    "SKU_4711-B", "#1001A", "A1B2C3D4", "6531-2207-4481", "4.2.1", "10.15.123",
  ])
  func `codes are found whole`(_ code: String) {
    #expect(found("Your order \(code), sent") == ["identifier:\(code)"])
    #expect(found("订单\(code)已发货") == ["identifier:\(code)"])
    #expect(found("(\(code)).") == ["identifier:\(code)"])
    #expect(found(code) == ["identifier:\(code)"])
  }

  @Test(arguments: [
    "1,200.50", "1.200,50", "1200", "2024-03-05", "05/03/2024", "03.04.2024", "20240305", "14:30",
    "2024-03-05T14:30:00Z",
    "05-MAR-2024", "5Mar2024", "24-hour", "30-day", "14-tägig", "COVID-19", "1000kg", "1500EUR", "EUR1500",
    "1024GB", "4000mAh",
    "2000er", "1990s", "10th-12th", "14h30min", "10:30am", "+4915112345678", "#1", "#", "#tag", "# 12",
    "iPhone15",
    "mid-2024", "Q4-2024", "555-123-4567", "12.31.26", "1.234.567", "3.14159265358979", "1234567,8901234567",
    "Größe2024", "x2", "3-month-old",
  ])
  func `values and words with digits are none`(_ text: String) {
    #expect(found(.identifier, text) == [])
    #expect(found(.identifier, "in \(text) ok") == [])
  }

  @Test func `a long figure names nothing where it is the whole text`() {
    #expect(found(.identifier, "123456789012") == [])
    #expect(found(.identifier, "No. 123456789012") == ["123456789012"])
    #expect(found(.identifier, "번호는 6531-2207-4481입니다") == ["6531-2207-4481"])
  }
}
