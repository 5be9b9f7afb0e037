/// A symbol of QGIS: symbol layers drawn one over the other, each with properties and expressions that change them.
struct QGISSymbol {
  /// What the symbol draws.
  enum Kind: String {
    case marker
    case line
    case fill
  }

  /// One symbol layer.
  struct Layer {
    /// QGIS's class, such as `SimpleMarker`.
    let type: String
    /// Its properties, such as `size` in millimeters.
    let properties: KeyValuePairs<String, String>
    /// Properties that an expression decides for each feature, such as `fillColor`.
    var expressions: KeyValuePairs<String, String> = [:]
  }

  let kind: Kind
  let layers: [Layer]
  var opacity = "1"

  /// Writes the symbol under a name.
  func write(name: String, into xml: inout XMLWriter) {
    xml.element(
      "symbol",
      [
        "type": .text(kind.rawValue), "name": .text(name), "alpha": .text(opacity),
        "clip_to_extent": "1", "force_rhr": "0",
      ]
    ) { xml in
      for layer in layers {
        xml.element(
          "layer",
          ["class": .text(layer.type), "enabled": "1", "locked": "0", "pass": "0"]
        ) { xml in
          xml.element("Option", ["type": "Map"]) { xml in
            for (key, value) in layer.properties { xml.option(key, value) }
          }
          if !layer.expressions.isEmpty { Self.write(layer.expressions, into: &xml) }
        }
      }
    }
  }

  private static func write(
    _ expressions: KeyValuePairs<String, String>,
    into xml: inout XMLWriter
  ) {
    xml.element("data_defined_properties", [:]) { xml in
      xml.element("Option", ["type": "Map"]) { xml in
        xml.option("name", "")
        xml.element("Option", ["type": "Map", "name": "properties"]) { xml in
          for (key, expression) in expressions {
            xml.element("Option", ["type": "Map", "name": .text(key)]) { xml in
              xml.element("Option", ["type": "bool", "name": "active", "value": "true"])
              xml.option("expression", expression)
              xml.element("Option", ["type": "int", "name": "type", "value": "3"])
            }
          }
        }
        xml.option("type", "collection")
      }
    }
  }
}

extension XMLWriter {
  /// Writes one text option of QGIS.
  mutating func option(_ name: String, _ value: String) {
    element("Option", ["type": "QString", "name": .text(name), "value": .text(value)])
  }
}

/// A color as QGIS writes it: red, green, blue and opacity from 0 to 255.
enum QGISColor {
  /// Converts `#rrggbb`.
  static func text(_ hex: String, opacity: Int = 255) -> String {
    let number = Int(hex.dropFirst(), radix: 16) ?? 0
    return "\(number >> 16),\(number >> 8 & 0xFF),\(number & 0xFF),\(opacity)"
  }
}
