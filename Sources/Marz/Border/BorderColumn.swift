import MarzBorders
import MarzGeometry

/// The columns that an answer adds to a table of points.
enum BorderColumn {
  /// Their names, in order.
  static let names = [
    "country", "border", "border_km", "border_lon", "border_lat", "border_bearing",
  ]

  /// Appends their cells; all empty where nothing is known.
  static func append(
    _ territory: Territory?,
    _ border: BorderProximity?,
    to row: inout CSVRow
  ) {
    row.append(territory?.description ?? "")
    row.append(border?.pair.description ?? "")
    row.append(border?.distance.kilometers, decimals: 3)
    row.append(border?.point.longitude, decimals: 6)
    row.append(border?.point.latitude, decimals: 6)
    row.append(border?.bearing, decimals: 1)
  }
}
