import MarzText

/// Whose data is in the layers, and under which license; written into each of them.
enum Attribution {
  /// For layers of places and events.
  static let places =
    "Places: GeoNames (CC BY 4.0), Natural Earth (public domain), marz tables (Apache-2.0)"
  /// For layers drawn from the borders.
  static let borders = "Borders: © OpenStreetMap contributors (ODbL 1.0)"
  /// For layers with rivers, lakes and outlines of divisions and countries.
  static let outlines = "Rivers and lakes: GSHHG (LGPL-3+). Outlines: Natural Earth (public domain)"

  /// For maps with the land below them.
  static let land = "Land: Natural Earth (public domain)"

  /// What a GeoPackage says about itself.
  static func metadata(of indexes: Indexes, clock: RunClock) -> String {
    """
    Made by marz \(MarzVersion.current) at \(clock.stamp) \
    (SOURCE_DATE_EPOCH where it was set, else the day of the newest report\
    \(clock.newest.map { ", \($0)" } ?? "")).
    \(indexes.attribution).
    Event classes: PLOVER (CC BY-SA 4.0).
    """
  }
}
