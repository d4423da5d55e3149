import Glibc
import Reporting

/// How output looks, from options and the terminal it goes to.
enum OutputStyle {
  static func make(_ options: OutputOptions, for output: ByteOutput) throws -> ReportStyle {
    let when = try OptionValues.word(options.color, "--color", of: ["auto", "always", "never"]) ?? "auto"
    return ReportStyle(
      language: UILanguageChoice.current, usesColor: usesColor(when, output), width: width(output),
      isQuiet: options.quiet)
  }

  /// `NO_COLOR` (no-color.org) and a dumb terminal switch `auto` off.
  private static func usesColor(_ when: String, _ output: ByteOutput) -> Bool {
    switch when {
    case "always": return true
    case "never": return false
    case _:
      if let value = getenv("NO_COLOR"), value.pointee != 0 { return false }
      if let terminal = getenv("TERM"), String(cString: terminal) == "dumb" { return false }
      return output.isTerminal
    }
  }

  private static func width(_ output: ByteOutput) -> Int {
    var size = winsize()
    guard ioctl(output.descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 100 }
    return Int(size.ws_col)
  }

  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
