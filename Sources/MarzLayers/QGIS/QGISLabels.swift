/// Labels of a layer in QGIS: one column, with a halo, where there is room.
struct QGISLabels {
  let field: String
  /// In points.
  let size: String
  let color: String
  let isLine: Bool

  /// Writes the element `labeling`.
  func write(into xml: inout XMLWriter) {
    xml.element("labeling", ["type": "simple"]) { xml in
      xml.element("settings", ["calloutType": "simple"]) { xml in
        xml.element(
          "text-style",
          [
            "fieldName": .text(field), "isExpression": "0", "fontFamily": "DejaVu Sans",
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
            "placement": isLine ? "3" : "6", "dist": "1.2", "distUnits": "MM",
            "placementFlags": isLine ? "9" : "10", "priority": "5",
            "predefinedPositionOrder": "TR,TL,BR,BL,R,L,TSR,BSR",
          ]
        )
        xml.element(
          "rendering",
          ["displayAll": "0", "obstacle": "1", "mergeLines": isLine ? "1" : "0"]
        )
      }
    }
  }
}
