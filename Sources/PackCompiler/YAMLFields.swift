import RulePacks
import Yams

/// Reads YAML into fields that know their place. Every scalar is text, whatever YAML would make of it.
enum YAMLFields {
  /// Aliases can make a short file into any number of values; more than this is no rule.
  private static let mostValues = 200_000

  /// The document of a file; throws the parser's complaint at its line.
  static func parse(_ text: String, file: String) throws(PackError) -> Field {
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw PackError(SourcePlace(file: file, line: 1, column: 1), .init("the file is empty", "文件为空"))
      }
      var room = mostValues
      return try field(node, file, depth: 0, &room)
    } catch let error as PackError {
      throw error
    } catch let error as YamlError {
      throw YAMLComplaint(file: file).packError(error)
    } catch {
      throw PackError(SourcePlace(file: file, line: 1, column: 1), .init("\(error)", "\(error)"))
    }
  }

  private static func field(
    _ node: Node, _ file: String, depth: Int, _ room: inout Int
  ) throws(PackError) -> Field {
    let place = SourcePlace(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    room -= 1
    guard depth < 40, room > 0 else {
      throw PackError(
        place, room > 0 ? .init("nested too deeply", "嵌套过深") : .init("too many values", "值的数量过多"))
    }
    switch node {
    case .scalar(let scalar): return Field(.scalar(scalar.string), at: place)
    case .sequence(let sequence):
      var fields: [Field] = []
      for element in sequence { fields.append(try field(element, file, depth: depth + 1, &room)) }
      return Field(.list(fields), at: place)
    case .mapping(let mapping):
      var members: [Field.Member] = []
      for (key, value) in mapping {
        let keyPlace = SourcePlace(
          file: file, line: key.mark?.line ?? place.line, column: key.mark?.column ?? 1)
        guard case .scalar(let name) = key else {
          throw PackError(keyPlace, .init("a key must be one text", "键应为单个文本"))
        }
        members.append(
          .init(key: name.string, place: keyPlace, field: try field(value, file, depth: depth + 1, &room)))
      }
      return Field(.map(members), at: place)
    case .alias:
      throw PackError(place, .init("an alias refers to nothing", "别名没有对应的锚点"))
    }
  }
}
