/// A length on the ground, kept in meters so that no bare number has to say its unit.
public struct Distance: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// The length in meters.
  public var meters: Double

  /// Makes a distance from meters.
  public init(meters: Double) {
    self.meters = meters
  }

  /// Makes a distance from kilometers.
  public init(kilometers: Double) {
    self.meters = kilometers * 1000
  }

  /// The length in kilometers.
  public var kilometers: Double { meters / 1000 }

  /// Orders distances by length.
  public static func < (lhs: Distance, rhs: Distance) -> Bool {
    lhs.meters < rhs.meters
  }
}
