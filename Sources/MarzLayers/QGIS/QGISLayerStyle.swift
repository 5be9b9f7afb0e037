/// What QGIS needs to know to show a layer well: renderer, labels, names of the columns, map tip, time.
///
/// The same elements stand in the project, in the GeoPackage's table of styles and in a `.qml` file.
struct QGISLayerStyle {
  private let layer: Layer
  private let columns: [FieldDefinition]
  private let names: Set<String>

  /// - Parameters:
  ///   - layer: The layer.
  ///   - columns: The positions of the columns that it has in this run.
  init(_ layer: Layer, columns: [Int]) {
    self.layer = layer
    self.columns = columns.map { layer.schema.fields[$0] }
    names = Set(self.columns.map(\.name))
  }

  /// The columns that say when a feature is shown by the Temporal Controller; nil without such columns.
  ///
  /// What has no date is always shown.
  private var times: (start: String, end: String)? {
    [("event_start", "event_end"), ("events_start", "events_end")]
      .first { names.contains($0.0) && names.contains($0.1) }
  }

  /// Whether the layer moves with the Temporal Controller.
  var isTemporal: Bool { times != nil }

  /// A whole QML document.
  var qml: String {
    var xml = XMLWriter()
    xml.element(
      "qgis",
      [
        "version": .text(QGISProject.version),
        "styleCategories": "Symbology|Labeling|Fields|MapTips|Temporal",
        "labelsEnabled": labels == nil ? "0" : "1",
      ]
    ) { write(into: &$0) }
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
      + String(decoding: xml.bytes, as: UTF8.self)
  }

  /// Whether the layer has labels.
  var hasLabels: Bool { labels != nil }

  /// Writes the elements into a QML document or a layer of a project.
  func write(into xml: inout XMLWriter) {
    if let times {
      xml.element(
        "temporal",
        [
          "enabled": "1", "mode": "2", "startField": .text(times.start),
          "endField": .text(times.end),
          "limitMode": "0", "accumulate": "0", "fixedDuration": "0", "durationUnit": "min",
        ]
      ) { xml in
        xml.element("fixedRange", [:]) { xml in
          xml.element("start", text: "")
          xml.element("end", text: "")
        }
      }
    }
    QGISRenderers.write(for: layer, columns: names, into: &xml)
    if let labels { labels.write(into: &xml) }
    xml.element("aliases", [:]) { xml in
      for (index, field) in columns.enumerated() {
        xml.element(
          "alias",
          [
            "field": .text(field.name), "name": .text(FieldLabels.label(of: field.name)),
            "index": .text("\(index + 1)"),
          ]
        )
      }
    }
    if names.contains("title") { xml.element("previewExpression", text: "\"title\"") }
    if let mapTip { xml.element("mapTip", text: mapTip) }
  }

  /// Countries in capitals; other places where a report means the place itself; what is a line has a label there.
  private static let placeLabel = """
    CASE WHEN "feature" LIKE 'A.PCL%' THEN upper("name") \
    WHEN "place_id" LIKE 'border:%' OR "literal" = 0 THEN NULL ELSE "name" END
    """

  private var labels: QGISLabels? {
    switch layer.name {
    case Layer.events.name: .obstacle
    case Layer.places.name:
      QGISLabels(
        expression: Self.placeLabel,
        distance: "3",
        size: "8",
        color: "27,42,56,255",
        isLine: false
      )
    case Layer.placeLines.name:
      QGISLabels(
        expression: "\"name\"",
        distance: "1",
        size: "8",
        color: "31,78,121,255",
        isLine: true
      )
    case Layer.borders.name:
      QGISLabels(
        expression: "\"title\"",
        distance: "1",
        size: "8",
        color: "100,86,110,255",
        isLine: true
      )
    default: nil
    }
  }

  /// What is shown when the pointer rests on a feature; every column is escaped, since QGIS shows HTML.
  private var mapTip: String? {
    guard names.contains("title") else { return nil }
    func value(_ name: String) -> String { "[% \(QGISExpression.escaped(name)) %]" }
    var lines = ["<b>\(value("title"))</b>"]
    switch layer.name {
    case Layer.events.name:
      lines.append("\(value("event_class")), \(value("status"))")
      if names.contains("date_text") { lines.append(value("date_text")) }
      if names.contains("sentence") { lines.append("<i>\(value("sentence"))</i>") }
      if names.contains("place") { lines.append("\(value("place"))") }
      if names.contains("border_km") {
        lines.append("\(value("border_km")) km to the border \(value("border"))")
      }
      if names.contains("document") { lines.append(value("document")) }
    case Layer.borderActivity.name:
      lines.append("\(value("events_25km")) events within 25 km")
    case Layer.places.name, Layer.placeLines.name, Layer.placeAreas.name:
      lines.append("\(value("mentions")) mentions, \(value("events")) events")
    case Layer.borders.name:
      lines.append("\(value("length_km")) km, nearest border of \(value("events")) events")
    default: break
    }
    return "<div style=\"max-width:28em\">" + lines.joined(separator: "<br/>") + "</div>"
  }
}
