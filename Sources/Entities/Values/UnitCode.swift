/// A unit of measure by its UCUM code (ucum.org, version 2.1); clothing and shoe sizes by the system they are
/// numbered in.
package enum UnitCode: UInt8, CaseIterable, Sendable {
  case metre = 1
  case centimetre, millimetre, kilometre, inch, foot, yard, mile
  case gram, kilogram, milligram, ounce, pound, tonne
  case litre, millilitre, centilitre, gallon, fluidOunce
  case celsius, fahrenheit, degree
  case squareMetre, squareFoot, squareCentimetre, squareKilometre, hectare, cubicMetre
  case bit, byte, kilobyte, megabyte, gigabyte, terabyte
  case kilometresPerHour, milesPerHour
  case hertz, kilohertz, megahertz, gigahertz
  case watt, kilowatt, kilowattHour, volt, ampere, milliampereHour
  case pixel, inchesOfDisplay
  case micrometre, microgram, stone, decilitre, cubicCentimetre, cup, kelvin, squareInch, acre
  case megabit, gigabit, megabitsPerSecond, metresPerSecond
  case milliwatt, milliampere, ohm, kilocalorie, megapixel
  case decimetre, teaspoon, tablespoon, barrel, cubicFoot, radian
  case sizeEU, sizeUK, sizeUS, sizeJP, sizeCN, sizeIT, sizeFR

  /// The code as UCUM writes it.
  package var ucum: String {
    Self.codes[Int(rawValue) - 1]
  }

  package init?(ucum: some StringProtocol) {
    guard let index = Self.codes.firstIndex(where: { $0 == ucum }) else { return nil }
    self.init(rawValue: UInt8(index + 1))
  }

  private static let codes = [
    "m", "cm", "mm", "km", "[in_i]", "[ft_i]", "[yd_i]", "[mi_i]",
    "g", "kg", "mg", "[oz_av]", "[lb_av]", "t",
    "L", "mL", "cL", "[gal_us]", "[foz_us]",
    "Cel", "[degF]", "deg",
    "m2", "[sft_i]", "cm2", "km2", "har", "m3",
    "bit", "By", "kBy", "MBy", "GBy", "TBy",
    "km/h", "[mi_i]/h",
    "Hz", "kHz", "MHz", "GHz",
    "W", "kW", "kW.h", "V", "A", "mA.h",
    "{pixel}", "{inch of display}",
    "um", "ug", "[stone_av]", "dL", "cm3", "[cup_us]", "K", "[sin_i]", "[acr_us]",
    "Mbit", "Gbit", "Mbit/s", "m/s",
    "mW", "mA", "Ohm", "kcal", "{megapixel}",
    "dm", "[tsp_us]", "[tbs_us]", "[bbl_us]", "[cft_i]", "rad",
    "{size EU}", "{size UK}", "{size US}", "{size JP}", "{size CN}", "{size IT}", "{size FR}",
  ]
}
