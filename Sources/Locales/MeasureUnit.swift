/// The units that are read and written, with their code in UCUM and their name in CLDR.
package struct MeasureUnit: Hashable, Sendable {
  package let ucum: String
  /// CLDR's identifier without its type: `square-meter`.
  package let cldr: String

  package static let all: [MeasureUnit] = [
    ("m", "meter"), ("cm", "centimeter"), ("mm", "millimeter"), ("km", "kilometer"), ("um", "micrometer"),
    ("[in_i]", "inch"), ("[ft_i]", "foot"), ("[yd_i]", "yard"), ("[mi_i]", "mile"),
    ("g", "gram"), ("kg", "kilogram"), ("mg", "milligram"), ("ug", "microgram"), ("[oz_av]", "ounce"),
    ("[lb_av]", "pound"), ("[stone_av]", "stone"), ("t", "tonne"),
    ("L", "liter"), ("mL", "milliliter"), ("cL", "centiliter"), ("dL", "deciliter"), ("m3", "cubic-meter"),
    ("cm3", "cubic-centimeter"), ("[gal_us]", "gallon"), ("[foz_us]", "fluid-ounce"), ("[cup_us]", "cup"),
    ("Cel", "celsius"), ("[degF]", "fahrenheit"), ("K", "kelvin"),
    ("m2", "square-meter"), ("cm2", "square-centimeter"), ("km2", "square-kilometer"),
    ("[sft_i]", "square-foot"), ("[sin_i]", "square-inch"), ("har", "hectare"), ("[acr_us]", "acre"),
    ("bit", "bit"), ("By", "byte"), ("kBy", "kilobyte"), ("MBy", "megabyte"), ("GBy", "gigabyte"),
    ("TBy", "terabyte"), ("Mbit", "megabit"), ("Gbit", "gigabit"), ("Mbit/s", "megabit-per-second"),
    ("km/h", "kilometer-per-hour"), ("m/s", "meter-per-second"), ("[mi_i]/h", "mile-per-hour"),
    ("Hz", "hertz"), ("kHz", "kilohertz"), ("MHz", "megahertz"), ("GHz", "gigahertz"),
    ("W", "watt"), ("kW", "kilowatt"), ("mW", "milliwatt"), ("kW.h", "kilowatt-hour"), ("V", "volt"),
    ("A", "ampere"), ("mA", "milliampere"), ("Ohm", "ohm"), ("kcal", "kilocalorie"),
    ("{pixel}", "pixel"), ("{megapixel}", "megapixel"), ("deg", "degree"), ("mA.h", "milliampere-hour"),
    ("dm", "decimeter"), ("[tsp_us]", "teaspoon"), ("[tbs_us]", "tablespoon"), ("[bbl_us]", "barrel"),
    ("[cft_i]", "cubic-foot"), ("rad", "radian"),
  ].map { MeasureUnit(ucum: $0.0, cldr: $0.1) }
}
