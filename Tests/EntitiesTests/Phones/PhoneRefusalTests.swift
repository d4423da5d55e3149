import Entities
import Testing

@Suite("What is no telephone number")
struct PhoneRefusalTests {
  private static let replies: [(region: String, text: String)] = [
    (
      "US",
      "Thanks for order #100029384756. It shipped on 2024-03-05 at 14:30:05 and the total was $1,234,567.89."
    ),
    ("US", "Your order number is 4155550142 and your tracking number is 9400111899223197428490."),
    ("US", "Order 112-1234567-1234567 was delivered between 01/02/2024 and 03/02/2024, 10:00-12:00."),
    ("US", "Please check invoice 212-555-0142 and ticket 8005550199."),
    ("US", "The card 4111 1111 1111 1111 (exp. 12/2027) was charged 1.234.567 USD, not USD 1 234 567."),
    (
      "US",
      "Version 10.15.7.1234, build 20240305143000, address 192.168.100.200, port 65535, mask 255.255.255.0."
    ),
    (
      "US",
      "ISBN 978-3-16-148410-0, EAN 4006381333931, SKU AB-1234567, part 0123-456789-01, serial 356938035643809."
    ),
    (
      "DE",
      "Ihre Bestellnummer 0301234567 vom 12.03.2024 über 1.234.567,89 € ist am 15.03.2024 gegen 10.30 Uhr da."
    ),
    ("DE", "Kundennummer: 030 1234567, Rechnung Nr. 2024-0012345, Sendungsnummer 00340434161094042557."),
    ("DE", "IBAN DE89 3704 0044 0532 0130 00, USt-IdNr. DE123456789, Temperatur -10 bis +40 °C, 2023-2024."),
    ("CN", "订单号13912345678，快递单号75123456789012，金额￥1234567.00，编号400-810-9988。"),
    ("CN", "您的订单20240305123456已于2024年3月5日发货，共1234567件，价格12345678元。"),
    ("JP", "ご注文番号 03-3224-9999、金額 1,234,567円、2024/03/05 14:30、〒100-0001。"),
    ("FR", "Commande 01 99 00 12 34 du 05/03/2024, facture n° 0199001234, montant 1 234 567,89 €."),
    ("ES", "Su pedido 612 345 678 cuesta 12 345 678 € y llega el 05-03-2024 o el 06-03-2024."),
    ("TH", "ลดราคาถึง 23/12/2568 เวลา 10.30 น. รหัส 1234567"),
    ("SA", "حتى ١٤٤٦/٠٩/١٥ و 15/09/1446 بسعر 1234567 SAR"),
    ("DK", "Ordre 12345678 og 1 234 567 kr., fra 2023-2024."),
    ("PL", "Zamówienie nr 512 345 678, kwota 512 345 678 PLN, wersja 1.2.3.4567."),
    (
      "US",
      "file_2125550142.pdf a2125550142 2125550142b x=2125550142&y 2125550142% 50.2125550142 ORD-212-555-0142"
    ),
    (
      "GB",
      "Between 1234567 and 2345678 of 10000000 units; score 0.1234567; ratio 3.14159265358; 1/2/3/4/5/6/7/8."
    ),
    ("US", "https://example.com/orders/2125550142 and 1-2-3-4-5-6-7-8-9 and 1234 5678 9012 3456 7890 1234."),
  ]

  @Test("replies with orders, dates, prices and parcels have none", arguments: replies)
  func ordinaryReplies(_ region: String, _ text: String) {
    #expect(foundPhones(text, region) == [])
  }

  @Test func `the word next to the number decides`() {
    #expect(
      foundPhones("Order 12345678, phone 12345679, card number 12345670", "US").map { $0.prefix(8) } == [
        "12345679"
      ])
    #expect(foundPhones("订单电话：23125123", "CN").count == 1)
    #expect(foundPhones("电话订单号：23125123", "CN") == [])
    #expect(foundPhones("I lost my phone. 12345678 is what it shows", "US") == [])
    #expect(foundPhones("iPhone 12345678", "US") == [])
  }

  @Test func `to call needs a number that exists`() {
    #expect(foundPhones("Call 2125550142", "US") == ["2125550142=+12125550142"])
    #expect(foundPhones("Call 0000000000", "US") == [])
  }
}
