import MarzGeometry
import MarzMapping

/// What the numbers in a border index mean; see `docs/formats/borders-index.md`.
enum BorderFormat {
  static let kind = IndexKind(name: "borders", magic: "MARZBRDR", version: 2)

  /// Vertices are kept in whole 1e-7 degrees, about a centimeter.
  static let unitsPerDegree = 1e7
  /// Their places in space in whole 1/256 meters.
  static let unitsPerMeter = 256.0
  /// How many segments a leaf of the tree has at most.
  static let segmentsPerLeaf = 8

  static func degrees(_ units: Int32) -> Double { Double(units) / unitsPerDegree }

  static func units(_ degrees: Double) -> Int32 { Int32((degrees * unitsPerDegree).rounded()) }
}
