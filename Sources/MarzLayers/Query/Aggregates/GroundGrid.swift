import Foundation
package import MarzGeometry

/// A grid over the earth whose cells are everywhere about as wide as they are high.
///
/// Rows are as high as the cell is long; each row has as many cells around as come closest to that width at
/// its middle. So cells do not shrink toward the poles, and none crosses the antimeridian.
package struct GroundGrid: Hashable, Sendable {
  private let rowCount: Int

  /// The shortest and the longest side that makes sense: a hundred meters, a quarter of the earth.
  package static let sides = Distance(meters: 100)...Distance(kilometers: 10_000)

  /// Lays a grid out.
  ///
  /// - Parameter side: The length of a side.
  /// - Precondition: `side` lies within ``sides``.
  package init(side: Distance) {
    precondition(Self.sides.contains(side), "a cell is from 100 m to 10,000 km long")
    // Half a meridian of WGS 84.
    rowCount = max(1, Int((20_003_931 / side.meters).rounded()))
  }

  /// A cell by its row from the south and its column from longitude −180.
  package struct Cell: Hashable, Comparable, Sendable {
    var row: Int
    var column: Int

    /// From south to north, in a row from west to east.
    package static func < (one: Cell, other: Cell) -> Bool {
      (one.row, one.column) < (other.row, other.column)
    }
  }

  /// The cell that holds a point; of a point on an edge the cell to the north or east.
  package func cell(of point: Coordinate) -> Cell {
    let row = min(rowCount - 1, max(0, Int((point.latitude + 90) / height)))
    let columns = columnCount(row)
    let column = Int(((point.longitude + 180) / 360 * Double(columns)).rounded(.down))
    return Cell(row: row, column: ((column % columns) + columns) % columns)
  }

  /// The rectangle of a cell.
  package func envelope(of cell: Cell) -> Envelope {
    let width = 360 / Double(columnCount(cell.row))
    return Envelope(
      west: -180 + Double(cell.column) * width,
      south: -90 + Double(cell.row) * height,
      east: min(180, -180 + Double(cell.column + 1) * width),
      north: min(90, -90 + Double(cell.row + 1) * height)
    )
  }

  private var height: Double { 180 / Double(rowCount) }

  private func columnCount(_ row: Int) -> Int {
    let middle = (-90 + (Double(row) + 0.5) * height) * .pi / 180
    return max(1, Int((360 * cos(middle) / height).rounded()))
  }
}
