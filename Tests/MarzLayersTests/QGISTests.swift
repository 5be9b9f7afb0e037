import Foundation
import FoundationXML
import MarzGeometry
import Testing

@testable import MarzLayers

struct QGISTests {
  private let columns = Array(Layer.events.schema.fields.indices)

  private func project(title: String = "marz") -> QGISProject {
    QGISProject(
      title: title,
      groups: [
        .init(
          title: "Events",
          entries: [.init(.events, columns: columns, source: "./marz.gpkg|layername=events")]
        ),
        .init(title: "Nothing", entries: []),
      ],
      view: Envelope(west: 36, south: 29, east: 50, north: 42),
      times: (start: "2024-03-01T00:00:00Z", end: "2024-03-10T00:00:00Z")
    )
  }

  @Test func `a project is well-formed and has its layer, view and time`() throws {
    let text = String(decoding: project().xml, as: UTF8.self)
    #expect(XMLParser(data: Data(text.utf8)).parse())
    #expect(text.contains("<datasource>./marz.gpkg|layername=events</datasource>"))
    #expect(text.contains("DefaultViewExtent xmin=\"36.0\""))
    #expect(text.contains("<start>2024-03-01T00:00:00Z</start>"))
    #expect(text.contains("startField=\"event_start\" endField=\"event_end\""))
    #expect(!text.contains("Nothing"))
  }

  @Test func `a hostile title cannot leave its element`() {
    let xml = project(title: LayerFilesTests.hostile + "\u{0}\u{7}]]>").xml
    #expect(XMLParser(data: Data(xml)).parse())
  }

  @Test func `every class and every status has a rule and a place in the legend`() {
    let style = QGISLayerStyle(.events, columns: columns).qml
    for entry in Palette.standard.entries {
      #expect(style.contains("&quot;event_class&quot; = &#39;\(entry.eventClass)&#39;"))
      #expect(style.contains("label=\"\(entry.code)  \(entry.label)\""))
    }
    for look in StatusLook.all {
      #expect(style.contains("&quot;status&quot; = &#39;\(look.status)&#39;"))
    }
  }

  @Test(arguments: Layer.all)
  func `the style of a layer is well-formed and names only columns that it has`(layer: Layer) {
    for columns in [[0, 1], Array(layer.schema.fields.indices)] {
      let style = QGISLayerStyle(layer, columns: columns)
      #expect(XMLParser(data: Data(style.qml.utf8)).parse())
      let names = Set(columns.map { layer.schema.fields[$0].name })
      let hasTimes =
        names.isSuperset(of: ["event_start", "event_end"])
        || names.isSuperset(of: ["events_start", "events_end"])
      #expect(style.isTemporal == hasTimes)
      #expect(style.qml.contains("<temporal") == hasTimes)
    }
  }

  @Test func `a map tip escapes every column that it shows`() throws {
    let style = QGISLayerStyle(.events, columns: columns).qml
    let start = try #require(style.range(of: "<mapTip>"))
    let end = try #require(style.range(of: "</mapTip>"))
    let tip = String(style[start.upperBound..<end.lowerBound])
    let shown = tip.components(separatedBy: "[% ").dropFirst()
    #expect(shown.count > 5)
    #expect(shown.allSatisfy { $0.hasPrefix("replace(coalesce(to_string(") })
  }

  @Test(arguments: Layer.all)
  func `every column has a name for people`(layer: Layer) {
    for field in layer.schema.fields { #expect(FieldLabels.has(field.name), "\(field.name)") }
    let labels = layer.schema.fields.map { FieldLabels.label(of: $0.name) }
    #expect(Set(labels).count == labels.count)
  }
}
