import Glibc

/// Where the parts of the program are, found from the executable itself so that an installed tree can be moved.
package struct Installation: Sendable {
  /// The folder of the running program.
  package let programs: String
  /// The rule tree, and the glossaries beside it; nil when neither an installation nor a checkout is around.
  package let rules: String?
  package let glossaries: String?
  /// Compiled at install time; nil in a checkout, where the rules may change at any moment.
  package let compiled: String?
  /// `$XDG_CACHE_HOME/tonelint`; nil when there is no home.
  package let cache: String?
  package let environment: [String: String]

  package init(environment: [String: String]) {
    self.environment = environment
    programs = Self.folder(of: Self.executable)
    let share = Self.folder(of: programs) + "/share/tonelint"
    if Self.exists(share + "/rules/all/pack.yaml") {
      rules = share + "/rules"
      glossaries = share + "/glossaries"
      compiled = share + "/compiled"
    } else {
      let root = Self.checkout(above: programs)
      rules = root.map { $0 + "/Rules" }
      glossaries = root.map { $0 + "/Glossaries" }
      compiled = nil
    }
    if let home = environment["XDG_CACHE_HOME"], home.hasPrefix("/") {
      cache = home + "/tonelint"
    } else {
      cache = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.cache/tonelint" : nil }
    }
  }

  /// The compiler beside this program, or where a package puts helpers.
  package var compiler: String? {
    [programs + "/tonelint-compile", Self.folder(of: programs) + "/libexec/tonelint/tonelint-compile"]
      .first { access($0, X_OK) == 0 }
  }

  private static var executable: String {
    var path = [CChar](repeating: 0, count: 4097)
    let length = readlink("/proc/self/exe", &path, 4096)
    return length > 0 ? String(decoding: path[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self) : ""
  }

  /// The checkout that a program built in `.build` belongs to.
  private static func checkout(above folder: String) -> String? {
    var folder = folder
    while folder.utf8.count > 1 {
      if exists(folder + "/Package.swift"), exists(folder + "/Rules/all/pack.yaml") { return folder }
      folder = Self.folder(of: folder)
    }
    return nil
  }

  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
