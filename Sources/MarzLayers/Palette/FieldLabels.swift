/// What a person reads instead of a column's name, the same in QGIS, the GeoPackage and the web page.
package enum FieldLabels {
  private static let labels = Dictionary(
    SmallTable.rows(of: PackageResources.labels_tsv, columns: 2).map { ($0[0], $0[1]) },
    uniquingKeysWith: { first, _ in first }
  )

  /// The label of a column, such as `Distance to border (km)` for `border_km`; its name where the table has none.
  package static func label(of field: String) -> String { labels[field] ?? field }

  /// Whether the table has a label for the column.
  static func has(_ field: String) -> Bool { labels[field] != nil }
}
