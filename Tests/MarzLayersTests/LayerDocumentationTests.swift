import Foundation
import Testing

@testable import MarzLayers

struct LayerDocumentationTests {
  @Test(arguments: Layer.all)
  func `the document on the layers has every field as it is`(layer: Layer) throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = root.appendingPathComponent("docs/formats/layers.md")
    let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
    let start = try #require(
      lines.firstIndex { $0.hasPrefix("## ") && $0.split(separator: " ").contains("\(layer.name)") }
    )
    let section = lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }
    let rows = section.filter { $0.hasPrefix("| `") }.map(String.init)
    #expect(rows == layer.schema.fields.map(row))
  }

  private func row(of field: FieldDefinition) -> String {
    let kind =
      switch field.kind {
      case .text: "text"
      case .integer: "integer"
      case .number(let decimals): "number, \(decimals) decimal\(decimals == 1 ? "" : "s")"
      case .boolean: "boolean"
      case .day: "day"
      case .time: "time"
      }
    return "| `\(field.name)` | \(kind) | \(field.summary) |"
  }
}
