import Entities
import Locales
import Prose
import TestSupport
import Testing

/// What ICU writes for a day or time in a locale is read whole and with its value.
@Suite struct MomentRoundTripTests {
  private static let deep = [
    "en-US", "en-GB", "en-CA", "en-AU", "en-IN", "en-SG", "de-DE", "de-AT", "de-CH", "fr-FR", "fr-BE",
    "fr-CA",
    "fr-CH", "es-ES", "es-MX", "es-AR", "es-CO", "pt-BR", "pt-PT", "it", "nl", "pl", "cs", "ru", "uk", "tr",
    "sv",
    "ar-SA", "ar-AE", "ar-EG", "he", "hi", "ja", "ko", "zh-Hans-CN", "zh-Hans-SG", "zh-Hant-TW", "zh-Hant-HK",
    "th", "vi", "id", "ms",
  ]
  private static let styles: [LocaleFormatter.DateStyle] = [.short, .medium, .long, .full]

  /// Dates in each of four styles, times, and dates with a time, in each locale: 120 960 texts in all.
  private static let values = 480

  @Test(arguments: deep) func readsTheDatesOfADeepLocale(_ locale: String) throws {
    let tag = try #require(LocaleTag(locale))
    var random = SplitMix(UInt64(locale.utf8.reduce(7) { $0 &* 31 &+ Int($1) }))
    let formatter = LocaleFormatter(tag)
    for style in Self.styles {
      for _ in 0..<Self.values {
        // Two digits of a Buddhist year are told from Gregorian ones from 43 on, which is 2000.
        let day = CivilDay(number: (locale == "th" ? 10_957 : 7305) + random.below(20_000))
        guard let text = formatter.date(year: day.year, month: day.month, day: day.day, style: style) else {
          continue
        }
        Self.expect(text, day, locale, "\(style)")
      }
    }
  }

  @Test(arguments: deep) func readsTheTimesOfADeepLocale(_ locale: String) throws {
    let tag = try #require(LocaleTag(locale))
    var random = SplitMix(UInt64(locale.utf8.reduce(11) { $0 &* 31 &+ Int($1) }))
    let formatter = LocaleFormatter(tag)
    for _ in 0..<Self.values {
      let (hour, minute) = (random.below(24), random.below(60))
      let day = CivilDay(number: 7305 + random.below(25_000))
      guard let time = formatter.time(hour: hour, minute: minute) else { continue }
      Self.expect(time, hour, minute, locale)
      guard let date = formatter.date(year: day.year, month: day.month, day: day.day, style: .medium) else {
        continue
      }
      let entity = Self.whole(date + ", " + time, locale)
      guard case .dateTime(let read, let clock)? = entity?.value else {
        Issue.record("\(locale): “\(date), \(time)” is no date with a time")
        continue
      }
      #expect(read.month == day.month && read.day == day.day && clock.minute == minute, "\(locale): \(date)")
    }
  }

  @Test func readsTheLongDatesOfMostOtherLocales() {
    var random = SplitMix(3)
    var missed: [String] = []
    var count = 0
    let sample = KnownLocales.all.enumerated().filter { $0.offset % 9 == 0 }.map(\.element)
    for tag in sample {
      let formatter = LocaleFormatter(tag, calendar: .gregorian)
      let day = CivilDay(number: 7305 + random.below(25_000))
      guard let text = formatter.date(year: day.year, month: day.month, day: day.day, style: .long) else {
        continue
      }
      count += 1
      if case .date(let date)? = Self.whole(text, tag.description)?.value, date.year == day.year,
        date.month == day.month, date.day == day.day
      {
        continue
      }
      missed.append("\(tag): \(text)")
    }
    #expect(count > 50)
    #expect(Double(missed.count) <= Double(count) * 0.2, "\(missed.joined(separator: "\n"))")
  }

  private static func expect(_ text: String, _ day: CivilDay, _ locale: String, _ style: String) {
    guard let entity = whole(text, locale), case .date(let date) = entity.value else {
      Issue.record("\(locale) \(style): “\(text)” is read as \(parts(text, locale))")
      return
    }
    let readings = [date] + (entity.alternativeDate.map { [$0] } ?? [])
    #expect(
      readings.contains {
        ($0.year, $0.month, $0.day) == (day.year, day.month, day.day)
          && ($0.weekday ?? day.weekday) == day.weekday
      },
      "\(locale) \(style): “\(text)” is \(day), read as \(date)")
  }

  private static func expect(_ text: String, _ hour: Int, _ minute: Int, _ locale: String) {
    guard let entity = whole(text, locale), case .time(let time) = entity.value else {
      Issue.record("\(locale): “\(text)” is read as \(parts(text, locale))")
      return
    }
    #expect(time.minute == minute, "\(locale): \(text)")
    #expect(time.isCertain ? time.hour == hour : time.hour % 12 == hour % 12, "\(locale): \(text)")
  }

  /// The one entity that covers the text but for marks of direction and a last point.
  private static func whole(_ text: String, _ locale: String) -> Entity? {
    let entities = Moments.found(text, locale)
    guard entities.count == 1, let entity = entities.first else { return nil }
    let bytes = Array(text.utf8)
    let rest =
      String(decoding: bytes[..<entity.span.start], as: UTF8.self)
      + String(decoding: bytes[entity.span.end...], as: UTF8.self)
    return rest.unicodeScalars.allSatisfy {
      $0 == "." || $0 == " " || $0.properties.isDefaultIgnorableCodePoint
    }
      ? entity : nil
  }

  private static func parts(_ text: String, _ locale: String) -> [String] {
    Moments.found(text, locale).map { "\($0.kind) \($0.value.text ?? "")" }
  }
}
