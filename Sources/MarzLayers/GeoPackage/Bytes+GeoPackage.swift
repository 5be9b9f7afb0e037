import MarzGeometry

extension [UInt8] {
  /// Appends a geometry as a GeoPackage stores it: a header, then well-known binary, little-endian.
  ///
  /// Source: OGC 12-128r17 (GeoPackage 1.3) §2.1.3; OGC 06-103r4 §8.2. Lines and areas are always in several parts, even
  /// when it is one, so that all rows of a table have the type that the table declares. Points have no envelope, as the
  /// standard advises.
  /// - Parameter shape: A shape that is cut and rounded, see ``Shape/published``.
  mutating func appendGeoPackageBinary(_ shape: Shape) {
    appendHeader(of: shape)
    switch shape {
    case .point(let point):
      append(type: 1)
      append(position: point)
    case .multiPoint(let points):
      append(type: 4)
      append(count: points.count)
      for point in points {
        append(type: 1)
        append(position: point)
      }
    case .line, .multiLine:
      append(type: 5)
      append(count: shape.lines.count)
      for line in shape.lines {
        append(type: 2)
        append(positions: line)
      }
    case .polygon, .multiPolygon:
      append(type: 6)
      append(count: shape.polygons.count)
      for polygon in shape.polygons {
        append(type: 3)
        append(count: polygon.rings.count)
        for ring in polygon.rings { append(positions: ring) }
      }
    }
  }

  /// "GP", version 0, flags (little-endian; envelope of x and y where there is one), WGS 84.
  private mutating func appendHeader(of shape: Shape) {
    let isPoint = if case .point = shape { true } else { false }
    let box = isPoint ? nil : shape.envelope
    self += [0x47, 0x50, 0x00, box == nil ? 0x01 : 0x03]
    append(littleEndian: UInt32(GeoPackageTables.wgs84))
    guard let box else { return }
    for edge in [box.west, box.east, box.south, box.north] { append(littleEndian: edge.bitPattern) }
  }

  private mutating func append(type code: UInt32) {
    append(1)
    append(littleEndian: code)
  }

  private mutating func append(count: Int) { append(littleEndian: UInt32(count)) }

  private mutating func append(positions line: [Coordinate]) {
    append(count: line.count)
    for point in line { append(position: point) }
  }

  private mutating func append(position point: Coordinate) {
    append(littleEndian: point.longitude.bitPattern)
    append(littleEndian: point.latitude.bitPattern)
  }

  private mutating func append<Number: FixedWidthInteger>(littleEndian number: Number) {
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> Number(shift)))
    }
  }
}
