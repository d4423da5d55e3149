import Readings
import RulePacks

/// The register tables of a stack's layers → the section of its image.
enum RegisterCompiler {
  /// Empty when no layer has a table; a later layer adds to the one before.
  static func compile(_ layers: [LayerFolder], errors: inout [PackError]) -> [UInt8] {
    var builder = RegisterTableBuilder()
    var rewriting = RegisterTableBuilder(forRewriting: true)
    var hasTable = false
    for layer in layers {
      do throws(PackError) {
        if let table = layer.table(RegisterTableFile.name) {
          try RegisterTableFile(table).fill(&builder)
          hasTable = true
        }
        if let table = layer.table(RewritingTableFile.name) {
          try RewritingTableFile(table, of: layer.table(RegisterTableFile.name)).fill(&rewriting)
        }
        if let table = layer.table(RegisterWeightsFile.name) { try RegisterWeightsFile(table).fill(&builder) }
      } catch {
        errors.append(error)
      }
    }
    return hasTable ? builder.encode(rewriting: rewriting.isEmpty ? nil : rewriting) : []
  }
}
