import MarzBorders
import MarzGeometry

/// Which borders someone wants to know about.
enum BorderRange: Sendable {
  /// The nearest ones, so many of them.
  case nearest(count: Int)
  /// One border, and only where it is within a distance, if that is given.
  case pair(CountryPair, within: Distance?)
  /// All within a distance.
  case within(Distance)

  /// The borders of this range around a point, nearest first.
  func proximities(of point: Coordinate, in borders: BorderNetwork) -> [BorderProximity] {
    switch self {
    case .nearest(count: 1):
      return borders.nearest(to: point).map { [$0] } ?? []
    case .nearest(let count):
      guard var first = borders.nearest(to: point) else { return [] }
      // Half the circumference of the earth holds every border.
      let all = borders.all(within: Distance(kilometers: 20_100), of: point)
      var others = all.filter { $0.pair != first.pair }.prefix(count - 1)
      for index in others.indices { others[index].ties = [] }
      first.ties = first.ties.filter { tie in !others.contains { $0.pair == tie } }
      return [first] + others
    case .pair(let pair, let limit):
      guard let found = borders.nearest(to: point, pair: pair) else { return [] }
      if let limit, found.distance > limit { return [] }
      return [found]
    case .within(let distance):
      return borders.all(within: distance, of: point)
    }
  }

  /// Reads a distance: `25km`, `500m`, `10mi`, or kilometers without a unit.
  ///
  /// - Returns: Nil for anything else, and for what is not positive.
  static func distance(_ text: String) -> Distance? {
    let units = [("km", 1000.0), ("mi", 1609.344), ("m", 1)]
    let lower = text.lowercased()
    let unit = units.first { lower.hasSuffix($0.0) }
    let digits = lower.dropLast(unit?.0.count ?? 0)
    guard let number = PointReading.number(Array(digits.utf8)[...]), number.isFinite, number > 0
    else { return nil }
    return Distance(meters: number * (unit?.1 ?? 1000))
  }
}
