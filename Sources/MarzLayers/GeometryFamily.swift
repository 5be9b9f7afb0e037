import MarzGeometry

/// The kind of geometry that all features of a layer share.
///
/// QGIS splits a file of mixed families into several layers, so marz never writes one.
public enum GeometryFamily: String, Hashable, Sendable {
  /// Points.
  case point
  /// Lines in one or several parts.
  case line
  /// Areas in one or several parts.
  case area

  /// Whether a shape belongs to the family.
  func accepts(_ shape: Shape) -> Bool {
    switch (self, shape) {
    case (.point, .point), (.point, .multiPoint), (.line, .line), (.line, .multiLine),
      (.area, .polygon), (.area, .multiPolygon):
      true
    default: false
    }
  }
}
