import Testing

@testable import Entities

@Suite struct ValueTests {
  @Test func decimalsAreEqualWhateverTheirZeros() {
    #expect(
      DecimalValue(coefficient: 120_050, exponent: -2) == DecimalValue(coefficient: 12005, exponent: -1))
    #expect(DecimalValue(coefficient: 120_050, exponent: -2).description == "1200.50")
    #expect(DecimalValue(3).scaled(byPowerOfTen: 4).description == "30000")
    #expect(DecimalValue(coefficient: -5, exponent: -3).description == "-0.005")
  }

  @Test func decimalsThatGrowTooLongAreNoValue() {
    let large = DecimalValue(coefficient: Int128.max / 3, exponent: 0)
    #expect(large.multiplied(by: large) == nil)
    #expect(DecimalValue(2).multiplied(by: DecimalValue(coefficient: 5, exponent: -1)) == DecimalValue(1))
  }

  @Test func datesKnowWhetherTheyExistAndTheirWeekday() {
    #expect(!CalendarDate(year: 2025, month: 2, day: 29).exists)
    #expect(CalendarDate(month: 2, day: 29).exists)
    #expect(!CalendarDate(year: 2025, month: 13, day: 1).exists)
    #expect(CalendarDate(year: 2025, month: 4, day: 3).trueWeekday == 4)
    #expect(CalendarDate(year: 2000, month: 2, day: 29).trueWeekday == 2)
  }

  @Test func valuesAreWrittenAsISO8601() {
    #expect(CalendarDate(month: 4, day: 3).description == "--04-03")
    #expect(CalendarDate(year: 2025, month: 4).description == "2025-04")
    #expect(ClockTime(hour: 15, minute: 5, offset: 120).description == "15:05+02:00")
    let duration = DurationValue([.init(DecimalValue(30), .minute), .init(DecimalValue(1), .hour)])
    #expect(duration.description == "PT1H30M")
    #expect(EntityValue.relativeDay(-1).text == "-P1D")
  }

  @Test func unitsGoToTheirCodeAndBack() {
    for unit in UnitCode.allCases { #expect(UnitCode(ucum: unit.ucum) == unit) }
    #expect(CurrencyCode("eur")?.description == "EUR")
    #expect(CurrencyCode("eu") == nil)
  }
}
