public import MarzGeometry

/// How far a place reaches: the course of a river, the outline of a lake, a division or a country.
public struct PlaceOutline: Sendable {
  /// Lines or polygons, never a point; exteriors run counterclockwise.
  public var shape: Shape
  /// Where it comes from, with its license.
  public var source: String
}
