import MarzGeometry
import MarzMapping

/// The columns of a border index while they grow; arcs come in sorted by pair.
struct BorderColumns {
  private var pairs: [UInt32] = []
  private var pairArcs: [UInt32] = []
  private var pairLeaves: [Int] = []
  private var arcPairs: [UInt32] = []
  private var arcVertices: [UInt32] = []
  private var territories: [UInt16] = []
  private var disputes: [UInt8] = []
  private var arcSources: [UInt32] = []
  private var sources: [String] = []
  private var degrees: [Int32] = []
  private var places: [Int32] = []
  private var leaves: [UInt32] = []
  private var boxes: [TreeBuilder.Box] = []
  private let densifier = Densifier()

  mutating func append(_ arc: BorderArc) {
    let number = UInt32(arcVertices.count)
    if pairs.last != arc.pair.value {
      pairs.append(arc.pair.value)
      pairArcs.append(number)
      pairLeaves.append(boxes.count)
    }
    let first = degrees.count / 2
    arcPairs.append(arc.pair.value)
    arcVertices.append(UInt32(first))
    for side in [arc.left, arc.right] {
      territories += [side.country.value, side.rival?.value ?? 0]
    }
    disputes.append(arc.isDisputed ? 1 : 0)
    arcSources.append(sourceNumber(arc.source))
    for point in densifier.densify(arc.points) { append(point) }
    let last = degrees.count / 2 - 1
    for start in stride(from: first, to: last, by: BorderFormat.segmentsPerLeaf) {
      let count = min(BorderFormat.segmentsPerLeaf, last - start)
      leaves += [UInt32(start), number << 8 | UInt32(count)]
      var box = TreeBuilder.Box()
      for vertex in start...start + count { box.extend(by: place(vertex)) }
      boxes.append(box)
    }
  }

  /// Builds the trees and gathers everything in a writer.
  func written() -> IndexFileWriter {
    var tree = TreeBuilder(leaves: boxes)
    var roots = [tree.addTree(over: 0..<boxes.count)]
    for (index, start) in pairLeaves.enumerated() {
      let end = index + 1 < pairLeaves.count ? pairLeaves[index + 1] : boxes.count
      roots.append(tree.addTree(over: start..<end))
    }
    var writer = IndexFileWriter(kind: BorderFormat.kind)
    writer.add("PAIR", pairs)
    writer.add("PARC", pairArcs + [UInt32(arcVertices.count)])
    writer.add("ROOT", roots)
    writer.add("ARCP", arcPairs)
    writer.add("ARCV", arcVertices + [UInt32(degrees.count / 2)])
    writer.add("ARCT", territories)
    writer.add("ARCD", disputes)
    writer.add("ARCS", arcSources)
    writer.add("SRCN", Array(sources.joined(separator: "\n").utf8))
    writer.add("VDEG", degrees)
    writer.add("VECF", places)
    writer.add("LEAF", leaves)
    writer.add("NBOX", tree.bounds)
    writer.add("NLNK", tree.links)
    return writer
  }

  private mutating func append(_ point: Coordinate) {
    let longitude = BorderFormat.units(point.longitude)
    let latitude = BorderFormat.units(point.latitude)
    degrees += [longitude, latitude]
    let place = Geocentric(
      Coordinate(
        longitude: BorderFormat.degrees(longitude),
        latitude: BorderFormat.degrees(latitude)
      )
    )
    for meters in [place.x, place.y, place.z] {
      places.append(Int32((meters * BorderFormat.unitsPerMeter).rounded()))
    }
  }

  private func place(_ vertex: Int) -> SIMD4<Double> {
    SIMD4(
      Double(places[vertex * 3]),
      Double(places[vertex * 3 + 1]),
      Double(places[vertex * 3 + 2]),
      0
    ) / BorderFormat.unitsPerMeter
  }

  private mutating func sourceNumber(_ name: String) -> UInt32 {
    if let number = sources.firstIndex(of: name) { return UInt32(number) }
    sources.append(name)
    return UInt32(sources.count - 1)
  }
}
