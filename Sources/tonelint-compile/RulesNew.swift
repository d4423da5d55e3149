import ArgumentParser
import Foundation
import PackCompiler
import RulePacks

/// `tonelint rules new`.
struct RulesNew: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "new", abstract: "Begin a rule file.")
  @OptionGroup var packs: PackOptions
  @Option(help: "The kind of check.") var check = "phrase"
  @Argument(help: "The file to write, below the folder of a pack.") var path: String

  func run() throws {
    let path = path.hasSuffix(".yaml") ? path : path + ".yaml"
    guard !FileManager.default.fileExists(atPath: path) else {
      throw ValidationError(packs.isChinese ? "\(path) 已存在" : "\(path) exists already")
    }
    guard let text = RuleTemplate.text(kind: check) else {
      let reason = PackError.Reason.unknown("kind of check", check, known: RuleTemplate.kinds)
      throw ValidationError(packs.isChinese ? reason.chinese : reason.english)
    }
    guard PackRoots.isInPack(path) else {
      throw ValidationError(
        packs.isChinese
          ? "\(path) 不在规则包内：请先在包的文件夹中新建 pack.yaml，写上 name: { en: …, zh-Hans: … }"
          : "\(path) lies in no pack: begin one with a pack.yaml in its folder that says name: { en: …, zh-Hans: … }"
      )
    }
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    print(path)
  }
}
