import Foundation
import MarzGeometry

/// A geometry as a GeoPackage stores it: a header, then well-known binary, little-endian.
///
/// Source: OGC 12-128r17 (GeoPackage 1.3) §2.1.3; OGC 06-103r4 §8.2. Lines and areas are always in several parts, even
/// when it is one, so that all rows of a table have the type that the table declares. Points have no envelope, as the
/// standard advises.
struct GeoPackageBinary {
  /// The bytes.
  private(set) var bytes: [UInt8] = []

  /// Encodes a shape that is cut and rounded, see ``Shape/published``.
  init(_ shape: Shape) {
    bytes.reserveCapacity(64 + 16 * shape.coordinates.count)
    header(of: shape)
    switch shape {
    case .point(let point):
      type(1)
      position(point)
    case .multiPoint(let points):
      type(4)
      count(points.count)
      for point in points {
        type(1)
        position(point)
      }
    case .line, .multiLine:
      type(5)
      count(shape.lines.count)
      for line in shape.lines {
        type(2)
        positions(line)
      }
    case .polygon, .multiPolygon:
      type(6)
      count(shape.polygons.count)
      for polygon in shape.polygons {
        type(3)
        count(polygon.rings.count)
        for ring in polygon.rings { positions(ring) }
      }
    }
  }

  /// "GP", version 0, flags (little-endian; envelope of x and y where there is one), WGS 84.
  private mutating func header(of shape: Shape) {
    let isPoint = if case .point = shape { true } else { false }
    let box = isPoint ? nil : shape.envelope
    bytes += [0x47, 0x50, 0x00, box == nil ? 0x01 : 0x03]
    append(UInt32(GeoPackageTables.wgs84))
    guard let box else { return }
    for edge in [box.west, box.east, box.south, box.north] { append(edge.bitPattern) }
  }

  private mutating func type(_ code: UInt32) {
    bytes.append(1)
    append(code)
  }

  private mutating func count(_ count: Int) { append(UInt32(count)) }

  private mutating func positions(_ line: [Coordinate]) {
    count(line.count)
    for point in line { position(point) }
  }

  private mutating func position(_ point: Coordinate) {
    append(point.longitude.bitPattern)
    append(point.latitude.bitPattern)
  }

  private mutating func append(_ number: UInt32) {
    for shift in stride(from: 0, to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(shift)))
    }
  }

  private mutating func append(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }
}
