package import MarzGeometry

/// One feature as a query sees it: the values it asked for, the geometry, and where the whole lies.
package struct QueryRow: Sendable {
  /// The values of the wanted properties, in the order in which they were asked for.
  package var values: [FilterValue]
  /// The parts of the geometry; empty where there is none, or where it was not asked for.
  package var geometry: [Shape] = []
  /// Where the whole feature is to be found.
  package var reference: FeatureReference = .row(0)
  /// How far it is from what the query measures from, in meters; nil where that is not asked or not known.
  package var distance: Double?

  /// A row without anything, to be filled.
  init(width: Int) {
    values = [FilterValue](repeating: .null, count: width)
  }
}
