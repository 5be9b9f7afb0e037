import MarzGeometry
import MarzMapping

/// The outlines of an index, mapped: for each place its parts, for each part its vertices.
struct OutlineTable: Sendable {
  private let places: MappedArray<UInt32>
  private let isArea: MappedArray<UInt8>
  private let sources: MappedArray<UInt32>
  private let partEnds: MappedArray<UInt32>
  private let vertexEnds: MappedArray<UInt32>
  private let vertices: MappedArray<Int32>

  init(file: MappedFile) throws(MappingError) {
    places = try file.column(GazetteerFormat.outlinePlace)
    isArea = try file.column(GazetteerFormat.outlineIsArea)
    sources = try file.column(GazetteerFormat.outlineSource)
    partEnds = try file.column(GazetteerFormat.outlineEnd)
    vertexEnds = try file.column(GazetteerFormat.outlinePartEnd)
    vertices = try file.column(GazetteerFormat.outlineVertices)
    guard
      [isArea.count, sources.count, partEnds.count].allSatisfy({ $0 == places.count }),
      vertices.count % 2 == 0
    else {
      throw .badSection(path: file.path, section: GazetteerFormat.outlinePlace.name)
    }
  }

  /// The places that have an outline, ascending.
  var numbers: [Int] { places.map { Int($0) } }

  /// The shape of a place's outline, and where the index has its source.
  func outline(of number: Int) -> (shape: Shape, source: UInt32)? {
    guard let index = places.firstPosition(of: UInt32(number)) else { return nil }
    let parts = range(index, in: partEnds, count: vertexEnds.count).map { part in
      range(part, in: vertexEnds, count: vertices.count / 2).map { vertex in
        Coordinate(longitude: degrees(vertex * 2), latitude: degrees(vertex * 2 + 1))
      }
    }
    let isArea = isArea[index] != 0
    return (isArea ? .joined(polygons: polygons(parts)) : .joined(lines: parts), sources[index])
  }

  /// Rings in their order: a clockwise one is a hole of the polygon before it.
  private func polygons(_ rings: [[Coordinate]]) -> [Polygon] {
    var polygons: [Polygon] = []
    for ring in rings {
      if let last = polygons.indices.last, Polygon.signedArea(ring) < 0 {
        polygons[last].holes.append(ring)
      } else {
        polygons.append(Polygon(exterior: ring))
      }
    }
    return polygons
  }

  private func degrees(_ position: Int) -> Double {
    Double(vertices[position]) / GazetteerFormat.outlineUnitsPerDegree
  }

  /// A damaged file may say anything; what points outside is left out.
  private func range(_ index: Int, in ends: MappedArray<UInt32>, count: Int) -> Range<Int> {
    guard index < ends.count else { return 0..<0 }
    let start = index == 0 ? 0 : min(Int(ends[index - 1]), count)
    return start..<max(start, min(Int(ends[index]), count))
  }
}
