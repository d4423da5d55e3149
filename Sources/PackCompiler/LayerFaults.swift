import RulePacks

/// What is wrong with layers beside their rules: `extends` that leads nowhere or in a circle, changes of rules that are
/// not there, tables of holidays and of the words of entities.
struct LayerFaults {
  private let layers: [LayerFolder]

  init(_ libraries: [PackLibrary]) {
    layers = libraries.flatMap(\.layers)
  }

  var errors: [PackError] {
    let ids = layers.flatMap(\.rulePaths).map(\.id)
    return layers.flatMap { layer in
      extendsErrors(layer) + overrideErrors(layer, ids) + holidayErrors(layer) + entityErrors(layer)
    }
  }

  /// What is wrong in a layer's table of holidays.
  private func holidayErrors(_ layer: LayerFolder) -> [PackError] {
    guard let table = layer.table(HolidayTable.name) else { return [] }
    let common = layers.lazy.compactMap { $0.table(HolidayTable.feasts) }.first
    do throws(PackError) {
      _ = try HolidayTable(table, feasts: layer.table(HolidayTable.feasts) ?? common)
      return []
    } catch {
      return [error]
    }
  }

  /// What is wrong in a layer's table of numbers, dates and units.
  private func entityErrors(_ layer: LayerFolder) -> [PackError] {
    guard let table = layer.table(LexiconCompiler.tableName) else { return [] }
    do throws(PackError) {
      _ = try EntityTable(table)
      return []
    } catch {
      return [error]
    }
  }

  private func overrideErrors(_ layer: LayerFolder, _ ids: [String]) -> [PackError] {
    guard !layer.overrides.isEmpty else { return [] }
    var changes = LayerChanges()
    var errors = changes.take(layer.overrides, known: ids)
    for case .success(let rule) in layers.flatMap(\.rules) {
      _ = changes.changed(rule, errors: &errors)
    }
    return errors
  }

  private func extendsErrors(_ layer: LayerFolder) -> [PackError] {
    layer.extends.compactMap { parent in
      guard layers.contains(where: { $0.name == parent.name }) else {
        return PackError(parent.place, .unknown("layer", parent.name, known: layers.map(\.name)))
      }
      guard let way = way(from: parent.name, to: layer.name, passed: []) else { return nil }
      let circle = ([layer.name] + way).joined(separator: " → ")
      return PackError(
        parent.place, .init("“extends” leads in a circle: \(circle)", "“extends”形成循环：\(circle)"))
    }
  }

  /// The names from one layer to another along `extends`; nil when there is no way.
  private func way(from name: String, to goal: String, passed: Set<String>) -> [String]? {
    if name == goal { return [name] }
    guard !passed.contains(name), let layer = layers.first(where: { $0.name == name }) else { return nil }
    for parent in layer.extends {
      if let rest = way(from: parent.name, to: goal, passed: passed.union([name])) { return [name] + rest }
    }
    return nil
  }
}
