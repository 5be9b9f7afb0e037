import Foundation

/// The boxes in which an index of longitudes and latitudes has to be searched for what meets a geometry.
///
/// None of them crosses the antimeridian; a geometry across it has one on either side. A box that reaches a
/// pole has all that lies at the pole, whose longitude means nothing.
public enum SearchBoxes {
  /// The boxes of what meets the geometry.
  ///
  /// - Parameters:
  ///   - shapes: The geometry, in one part or several.
  ///   - distance: How far beyond the geometry is searched as well.
  /// - Returns: One to four boxes with west not greater than east; none for an empty geometry.
  /// - Throws: ``GeometryError`` when parts that were cut are to be joined and GEOS fails.
  public static func boxes(
    of shapes: [Shape],
    within distance: Distance = Distance(meters: 0)
  ) throws(GeometryError) -> [Envelope] {
    guard let plane = try UnrolledShape(shapes).box else { return [] }
    var box = plane
    if distance.meters > 0 {
      // The shortest degree of latitude has 110,574 m, at the equator.
      let latitudes = distance.meters / 110_574
      box.south -= latitudes
      box.north += latitudes
      let farthest = max(abs(box.south), abs(box.north))
      if farthest >= 89.9 {
        (box.west, box.east) = (-180, 180)
      } else {
        // A circle is widest where its tangent is a meridian; a sphere of the smallest radius is wider.
        let sine = sin(min(.pi / 2, distance.meters / 6_335_439)) / cos(farthest * .pi / 180)
        let longitudes = sine >= 1 ? 360 : asin(sine) * 180 / .pi * 1.001
        box.west -= longitudes
        box.east += longitudes
      }
    }
    let (south, north) = (max(-90, box.south), min(90, box.north))
    guard box.east - box.west < 360 else {
      return [Envelope(west: -180, south: south, east: 180, north: north)]
    }
    var boxes: [Envelope] = []
    for shift in [0, -360.0, 360] {
      let (west, east) = (max(-180, box.west + shift), min(180, box.east + shift))
      if west <= east { boxes.append(Envelope(west: west, south: south, east: east, north: north)) }
    }
    for pole in [-90.0, 90] where south <= pole && pole <= north {
      boxes.append(Envelope(west: -180, south: pole, east: 180, north: pole))
    }
    return boxes
  }
}
