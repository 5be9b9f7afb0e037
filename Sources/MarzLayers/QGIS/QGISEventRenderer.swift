/// How QGIS draws events: color and letters say the class, shape, filling and outline the status, size the reports.
///
/// Rules by class and by status make a legend that explains both. Points that lie on one another are set apart around
/// their place, so that none is hidden.
enum QGISEventRenderer {
  private static let ink = "27,42,56,255"
  private static let size = 5.2
  private static let hollowSize = size * 0.7
  private static let barSize = size * 1.5

  /// Writes the element `renderer-v2`.
  static func write(into xml: inout XMLWriter) {
    let classes = Palette.standard.entries
    xml.element(
      "renderer-v2",
      [
        "type": "pointDisplacement", "placement": "1", "tolerance": "3.4", "toleranceUnit": "MM",
        "circleRadiusAddition": "0.4", "circleWidth": "0.25", "circleColor": "27,42,56,110",
        "maxLabelScaleDenominator": "-1", "labelAttributeName": "",
      ]
    ) { xml in
      xml.element("renderer-v2", ["type": "RuleRenderer", "symbollevels": "0"]) { xml in
        xml.element("rules", ["key": "marz"]) { xml in
          rules(classes, into: &xml)
        }
        xml.element("symbols", [:]) { xml in
          for (index, entry) in classes.enumerated() {
            symbol(of: entry).write(name: "\(index)", into: &xml)
          }
          symbol(of: Palette.unknown).write(name: "\(classes.count)", into: &xml)
          for (index, look) in StatusLook.all.enumerated() {
            example(of: look).write(name: "\(classes.count + 1 + index)", into: &xml)
          }
        }
      }
      center.write(name: "centerSymbol", into: &xml)
    }
  }

  private static func rules(_ classes: [Palette.Entry], into xml: inout XMLWriter) {
    for quad in Palette.quads {
      xml.element("rule", ["key": .text("quad\(quad.quad)"), "label": .text(quad.label)]) { xml in
        for (index, entry) in classes.enumerated() where entry.quad == quad.quad {
          rule(
            "class-\(entry.code)",
            filter: "\"event_class\" = '\(entry.eventClass)'",
            label: "\(entry.code)  \(entry.label)",
            symbol: index,
            into: &xml
          )
        }
      }
    }
    rule("class-other", filter: "ELSE", label: "Other", symbol: classes.count, into: &xml)
    xml.element("rule", ["key": "status", "label": "Status"]) { xml in
      for (index, look) in StatusLook.all.enumerated() {
        rule(
          "status-\(look.status)",
          filter: "\"status\" = '\(look.status)'",
          label: look.label,
          symbol: classes.count + 1 + index,
          into: &xml
        )
      }
    }
  }

  private static func rule(
    _ key: String,
    filter: String,
    label: String,
    symbol: Int,
    into xml: inout XMLWriter
  ) {
    xml.element(
      "rule",
      [
        "key": .text(key), "filter": .text(filter), "label": .text(label),
        "symbol": .text("\(symbol)"),
      ]
    )
  }

  /// The symbol of a class: a colored shape, what the status adds to it, and the letters.
  private static func symbol(of entry: Palette.Entry) -> QGISSymbol {
    let shape = QGISExpression.byStatus { $0.isDiamond ? "diamond" : "circle" }
    func when(_ holds: (StatusLook) -> Bool) -> String {
      QGISExpression.byStatus { holds($0) ? "yes" : "no" } + " = 'yes'"
    }
    return QGISSymbol(
      kind: .marker,
      layers: [
        layer(
          name: "circle",
          fill: QGISColor.text(entry.fill),
          outline: ink,
          size: size,
          expressions: [
            "name": shape,
            "outlineStyle": QGISExpression.byStatus { $0.isDashed ? "dash" : "solid" },
            "size": QGISExpression.size(size),
          ]
        ),
        hollow(
          "circle",
          expressions: [
            "name": shape, "size": QGISExpression.size(hollowSize),
            "enabled": when(\.isHollow),
          ]
        ),
        bar(
          expressions: ["size": QGISExpression.size(barSize), "enabled": when(\.isBarred)]
        ),
        .init(
          type: "FontMarker",
          properties: [
            "chr": entry.code, "color": QGISColor.text(entry.ink), "font": "DejaVu Sans",
            "font_style": "Bold", "size": "2.3", "size_unit": "MM", "outline_width": "0",
            "horizontal_anchor_point": "1", "vertical_anchor_point": "1",
          ],
          expressions: [
            "fillColor": QGISExpression.byStatus { $0.isHollow ? ink : QGISColor.text(entry.ink) },
            "size": QGISExpression.size(2.3),
          ]
        ),
      ]
    )
  }

  /// The example of a status in the legend.
  ///
  /// Its rule draws nothing on the map: setting points apart takes the first
  /// symbol of a feature, which is that of its class.
  private static func example(of look: StatusLook) -> QGISSymbol {
    let name = look.isDiamond ? "diamond" : "circle"
    let gray = "201,206,211,255"
    var layers = [
      layer(
        name: name,
        fill: gray,
        outline: ink,
        size: size,
        style: look.isDashed ? "dash" : "solid",
        expressions: [:]
      )
    ]
    if look.isHollow { layers.append(hollow(name, expressions: [:])) }
    if look.isBarred { layers.append(bar(expressions: [:])) }
    return QGISSymbol(kind: .marker, layers: layers)
  }

  /// The white middle of what has not happened yet.
  private static func hollow(
    _ name: String,
    expressions: KeyValuePairs<String, String>
  ) -> QGISSymbol.Layer {
    layer(
      name: name,
      fill: "255,255,255,255",
      outline: "255,255,255,0",
      size: hollowSize,
      expressions: expressions
    )
  }

  /// The bar through what did not happen.
  private static func bar(expressions: KeyValuePairs<String, String>) -> QGISSymbol.Layer {
    layer(
      name: "line",
      fill: ink,
      outline: ink,
      size: barSize,
      width: "0.6",
      angle: "45",
      expressions: expressions
    )
  }

  /// The point around which events of one place are set apart.
  private static var center: QGISSymbol {
    QGISSymbol(
      kind: .marker,
      layers: [
        layer(name: "circle", fill: ink, outline: "255,255,255,255", size: 1.2, expressions: [:])
      ]
    )
  }

  private static func layer(
    name: String,
    fill: String,
    outline: String,
    size: Double,
    width: String = "0.3",
    angle: String = "0",
    style: String = "solid",
    expressions: KeyValuePairs<String, String>
  ) -> QGISSymbol.Layer {
    .init(
      type: "SimpleMarker",
      properties: [
        "name": name, "color": fill, "outline_color": outline, "outline_width": width,
        "outline_style": style, "size": "\(size)", "size_unit": "MM", "angle": angle,
        "scale_method": "diameter",
      ],
      expressions: expressions
    )
  }
}
