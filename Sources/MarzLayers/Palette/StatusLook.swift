/// How a status is told apart without color: one table for the picture, QGIS, the GeoPackage and the web page.
package struct StatusLook: Hashable, Sendable {
  /// The value of the field `status`, such as `planned`.
  package let status: String
  /// What a person reads in the legend.
  package let label: String
  /// Claims and requests are what somebody says, and have corners.
  package let isDiamond: Bool
  /// What has not happened is hollow.
  package let isHollow: Bool
  /// What is only possible has a dashed outline.
  package let isDashed: Bool
  /// What is denied has a bar.
  package let isBarred: Bool

  /// The statuses of `Tables/statuses.tsv`, in the order of the legend.
  package static let all = SmallTable.rows(
    of: PackageResources.statuses_tsv,
    columns: 6
  )
  .map { cells in
    StatusLook(
      status: cells[0],
      label: cells[1],
      isDiamond: cells[2] == "diamond",
      isHollow: cells[3] == "hollow",
      isDashed: cells[4] == "dashed",
      isBarred: cells[5] == "bar"
    )
  }

  /// The look of a status; one that the table does not know looks as the first.
  package static func of(_ status: String) -> StatusLook {
    all.first { $0.status == status } ?? all[0]
  }
}
