/// Labels of a layer in QGIS: one expression, with a halo, where there is room.
struct QGISLabels {
  /// A column, or an expression that is null where a feature has no label.
  let expression: String
  /// How far from a point, in millimeters.
  let distance: String
  /// In points.
  let size: String
  let color: String
  let isLine: Bool
  /// Whether something is written; otherwise the layer only keeps the labels of others off its symbols.
  var isWritten = true

  /// For a layer whose symbols say all; a label drawn over them would hide letters.
  static let obstacle = QGISLabels(
    expression: "",
    distance: "0",
    size: "8",
    color: "27,42,56,255",
    isLine: false,
    isWritten: false
  )

  /// Writes the element `labeling`.
  func write(into xml: inout XMLWriter) {
    xml.element("labeling", ["type": "simple"]) { xml in
      xml.element("settings", ["calloutType": "simple"]) { xml in
        xml.element(
          "text-style",
          [
            "fieldName": .text(expression), "isExpression": "1", "fontFamily": "DejaVu Sans",
            "fontSize": .text(size), "fontSizeUnit": "Point", "textColor": .text(color),
            "textOpacity": "1", "namedStyle": "Book",
          ]
        ) { xml in
          xml.element(
            "text-buffer",
            [
              "bufferDraw": "1", "bufferSize": "0.8", "bufferSizeUnits": "MM",
              "bufferColor": "255,255,255,215", "bufferOpacity": "1", "bufferJoinStyle": "128",
            ]
          )
        }
        xml.element(
          "placement",
          [
            "placement": isLine ? "3" : "6", "dist": .text(distance), "distUnits": "MM",
            "placementFlags": isLine ? "9" : "10", "priority": "5",
            "predefinedPositionOrder": "TR,TL,BR,BL,R,L,TSR,BSR",
          ]
        )
        xml.element(
          "rendering",
          [
            "drawLabels": isWritten ? "1" : "0", "displayAll": "0", "obstacle": "1",
            "obstacleFactor": isWritten ? "1" : "2", "mergeLines": isLine ? "1" : "0",
          ]
        )
      }
    }
  }
}
