extension Palette {
  /// One step of border activity: how many events lie within 25 km of a piece, and how it is drawn.
  package struct ActivityStep: Hashable, Sendable {
    /// The least number of events.
    package let least: Int
    /// The greatest number of events.
    package let most: Int
    /// What a person reads in the legend.
    package let label: String
    /// The color as `#rrggbb`.
    package let color: String
    /// The width of the line in millimeters.
    package let width: String
  }

  /// The steps of `Tables/activity.tsv`, from few events to many.
  package static let activity = SmallTable.rows(of: PackageResources.activity_tsv, columns: 5)
    .map { cells in
      ActivityStep(
        least: Int(cells[0]) ?? 0,
        most: Int(cells[1]) ?? .max,
        label: cells[2],
        color: cells[3],
        width: cells[4]
      )
    }
}
