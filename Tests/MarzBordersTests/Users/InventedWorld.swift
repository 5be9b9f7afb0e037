import Foundation
import MarzBorders
import MarzGeometry

/// Border files of small invented worlds.
enum InventedWorld {
  /// A feature of the land of a country, one ring.
  static func land(_ country: String, _ ring: [(Double, Double)]) -> String {
    let points = (ring + [ring[0]]).map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
    return feature("{\"country\":\"\(country)\"}", "Polygon", "[[\(points)]]")
  }

  /// A feature with its properties and coordinates as they are written.
  static func feature(_ properties: String, _ type: String, _ coordinates: String) -> String {
    """
    {"type":"Feature","properties":\(properties),"geometry":{"type":"\(type)","coordinates":\(coordinates)}}
    """
  }

  /// Opens a collection of features as a user would.
  static func open(
    _ features: [String]
  ) throws -> (network: BorderNetwork, problems: [BorderFileProblem]) {
    let text = "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
    let path = try Fixture.write(text)
    defer { Fixture.remove(path) }
    return try BorderFile(path: path).open()
  }

  /// Two countries side by side and a third across the whole width of both, which has no vertex where they meet.
  static let three = [
    land("AA", [(0, 0), (2, 0), (2, 1), (2, 2), (0, 2)]),
    land("BB", [(2, 0), (4, 0), (4, 2), (2, 2)]),
    land("CC", [(0, 2), (4, 2), (4, 4), (0, 4)]),
  ]
}
