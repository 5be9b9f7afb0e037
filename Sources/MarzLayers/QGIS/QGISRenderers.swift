/// How QGIS draws each layer, from the palette that all maps share.
enum QGISRenderers {
  /// Writes the element `renderer-v2` of a layer.
  static func write(for layer: Layer, columns: Set<String>, into xml: inout XMLWriter) {
    switch layer.name {
    case Layer.events.name: QGISEventRenderer.write(into: &xml)
    case Layer.borderActivity.name: activity(into: &xml)
    default: single(symbol(of: layer), into: &xml)
    }
  }

  private static func single(_ symbol: QGISSymbol, into xml: inout XMLWriter) {
    xml.element("renderer-v2", ["type": "singleSymbol", "symbollevels": "0"]) { xml in
      xml.element("symbols", [:]) { symbol.write(name: "0", into: &$0) }
    }
  }

  private static func symbol(of layer: Layer) -> QGISSymbol {
    switch layer.name {
    case Layer.places.name:
      QGISSymbol(
        kind: .marker,
        layers: [
          .init(
            type: "SimpleMarker",
            properties: [
              "name": "circle", "color": "255,255,255,255", "outline_color": "27,42,56,255",
              "outline_width": "0.3", "size": "1.4", "size_unit": "MM",
            ]
          )
        ]
      )
    case Layer.placeLines.name: namedLine
    case Layer.placeAreas.name: area(fill: "#7d6a8f", opacity: 30, outline: "#7d6a8f")
    case Layer.buffers.name: area(fill: "#b0713a", opacity: 26, outline: "#b0713a")
    case Layer.proximity.name: line("#2b3a48", opacity: 200, width: "0.25", dash: "0.4;1.1")
    case Layer.borders.name: line("#75687f", width: "0.5")
    case Layer.basemapBorders.name: line("#b3aab9", width: "0.26")
    default: area(fill: "#f7f4ec", opacity: 255, outline: "#c9c3b3")
    }
  }

  /// Rivers in the color of water; borders broad and pale, so that the border itself is seen on them.
  private static var namedLine: QGISSymbol {
    func choice(_ border: String, _ other: String) -> String {
      "CASE WHEN \"place_id\" LIKE 'border:%' THEN \(border) ELSE \(other) END"
    }
    let colors = [("#7d6a8f", 110), ("#5b93bf", 255)].map {
      QGISExpression.text(QGISColor.text($0.0, opacity: $0.1))
    }
    return line(
      "#5b93bf",
      width: "0.6",
      expressions: [
        "outlineColor": choice(colors[0], colors[1]), "outlineWidth": choice("1.4", "0.6"),
      ]
    )
  }

  private static func line(
    _ color: String,
    opacity: Int = 255,
    width: String,
    dash: String? = nil,
    expressions: KeyValuePairs<String, String> = [:]
  ) -> QGISSymbol {
    QGISSymbol(
      kind: .line,
      layers: [
        .init(
          type: "SimpleLine",
          properties: [
            "line_color": QGISColor.text(color, opacity: opacity), "line_width": width,
            "line_width_unit": "MM", "joinstyle": "round", "capstyle": "round",
            "use_custom_dash": dash == nil ? "0" : "1", "customdash": dash ?? "5;2",
          ],
          expressions: expressions
        )
      ]
    )
  }

  private static func area(fill: String, opacity: Int, outline: String) -> QGISSymbol {
    QGISSymbol(
      kind: .fill,
      layers: [
        .init(
          type: "SimpleFill",
          properties: [
            "color": QGISColor.text(fill, opacity: opacity), "style": "solid",
            "outline_color": QGISColor.text(outline), "outline_width": "0.26",
            "outline_width_unit": "MM", "outline_style": "solid",
          ]
        )
      ]
    )
  }

  /// Pieces of border in four widths by the events within 25 km; pieces without any are not drawn.
  private static func activity(into xml: inout XMLWriter) {
    let classes = Palette.activity
    xml.element(
      "renderer-v2",
      [
        "type": "graduatedSymbol", "attr": "events_25km", "graduatedMethod": "GraduatedColor",
        "symbollevels": "0",
      ]
    ) { xml in
      xml.element("ranges", [:]) { xml in
        for (index, step) in classes.enumerated() {
          xml.element(
            "range",
            [
              "symbol": .text("\(index)"), "label": .text(step.label), "render": "true",
              "lower": .text("\(Double(step.least) - 0.5)"),
              "upper": .text("\(Double(step.most) + 0.5)"),
            ]
          )
        }
      }
      xml.element("symbols", [:]) { xml in
        for (index, step) in classes.enumerated() {
          line(step.color, width: step.width).write(name: "\(index)", into: &xml)
        }
      }
    }
  }
}
