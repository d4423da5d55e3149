import ArgumentParser
import Foundation
import PackCompiler
import RulePacks

/// The program beside `tonelint` that reads YAML: it compiles packs and configuration, and serves their authors.
@main
struct Compile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tonelint-compile",
    abstract: "Compiles rule packs and configuration for tonelint, which starts it when it needs to.",
    subcommands: [
      CompileIndex.self, CompileStack.self, CompileLexicon.self, CompileInstall.self, CompileFields.self,
      RulesTest.self,
      RulesList.self, RulesExplain.self,
      RulesNew.self, RulesSchema.self,
    ])

  /// People meet this program as `tonelint rules`: mistakes are named in its words, with its exit status 2.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
      if !isWritten { exit(withError: ExitCode(2)) }
    } catch let code as ExitCode {
      exit(withError: isWritten ? code : ExitCode(2))
    } catch {
      guard !exitCode(for: error).isSuccess else {
        print(fullMessage(for: error).replacing("tonelint-compile", with: "tonelint rules"))
        return
      }
      let isMistake = error is ValidationError
      let words = isMistake ? "tonelint: \(message(for: error))" : fullMessage(for: error)
      FileHandle.standardError.write(
        Data((words.replacing("tonelint-compile", with: "tonelint rules") + "\n").utf8))
      exit(withError: ExitCode(2))
    }
  }
}

extension Compile {
  /// Whether all that was printed has gone out; complains if not, as with a full disk.
  private static var isWritten: Bool {
    guard fflush(nil) != 0 else { return true }
    let reason = String(cString: strerror(errno))
    FileHandle.standardError.write(Data("tonelint: the output cannot be written: \(reason)\n".utf8))
    return false
  }
}

/// Where packs are, and in which language to complain.
struct PackOptions: ParsableArguments {
  @Option(help: .init("The rule tree, or the folder of a house pack; repeatable.", visibility: .private))
  var root: [String] = []

  @Option(help: .init("Language of messages: en or zh-Hans.", visibility: .private))
  var uiLanguage = "en"

  var isChinese: Bool { uiLanguage.hasPrefix("zh") }

  var libraries: [PackLibrary] { root.map { PackLibrary(root: absolute($0)) } }

  var complaints: Complaints {
    Complaints(
      isChinese: isChinese, folders: root.map { (absolute($0) as NSString).deletingLastPathComponent })
  }

  /// These, with the packs that the paths lie in.
  func including(_ paths: [String]) throws -> PackOptions {
    var options = self
    options.root = try PackRoots(root, paths: paths, isChinese: isChinese).roots
    return options
  }

  /// Nothing that was named is a rule.
  func notFound(_ paths: [String]) -> ValidationError {
    let names = paths.joined(separator: " ")
    return ValidationError(isChinese ? "没有找到规则：\(names)" : "no rule found: \(names)")
  }

  private func absolute(_ path: String) -> String { PackRoots.absolute(path) }

  /// Prints what is wrong on standard error.
  func complain(_ errors: [PackError]) {
    for error in errors { FileHandle.standardError.write(Data(complaints.text(error).utf8)) }
  }
}

/// Which layers there are. The image goes to standard output.
struct CompileIndex: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "What packs there are below a root.")
  @OptionGroup var packs: PackOptions
  @Flag(help: "Keep stamps of all files, by which a change is noticed.") var watched = false

  func run() throws {
    guard let library = packs.libraries.first else { throw ValidationError("--root is missing") }
    packs.complain(library.errors)
    guard library.errors.isEmpty else { throw ExitCode(2) }
    FileHandle.standardOutput.write(Data(library.index(isWatched: watched).encode()))
  }
}

/// One stack. The image goes to standard output; a broken rule is complained of and stops it.
struct CompileStack: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "stack", abstract: "The image of one stack.")
  @OptionGroup var packs: PackOptions
  @Option(help: "Locale of the reply.") var locale: String
  @Option(help: "A layer, in order; repeatable.") var layer: [String] = []
  @Option(help: "A configuration whose rules: come on top.") var changes: String?

  func run() throws {
    guard let tag = LocaleArgument(locale).tag else { throw ValidationError("\(locale) is no locale") }
    var last: [Field.Member] = []
    if let changes {
      do throws(PackError) {
        last = try FieldsImage.read(file: changes)["rules"]?.requireMembers("rules") ?? []
      } catch {
        packs.complain([error])
        throw ExitCode(2)
      }
    }
    let outcome = StackCompiler(packs.libraries).compile(layer, locale: tag, last: last)
    packs.complain(outcome.errors)
    guard outcome.errors.isEmpty else { throw ExitCode(2) }
    FileHandle.standardOutput.write(Data(outcome.bytes))
  }
}

/// The words of one language. The image goes to standard output.
struct CompileLexicon: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "The image of a language's lexicon.")
  @OptionGroup var packs: PackOptions
  @Option(help: "The language.") var locale: String

  func run() throws {
    guard let tag = LocaleArgument(locale).tag else { throw ValidationError("\(locale) is no locale") }
    let layer = packs.libraries.lazy.compactMap { $0.layer(named: "languages/\(tag)") }.first
    do throws(PackError) {
      FileHandle.standardOutput.write(Data(try LexiconCompiler.compile(tag, layer: layer)))
    } catch {
      packs.complain([error])
      throw ExitCode(2)
    }
  }
}

/// Any YAML file as fields with places, for the configuration.
struct CompileFields: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields", abstract: "A YAML file as an image of fields.")
  @OptionGroup var packs: PackOptions
  @Argument var file: String

  func run() throws {
    do throws(PackError) {
      FileHandle.standardOutput.write(Data(try FieldsImage.encode(file: file)))
    } catch {
      packs.complain([error])
      throw ExitCode(2)
    }
  }
}
