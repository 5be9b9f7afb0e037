package import MarzGeometry

extension JSONWriter {
  /// Writes the value of a property.
  mutating func value(_ property: PropertyValue, decimals: Int?) {
    switch property {
    case .text(let text): value(text)
    case .integer(let integer): value(integer)
    case .number(let number):
      if let decimals { value(number, decimals: decimals) } else { value(number) }
    case .boolean(let flag): value(flag)
    case .null: null()
    }
  }

  /// Writes a geometry object, or null for one that is absent, invalid or without extent.
  package mutating func geometry(_ shape: Shape?) {
    guard let shape = shape?.published else { return null() }
    switch shape {
    case .point(let point): geometry("Point") { $0.position(point) }
    case .multiPoint(let points): geometry("MultiPoint") { $0.positions(points) }
    case .line(let line): geometry("LineString") { $0.positions(line) }
    case .multiLine(let lines):
      geometry("MultiLineString") { json in
        json.array { json in
          for line in lines { json.positions(line) }
        }
      }
    case .polygon(let polygon): geometry("Polygon") { $0.rings(of: polygon) }
    case .multiPolygon(let polygons):
      geometry("MultiPolygon") { json in
        json.array { json in
          for polygon in polygons { json.rings(of: polygon) }
        }
      }
    }
  }

  private mutating func geometry(_ type: String, _ coordinates: (inout JSONWriter) -> Void) {
    object { json in
      json.member("type", type)
      json.key("coordinates")
      coordinates(&json)
    }
  }

  private mutating func rings(of polygon: Polygon) {
    array { json in
      for ring in polygon.rings { json.positions(ring) }
    }
  }

  private mutating func positions(_ points: [Coordinate]) {
    array { json in
      for point in points { json.position(point) }
    }
  }

  mutating func position(_ point: Coordinate) {
    position(longitude: point.longitude, latitude: point.latitude)
  }
}
