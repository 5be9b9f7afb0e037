import MarzGeometry

/// A feature of a user's border file: lines with a country on either side, or the land of a country.
struct BorderFeature {
  enum Kind {
    /// Lines that run with `left` on their left.
    case lines([[Coordinate]], left: Territory, right: Territory)
    /// The land of a country.
    case land([Polygon], of: Alpha2)
  }

  /// Its number in the file, from 1.
  var number: Int
  var kind: Kind
  /// Whether the file says that the border is disputed.
  var isDisputed: Bool
  /// Where it comes from, as far as the file says.
  var source: String?
}
