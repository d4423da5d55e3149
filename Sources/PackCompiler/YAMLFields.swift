import RulePacks
import Yams

/// Reads YAML into fields that know their place. Every scalar is text, whatever YAML would make of it.
enum YAMLFields {
  /// The document of a file; throws the parser's complaint at its line.
  static func parse(_ text: String, file: String) throws(PackError) -> Field {
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw PackError(SourcePlace(file: file, line: 1, column: 1), .init("the file is empty", "文件为空"))
      }
      return try field(node, file, depth: 0)
    } catch let error as PackError {
      throw error
    } catch let error as YamlError {
      throw packError(error, file)
    } catch {
      throw PackError(SourcePlace(file: file, line: 1, column: 1), .init("\(error)", "\(error)"))
    }
  }

  private static func field(_ node: Node, _ file: String, depth: Int) throws(PackError) -> Field {
    let place = SourcePlace(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    guard depth < 40 else { throw PackError(place, .init("nested too deeply", "嵌套过深")) }
    switch node {
    case .scalar(let scalar): return Field(.scalar(scalar.string), at: place)
    case .sequence(let sequence):
      var fields: [Field] = []
      for element in sequence { fields.append(try field(element, file, depth: depth + 1)) }
      return Field(.list(fields), at: place)
    case .mapping(let mapping):
      var members: [Field.Member] = []
      for (key, value) in mapping {
        let keyPlace = SourcePlace(file: file, line: key.mark?.line ?? place.line, column: key.mark?.column ?? 1)
        guard case .scalar(let name) = key else {
          throw PackError(keyPlace, .init("a key must be one text", "键应为单个文本"))
        }
        members.append(.init(key: name.string, place: keyPlace, field: try field(value, file, depth: depth + 1)))
      }
      return Field(.map(members), at: place)
    case .alias:
      throw PackError(place, .init("an alias refers to nothing", "别名没有对应的锚点"))
    }
  }

  private static func packError(_ error: YamlError, _ file: String) -> PackError {
    func make(_ mark: Mark?, _ problem: String) -> PackError {
      PackError(
        SourcePlace(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1),
        .init("this is not YAML: \(problem)", "YAML 语法错误：\(problem)"))
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return make(mark, problem)
    case .duplicatedKeysInMapping(let keys, let context):
      return make(context.mark, "the key “\(keys.joined(separator: "”, “"))” stands twice")
    case _: return make(nil, "\(error)")
    }
  }
}
