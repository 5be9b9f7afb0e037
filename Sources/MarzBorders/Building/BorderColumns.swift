import MarzGeometry
import MarzMapping

/// The columns of a border index while they grow; arcs come in sorted by pair, limits after them.
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
  /// How many arcs are borders, and how many leaves are theirs; what comes after them are limits.
  private var borders: (arcs: Int, leaves: Int) = (0, 0)
  private let densifier = Densifier()

  mutating func append(_ arc: BorderArc) {
    if pairs.last != arc.pair.value {
      pairs.append(arc.pair.value)
      pairArcs.append(UInt32(arcVertices.count))
      pairLeaves.append(boxes.count)
    }
    arcPairs.append(arc.pair.value)
    disputes.append(arc.isDisputed ? 1 : 0)
    append(left: arc.left, right: arc.right, source: arc.source, points: arc.points)
    borders = (arcVertices.count, boxes.count)
  }

  mutating func append(_ limit: LimitLine) {
    arcPairs.append(0)
    disputes.append(0)
    append(left: limit.left, right: limit.right, source: limit.source, points: limit.points)
  }

  private mutating func append(
    left: Territory,
    right: Territory?,
    source: String,
    points: [Coordinate]
  ) {
    let number = UInt32(arcVertices.count)
    let first = degrees.count / 2
    arcVertices.append(UInt32(first))
    for side in [left, right] {
      territories += [side?.country.value ?? 0, side?.rival?.value ?? 0]
    }
    arcSources.append(sourceNumber(source))
    for point in densifier.densify(points) { append(point) }
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
    var roots = [tree.addTree(over: 0..<borders.leaves)]
    for (index, start) in pairLeaves.enumerated() {
      let end = index + 1 < pairLeaves.count ? pairLeaves[index + 1] : borders.leaves
      roots.append(tree.addTree(over: start..<end))
    }
    roots.append(boxes.count > borders.leaves ? tree.addTree(over: 0..<boxes.count) : roots[0])
    var writer = IndexFileWriter(kind: BorderFormat.kind)
    writer.add("PAIR", pairs)
    writer.add("PARC", pairArcs + [UInt32(borders.arcs)])
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
