import MarzGeometry
import MarzWords

/// A direction that English names: `north`, `northwestern`.
struct Compass: Hashable, Sendable {
  /// Degrees clockwise from north.
  let bearing: Double
  /// The word for that part of a place, as relations are named: `north`.
  let name: String

  /// Reads a word; nil for one that names no direction.
  init?(_ word: WordHash) {
    guard let compass = Self.byWord[word] else { return nil }
    self = compass
  }

  private init(bearing: Double, name: String) {
    self.bearing = bearing
    self.name = name
  }

  /// The direction between this one and another: north and west make northwest; nil for others.
  func joined(to other: Compass) -> Compass? {
    guard ["north", "south"].contains(name), ["east", "west"].contains(other.name) else {
      return nil
    }
    return Self.byName[name + other.name]
  }

  /// How far the way between two points turns off a bearing, from 0 to 180 degrees.
  static func turn(_ bearing: Double, from start: Coordinate, to end: Coordinate) -> Double {
    let difference = abs(Geodesic.inverse(from: start, to: end).bearing - bearing)
    return min(difference, 360 - difference)
  }

  /// The point two thirds of the way from the middle of a rectangle to its side or corner.
  func part(of extent: Envelope) -> Coordinate {
    let radians = bearing * .pi / 180
    let east = Self.step(radians - .pi / 2)
    let north = Self.step(radians)
    let halfWidth = (extent.east - extent.west) / 2
    let halfHeight = (extent.north - extent.south) / 2
    return Coordinate(
      longitude: extent.west + halfWidth * (1 + east * 0.6),
      latitude: extent.south + halfHeight * (1 + north * 0.6)
    )
  }

  /// 1, 0 or −1, as the cosine of an angle of eighths of a circle is positive, zero or negative.
  private static func step(_ radians: Double) -> Double {
    let eighths = Int((radians / (.pi / 4)).rounded())
    switch ((eighths % 8) + 8) % 8 {
    case 0, 1, 7: return 1
    case 3, 4, 5: return -1
    default: return 0
    }
  }

  private static let byWord: [WordHash: Compass] = {
    var words: [WordHash: Compass] = [:]
    for (name, compass) in byName {
      words[WordHash(name)] = compass
      words[WordHash(name + "ern")] = compass
    }
    return words
  }()

  private static let byName: [String: Compass] = {
    let names = [
      "north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest",
    ]
    let compasses = names.enumerated().map { Compass(bearing: Double($0) * 45, name: $1) }
    return Dictionary(uniqueKeysWithValues: zip(names, compasses))
  }()
}
