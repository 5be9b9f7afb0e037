package import MarzGeometry

/// A box given by its numbers, as GeoJSON and CQL2 order them.
package enum BoxNumbers {
  /// The box of west, south, east, north, or of six numbers with heights after each corner.
  ///
  /// - Returns: Nil for other counts, for what is not on the earth, and for south above north.
  package static func envelope(_ numbers: [Double]) -> Envelope? {
    guard numbers.count == 4 || numbers.count == 6 else { return nil }
    let half = numbers.count / 2
    let low = Coordinate(longitude: numbers[0], latitude: numbers[1])
    let high = Coordinate(longitude: numbers[half], latitude: numbers[half + 1])
    guard low.isValid, high.isValid, low.latitude <= high.latitude else { return nil }
    return Envelope(
      west: low.longitude,
      south: low.latitude,
      east: high.longitude,
      north: high.latitude
    )
  }

  /// The box as a polygon; one that crosses the antimeridian goes on beyond 180 degrees.
  ///
  /// Its long sides have points between, since a step of more than 180 degrees would go the other way round.
  package static func polygon(_ box: Envelope) -> Polygon {
    let width = (box.east < box.west ? box.east + 360 : box.east) - box.west
    let steps = width > 180 ? [0, width / 3, width * 2 / 3, width] : [0, width]
    let south = steps.map { Coordinate(longitude: box.west + $0, latitude: box.south) }
    let north = steps.reversed().map { Coordinate(longitude: box.west + $0, latitude: box.north) }
    return Polygon(exterior: south + north + [south[0]])
  }

  /// The box that a polygon is, when it was made by ``polygon(_:)``.
  static func envelope(of polygon: Polygon) -> Envelope? {
    guard let around = Shape.polygon(polygon).envelope, around.west >= -180, around.east <= 540
    else { return nil }
    let east = around.east > 180 ? around.east - 360 : around.east
    let box = Envelope(west: around.west, south: around.south, east: east, north: around.north)
    return self.polygon(box) == polygon ? box : nil
  }
}
