import Glibc

/// libphonenumber behind a small library of its own, loaded when a candidate is first judged.
///
/// Holds nothing but addresses of functions that any thread may call.
final class PhoneLibrary: @unchecked Sendable {
  /// What libphonenumber says about digits.
  struct Reading {
    var e164: String
    var region: String?
    /// As it is written inside its country.
    var national: [UInt8]
    var countryCode: Int32
    var line: PhoneNumber.Line
    var isPossible: Bool
    var isValid: Bool
  }

  private typealias Read =
    @convention(c) (
      UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeMutablePointer<CChar>, Int,
      UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>
    ) -> Int32
  private typealias Format =
    @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeMutablePointer<CChar>, Int) -> Int32
  private typealias CountryCode = @convention(c) (UnsafePointer<CChar>) -> Int32

  private let readNumber: Read
  private let formatNumber: Format
  private let codeOfRegion: CountryCode

  /// Nil when the library is in none of the folders, or what it needs is not there.
  init?(folders: [String]) {
    for folder in folders {
      guard let library = dlopen(folder + "/libtonelint-phone.so", RTLD_NOW | RTLD_LOCAL) else { continue }
      if let read = dlsym(library, "phoneface_read"), let format = dlsym(library, "phoneface_format"),
        let code = dlsym(library, "phoneface_country_code")
      {
        readNumber = unsafeBitCast(read, to: Read.self)
        formatNumber = unsafeBitCast(format, to: Format.self)
        codeOfRegion = unsafeBitCast(code, to: CountryCode.self)
        return
      }
    }
    return nil
  }

  /// Reads ASCII digits with an optional `+`; `region` is alpha-2, empty when none is known. Nil when they are no
  /// number there.
  func read(_ number: String, region: String) -> Reading? {
    var country: Int32 = 0
    var type: Int32 = 0
    var texts = [CChar](repeating: 0, count: 128)
    let degree = readNumber(number, region, &texts, texts.count, &country, &type)
    guard degree > 0 else { return nil }
    let parts = texts.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false).map {
      $0.map(UInt8.init(bitPattern:))
    }
    guard parts.count > 2 else { return nil }
    return Reading(
      e164: String(decoding: parts[0], as: UTF8.self),
      region: parts[1].isEmpty ? nil : String(decoding: parts[1], as: UTF8.self), national: parts[2],
      countryCode: country, line: PhoneNumber.Line(rawValue: type) ?? .unknown, isPossible: degree >= 2,
      isValid: degree == 3)
  }

  /// An E.164 number as somebody in `region` reads it.
  func format(_ e164: String, region: String) -> String? {
    var result = [CChar](repeating: 0, count: 64)
    let length = Int(formatNumber(e164, region, &result, result.count))
    guard length > 0 else { return nil }
    return String(decoding: result.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// 0 for what is no region.
  func countryCode(of region: String) -> Int32 {
    codeOfRegion(region)
  }
}
