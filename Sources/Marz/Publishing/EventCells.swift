import MarzGeometry

/// Points sorted into cubes of space, so that those near a place are found without measuring the way to all of them.
struct EventCells {
  private static let edgeMeters = 100_000.0

  private var cells: [SIMD3<Int32>: [Int]] = [:]

  /// Sorts points in; each is known by its position in the array.
  init(_ points: [Geocentric]) {
    for (index, point) in points.enumerated() {
      cells[Self.cell(of: point), default: []].append(index)
    }
  }

  /// The points in cubes that come nearer to a place than a distance: all that are so near, and some that are not.
  ///
  /// - Returns: In ascending order.
  func candidates(near place: Geocentric, within distance: Distance) -> [Int] {
    let reach = distance.meters
    let low = Self.cell(of: Geocentric(x: place.x - reach, y: place.y - reach, z: place.z - reach))
    let high = Self.cell(of: Geocentric(x: place.x + reach, y: place.y + reach, z: place.z + reach))
    var found: [Int] = []
    for x in low.x...high.x {
      for y in low.y...high.y {
        for z in low.z...high.z { found += cells[SIMD3(x, y, z), default: []] }
      }
    }
    return found.sorted()
  }

  private static func cell(of point: Geocentric) -> SIMD3<Int32> {
    func number(_ meters: Double) -> Int32 { Int32((meters / edgeMeters).rounded(.down)) }
    return SIMD3(number(point.x), number(point.y), number(point.z))
  }
}
