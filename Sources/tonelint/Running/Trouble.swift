import Filtering
import Glibc
import Prose
import Reporting
import RulePacks
import Translation

/// Something that ends the run, in words for a person, with the exit status that it means.
struct Trouble: Error {
  let words: String
  let status: Int32

  /// Usage, configuration or unreadable input.
  static let badInput: Int32 = 2
  /// No translation adapter answered.
  static let notTranslated: Int32 = 3

  init(_ words: String, status: Int32 = badInput) {
    self.words = words
    self.status = status
  }

  init(_ failure: CompilationFailure) {
    switch failure {
    case .noCompiler(let folder):
      self.init(
        say(
          "tonelint-compile is not in \(folder); reinstall tonelint (make install)",
          "在 \(folder) 中找不到 tonelint-compile，请重新安装 tonelint（make install）"))
    case .cannotStart(let number):
      let reason = Wording(UILanguageChoice.current).systemError(number)
      self.init(say("tonelint-compile cannot be started: \(reason)", "无法启动 tonelint-compile：\(reason)"))
    case .refused(let words): self.init(words.hasSuffix("\n") ? String(words.dropLast()) : words)
    case .noRules:
      self.init(
        say(
          "there are no rule packs beside this program; reinstall tonelint (make install)",
          "程序旁边没有规则包，请重新安装 tonelint（make install）"))
    case .resolution(let failure): self.init(failure)
    }
  }

  init(_ failure: StackResolution.Failure) {
    switch failure {
    case .unknownPack(let name, let known):
      let nearest = Spelling.nearest(to: name, among: known)
      let hint = nearest.map { say("; did you mean “\($0)”?", "；是否想写“\($0)”？") } ?? ""
      let list = known.joined(separator: ", ")
      self.init(
        say(
          "--pack: there is no pack “\(name)” and no folder of that name with a pack.yaml\(hint) (known: \(list))",
          "--pack：没有名为“\(name)”的规则包，也没有含 pack.yaml 的同名文件夹\(hint)（可用：\(list)）"))
    case .unknownLayer(let name, let by):
      self.init(
        say("\(by)/pack.yaml extends “\(name)”, which is not there", "\(by)/pack.yaml 继承的“\(name)”不存在"))
    case .circle(let names):
      let way = names.joined(separator: " → ")
      self.init(say("packs extend each other in a circle: \(way)", "规则包循环继承：\(way)"))
    }
  }

  init(_ failure: ReplyFilter.Failure) {
    switch failure {
    case .noLocale:
      self.init(
        say(
          "which locale is the reply for? Say --to (such as --to de-DE), or put to: into .tonelint.yml",
          "回复要发给哪个语言区域？请用 --to 指定（例如 --to de-DE），或在 .tonelint.yml 中写 to:"))
    case .unknownSource: self.init(Wording(UILanguageChoice.current).unsettled(.source))
    case .noAdapter(let source, let target):
      self.init(
        Wording(UILanguageChoice.current).unsettled(.adapter(from: source, to: target)),
        status: Self.notTranslated)
    case .unknownAdapter(let error):
      let hint = error.nearest.map { say("; did you mean “\($0)”?", "；是否想写“\($0)”？") } ?? ""
      let list = (error.known + ["none"]).joined(separator: ", ")
      self.init(
        say(
          "--via: there is no adapter “\(error.name)”\(hint) (known: \(list))",
          "--via：没有名为“\(error.name)”的翻译引擎\(hint)（可用：\(list)）"))
    case .notTranslated(let failure):
      self.init(Wording(UILanguageChoice.current).failure(failure), status: Self.notTranslated)
    case .notCompiled(let failure): self.init(failure)
    }
  }
}
