import Configuration
import Prose
import Reporting

/// `--print-config`.
struct PrintedConfiguration {
  private let run: Run

  init(_ run: Run) {
    self.run = run
  }

  func print() throws {
    let path = run.configurationPath ?? say("no configuration file", "没有配置文件")
    let isChinese = UILanguageChoice.current == .chinese
    try ByteOutput.standard.write("# \(path)\n" + SettingsListing(run.settings, isChinese: isChinese).text)
  }
}
