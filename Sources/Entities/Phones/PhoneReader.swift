import Prose
import Synchronization

/// Finds the telephone numbers of a text: the form of digits and the words before them say what must be proved, the
/// numbering plans of libphonenumber prove it.
///
/// Where the library is missing no number is told.
package final class PhoneReader: Sendable {
  private let folders: [String]
  /// Loading takes some milliseconds, so it waits for the first candidate that form and words do not refuse.
  var library: PhoneLibrary? {
    loaded.withLock { loaded in
      if let known = loaded { return known }
      let library = PhoneLibrary(folders: folders)
      loaded = .some(library)
      return library
    }
  }
  /// The outer optional is nil as long as nothing was loaded.
  private let loaded = Mutex<PhoneLibrary??>(nil)

  /// The library is looked for in these folders.
  package init(folders: [String]) {
    self.folders = folders
  }

  /// False when the library is in none of the folders: then telephone numbers are not judged, and `doctor` says so.
  package var isAvailable: Bool { library != nil }

  /// The telephone numbers of UTF-8 text in ascending order. `region`: alpha-2 code of the country whose people the
  /// text is written for or by; nil when it is not known. Inside `copied` pieces other than identifiers there are none;
  /// they are in ascending order. Without `proves` the library is not asked where form or words say enough: whose
  /// numbers these are is then not known. Allocates nothing when there is no candidate.
  package func phones(
    in text: UnsafeBufferPointer<UInt8>, region: String?, outside copied: [Entity] = [], proves: Bool = true
  ) -> [PhoneNumber] {
    var scanner = PhoneScanner(text)
    guard let first = scanner.next() else { return [] }
    var search = PhoneSearch(text, self, region: region, scanner, outside: copied, proves: proves)
    search.run(from: first)
    return search.phones
  }

  /// A number as it is written for people in `region`: their own country's numbers in the national form, others in
  /// the international one (`+49 30 1234567`). Nil when the library is missing or the number is no real one.
  package func localForm(of number: PhoneNumber, region: String) -> String? {
    guard number.isValid, let form = library?.format(number.e164, region: region) else { return nil }
    return number.extensionDigits.isEmpty ? form : form + " ext. " + number.extensionDigits
  }
}
