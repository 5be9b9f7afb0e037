import CGEOS

extension Shape {
  /// The same area with its vertices on a grid and still valid, by `GEOSGeom_setPrecision_r`.
  ///
  /// Rounding each vertex by itself can make edges cross that ran close to each other.
  /// - Parameter degrees: The size of the grid's cells.
  /// - Returns: A polygon or several; without polygons where nothing is larger than a cell.
  /// - Throws: ``GeometryError`` when GEOS fails.
  public func area(onGridOf degrees: Double) throws(GeometryError) -> Shape {
    let context = try GEOSContext()
    let plain = try GEOSObject.make(self, in: context)
    let rounded = try unsafe plain.derive("GEOSGeom_setPrecision_r") {
      unsafe GEOSGeom_setPrecision_r($0, $1, degrees, 0)
    }
    return .joined(polygons: try rounded.polygons())
  }
}
