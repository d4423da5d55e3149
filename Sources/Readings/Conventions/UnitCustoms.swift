import Entities
import Locales
import Prose

// Measures of the other system, with the value converted.

extension LocalCustoms {
  /// Told only where no value of the customer's own system stands beside it.
  func unitFaults(
    of figure: WrittenFigure, near entities: [Entity], at index: Int
  ) -> [ConventionReading.Fault] {
    guard case .measure(let value, let unit) = figure.entity.value,
      let conversion = UnitConversion.to(conventions.measurementSystem, from: unit),
      figure.entity.alternative == nil, !Self.hasNeighbour(entities, index)
    else { return [] }
    guard let converted = conversion.convert(value),
      let text = formatter?.measure(converted, ucum: conversion.unit.ucum)
    else { return [] }
    return [.init(.otherUnits, figure.entity.span, "\(figure.whole) (\(text))")]
  }

  private static func hasNeighbour(_ entities: [Entity], _ index: Int) -> Bool {
    let span = entities[index].span
    for place in [index - 1, index + 1]
    where entities.indices.contains(place) && entities[place].kind == .unit {
      if abs(entities[place].span.start - span.end) < 24 || abs(span.start - entities[place].span.end) < 24 {
        return true
      }
    }
    return false
  }
}

/// How a measure of one system is told in the other. Inches stay: screens and pipes are sold in them everywhere.
struct UnitConversion {
  let unit: UnitCode
  private let factor: Double
  private let offset: Double

  private init(_ unit: UnitCode, _ factor: Double, offset: Double = 0) {
    self.unit = unit
    self.factor = factor
    self.offset = offset
  }

  /// Nil when the unit is at home in the system, or in both. Factors: NIST Special Publication 811, appendix B.
  static func to(_ system: Conventions.MeasurementSystem, from unit: UnitCode) -> UnitConversion? {
    switch system {
    case .metric: metric[unit]
    case .us: customary[unit]
    case .uk: unit == .fahrenheit ? metric[unit] : nil
    }
  }

  private static let metric: [UnitCode: UnitConversion] = [
    .foot: .init(.metre, 0.3048), .yard: .init(.metre, 0.9144), .mile: .init(.kilometre, 1.609344),
    .ounce: .init(.gram, 28.349523), .pound: .init(.kilogram, 0.45359237),
    .gallon: .init(.litre, 3.785411784),
    .fluidOunce: .init(.millilitre, 29.57353), .fahrenheit: .init(.celsius, 5.0 / 9, offset: -160.0 / 9),
    .squareFoot: .init(.squareMetre, 0.09290304),
  ]

  private static let customary: [UnitCode: UnitConversion] = [
    .centimetre: .init(.inch, 1 / 2.54), .metre: .init(.foot, 1 / 0.3048),
    .kilometre: .init(.mile, 1 / 1.609344),
    .kilogram: .init(.pound, 1 / 0.45359237), .litre: .init(.gallon, 1 / 3.785411784),
    .celsius: .init(.fahrenheit, 9.0 / 5, offset: 32), .squareMetre: .init(.squareFoot, 1 / 0.09290304),
  ]

  /// Decimal text with three significant digits; nil for values out of all measure.
  func convert(_ value: DecimalValue) -> String? {
    guard value.exponent > -9, let number = Double(value.description), abs(number) < 1e9 else { return nil }
    let result = number * factor + offset
    let digits = abs(result) >= 100 ? 0 : abs(result) >= 10 ? 1 : 2
    let scale: Double = digits == 0 ? 1 : digits == 1 ? 10 : 100
    let rounded = Int((result * scale).rounded())
    let text = DecimalValue(coefficient: Int128(rounded), exponent: -digits, writtenFraction: 0).description
    return text
  }
}
