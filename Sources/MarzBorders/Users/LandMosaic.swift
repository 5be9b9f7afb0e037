import Foundation
import MarzGeometry

/// Derives borders from the land of countries: where the edge of one is the edge of the other.
///
/// All rings are cut where they meet and the pieces laid out as faces. Every edge has a face on its left and
/// one on its right, and whose land those are says what the edge is: a border, or the limit of a country
/// where nobody's land lies beyond. So neighbors need not share vertices. Ground in the land of two
/// countries is claimed by both, as in the bundled borders, and the lines around it are disputed; ground
/// between countries that is in nobody's land parts them. Both are named as flaws.
struct LandMosaic {
  /// The land of one country as one feature of a file has it.
  struct Land {
    var feature: Int
    var country: Alpha2
    var polygons: [Polygon]
  }

  /// Features that do not fit together.
  struct Flaw: Hashable {
    var features: [Int]
    var reason: String
  }

  private(set) var arcs: [BorderArc] = []
  private(set) var limits: [LimitLine] = []
  private(set) var flaws: [Flaw] = []

  /// - Complexity: O(*n* log *n*) in the vertices, and each face asks the lands around it.
  init(_ lands: [Land], source: String) throws(GeometryError) {
    let rings = lands.flatMap { $0.polygons.flatMap(\.rings) }
    let faces = try Shape.faces(of: rings)
    let owners = try Self.owners(of: faces.map(\.inside), among: lands)
    let edges = FaceEdges(polygons: faces.map(\.polygon))
    let territories = owners.map { Self.territory($0.map { lands[$0].country }) }
    try draw(edges.sides(), territories, source)
    flaws = Self.overlaps(faces.map(\.polygon), owners, lands)
    flaws += Self.gaps(faces.map(\.polygon), owners, lands, edges)
  }

  // MARK: Lines

  private enum Line: Hashable {
    case border(CountryPair, left: Territory, right: Territory)
    case limit(Territory)
  }

  private mutating func draw(
    _ sides: [FaceEdges.Side],
    _ territories: [Territory?],
    _ source: String
  ) throws(GeometryError) {
    var groups: [Line: [[Coordinate]]] = [:]
    for side in sides {
      let left = side.left.flatMap { territories[$0] }
      let right = side.right.flatMap { territories[$0] }
      switch (left, right) {
      case (let left?, let right?):
        guard let pair = CountryPair(between: left, and: right) else { continue }
        // The first country of the pair belongs on the left.
        let isTurned = !(left.contains(pair.first) && right.contains(pair.second))
        let line = Line.border(pair, left: isTurned ? right : left, right: isTurned ? left : right)
        groups[line, default: []].append(
          isTurned ? [side.end, side.start] : [side.start, side.end]
        )
      case (let left?, nil):
        groups[.limit(left), default: []].append([side.start, side.end])
      case (nil, let right?):
        groups[.limit(right), default: []].append([side.end, side.start])
      case (nil, nil): continue
      }
    }
    for (line, edges) in groups {
      for points in try Shape.merging(directed: edges).lines {
        switch line {
        case .border(let pair, let left, let right):
          let isDisputed = left.rival != nil || right.rival != nil
          arcs.append(
            BorderArc(
              pair: pair,
              left: left,
              right: right,
              isDisputed: isDisputed,
              source: source,
              points: points
            )
          )
        case .limit(let left):
          limits.append(LimitLine(left: left, right: nil, source: source, points: points))
        }
      }
    }
  }

  // MARK: Owners

  /// The lands that each point lies in, by their positions.
  private static func owners(
    of points: [Coordinate],
    among lands: [Land]
  ) throws(GeometryError) -> [[Int]] {
    var owners = [[Int]](repeating: [], count: points.count)
    for (index, land) in lands.enumerated() {
      let shape = Shape.joined(polygons: land.polygons)
      guard let box = shape.envelope else { continue }
      let area = try PreparedShape(shape)
      for (number, point) in points.enumerated() where box.contains(point) {
        if try area.contains(point) { owners[number].append(index) }
      }
    }
    return owners
  }

  /// One country, or the first two in the alphabet that have the ground.
  private static func territory(_ countries: [Alpha2]) -> Territory? {
    let sorted = Set(countries).sorted()
    return sorted.first.map { Territory($0, rival: sorted.dropFirst().first) }
  }

  // MARK: Flaws

  /// Where some features do not fit together: how often, how much ground, and where most of it is.
  private struct Misfit {
    var count = 0
    var squareKilometers = 0.0
    private var largest = 0.0
    private var place = Coordinate(longitude: 0, latitude: 0)

    mutating func add(_ face: Polygon) {
      let area = face.roughSquareKilometers
      count += 1
      squareKilometers += area
      guard area > largest || count == 1 else { return }
      largest = area
      place = face.exterior[0]
    }

    var words: String {
      let digits = squareKilometers < 10 ? "%.2f km²" : "%.0f km²"
      let area = String(format: digits, squareKilometers)
      let at = String(format: "%.5f, %.5f", place.longitude, place.latitude)
      return count == 1 ? "by \(area) at \(at)" : "by \(area) in \(count) places, most at \(at)"
    }
  }

  private static func overlaps(
    _ faces: [Polygon],
    _ owners: [[Int]],
    _ lands: [Land]
  ) -> [Flaw] {
    var misfits: [[Int]: Misfit] = [:]
    for (face, claims) in zip(faces, owners) {
      for (position, one) in claims.enumerated() {
        for other in claims[(position + 1)...] where lands[one].country != lands[other].country {
          misfits[[one, other], default: Misfit()].add(face)
        }
      }
    }
    return flaws(misfits, lands) { both, misfit in
      "the land of \(both) overlaps \(misfit.words); taken as claimed by both"
    }
  }

  /// Nobody's ground that touches the land of several countries.
  private static func gaps(
    _ faces: [Polygon],
    _ owners: [[Int]],
    _ lands: [Land],
    _ edges: FaceEdges
  ) -> [Flaw] {
    var misfits: [[Int]: Misfit] = [:]
    for (number, face) in faces.enumerated() where owners[number].isEmpty {
      var around: [Alpha2: Int] = [:]
      for neighbor in edges.neighbors(of: face) {
        for land in owners[neighbor] {
          let country = lands[land].country
          around[country] = min(around[country] ?? land, land)
        }
      }
      guard around.count > 1 else { continue }
      misfits[around.values.sorted(), default: Misfit()].add(face)
    }
    return flaws(misfits, lands) { both, misfit in
      "a gap between \(both) \(misfit.words); nobody's, and no border there"
    }
  }

  private static func flaws(
    _ misfits: [[Int]: Misfit],
    _ lands: [Land],
    _ words: (String, Misfit) -> String
  ) -> [Flaw] {
    misfits.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { positions, misfit in
      let names = positions.map { lands[$0].country.description }
      let both = names.dropLast().joined(separator: ", ") + " and \(names.last ?? "")"
      return Flaw(features: positions.map { lands[$0].feature }, reason: words(both, misfit))
    }
  }
}

extension Polygon {
  /// The area, good to some percent for a face of a few degrees.
  fileprivate var roughSquareKilometers: Double {
    var doubled = 0.0
    for ring in rings {
      for (start, end) in zip(ring, ring.dropFirst()) {
        doubled += (end.longitude - start.longitude) * (start.latitude + end.latitude)
      }
    }
    let latitude = (exterior.first?.latitude ?? 0) * .pi / 180
    return abs(doubled) / 2 * 111.2 * 111.2 * cos(latitude)
  }
}
