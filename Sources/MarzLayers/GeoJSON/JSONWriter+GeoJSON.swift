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
    guard let shape, shape.coordinates.allSatisfy(\.isValid) else { return null() }
    switch shape {
    case .point(let point):
      object { json in
        json.member("type", "Point")
        json.key("coordinates")
        json.position(point)
      }
    case .multiPoint(let points):
      guard !points.isEmpty else { return null() }
      object { json in
        json.member("type", "MultiPoint")
        json.key("coordinates")
        json.positions(points)
      }
    case .line, .multiLine:
      let parts = shape.lines.flatMap { AntimeridianCut.parts(of: $0) }
        .map(GridRounding.line)
        .filter { $0.count > 1 }
      coordinates(of: parts, one: "LineString", several: "MultiLineString") { $0.positions($1) }
    case .polygon, .multiPolygon:
      let parts = shape.polygons.flatMap { AntimeridianCut.parts(of: $0) }
        .compactMap(GridRounding.polygon)
      coordinates(of: parts, one: "Polygon", several: "MultiPolygon") { json, polygon in
        json.array { json in
          for ring in polygon.rings { json.positions(ring) }
        }
      }
    }
  }

  private mutating func coordinates<Part>(
    of parts: [Part],
    one: String,
    several: String,
    write: (inout JSONWriter, Part) -> Void
  ) {
    guard let first = parts.first else { return null() }
    object { json in
      json.member("type", parts.count == 1 ? one : several)
      json.key("coordinates")
      if parts.count == 1 {
        write(&json, first)
      } else {
        json.array { json in
          for part in parts { write(&json, part) }
        }
      }
    }
  }

  private mutating func positions(_ points: [Coordinate]) {
    array { json in
      for point in points { json.position(point) }
    }
  }

  private mutating func position(_ point: Coordinate) {
    position(longitude: point.longitude, latitude: point.latitude)
  }
}
