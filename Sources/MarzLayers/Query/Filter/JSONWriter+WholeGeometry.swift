import MarzGeometry

extension JSONWriter {
  /// Writes a geometry of one part or several with every digit and uncut, null for none.
  mutating func wholeGeometry(_ shapes: [Shape]) {
    guard let first = shapes.first else { return null() }
    guard shapes.count > 1 else { return wholeGeometry(first) }
    object { json in
      json.member("type", "GeometryCollection")
      json.array("geometries") { json in
        for shape in shapes { json.wholeGeometry(shape) }
      }
    }
  }

  private mutating func wholeGeometry(_ shape: Shape) {
    object { json in
      switch shape {
      case .point(let point): json.shape("Point") { $0.whole(point) }
      case .multiPoint(let points): json.shape("MultiPoint") { $0.whole(points) }
      case .line(let line): json.shape("LineString") { $0.whole(line) }
      case .multiLine(let lines):
        json.shape("MultiLineString") { json in
          json.array { json in
            for line in lines { json.whole(line) }
          }
        }
      case .polygon(let polygon): json.shape("Polygon") { $0.whole(polygon) }
      case .multiPolygon(let polygons):
        json.shape("MultiPolygon") { json in
          json.array { json in
            for polygon in polygons { json.whole(polygon) }
          }
        }
      }
    }
  }

  private mutating func shape(_ type: String, _ coordinates: (inout JSONWriter) -> Void) {
    member("type", type)
    key("coordinates")
    coordinates(&self)
  }

  private mutating func whole(_ polygon: Polygon) {
    array { json in
      for ring in polygon.rings { json.whole(ring) }
    }
  }

  private mutating func whole(_ line: [Coordinate]) {
    array { json in
      for point in line { json.whole(point) }
    }
  }

  private mutating func whole(_ point: Coordinate) {
    array { json in
      json.value(point.longitude)
      json.value(point.latitude)
    }
  }
}
