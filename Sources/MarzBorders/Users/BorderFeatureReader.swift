import Foundation
import MarzGeometry

/// Reads the features of a user's border file in GeoJSON (RFC 7946).
struct BorderFeatureReader {
  /// What a file holds.
  struct Contents {
    var features: [BorderFeature] = []
    var problems: [BorderFileProblem] = []
    /// Whose data it is, where the file says so.
    var attribution: String?
  }

  /// The names under which files have the code of a country.
  private static let codeNames = ["country", "code", "iso_a2", "ISO_A2", "alpha2"]

  let path: String

  /// Reads all features; those that are wrong are left out and named.
  ///
  /// - Throws: ``BorderError/unreadable(path:reason:)`` when it is no collection of features.
  func read(_ bytes: [UInt8]) throws(BorderError) -> Contents {
    var contents = Contents()
    let root: [String: Any]
    do {
      let object = try JSONSerialization.jsonObject(with: Data(bytes))
      guard let members = object as? [String: Any], members["type"] as? String != nil else {
        throw BorderError.unreadable(path: path, reason: "no GeoJSON object")
      }
      root = members
    } catch let error as BorderError {
      throw error
    } catch {
      throw .unreadable(path: path, reason: "no valid JSON")
    }
    let features = root["type"] as? String == "Feature" ? [root] : root["features"] as? [Any]
    guard let features else {
      throw .unreadable(path: path, reason: "no FeatureCollection")
    }
    contents.attribution = root["attribution"] as? String
    for (index, feature) in features.enumerated() {
      do throws(BorderFileProblem) {
        let members = feature as? [String: Any] ?? [:]
        contents.features.append(try self.feature(members, number: index + 1))
      } catch {
        contents.problems.append(error)
      }
    }
    return contents
  }

  private func feature(
    _ members: [String: Any],
    number: Int
  ) throws(BorderFileProblem) -> BorderFeature {
    let properties = members["properties"] as? [String: Any] ?? [:]
    let geometry = members["geometry"] as? [String: Any] ?? [:]
    let type = geometry["type"] as? String ?? "no geometry"
    let nested = geometry["coordinates"]
    let kind: BorderFeature.Kind
    switch type {
    case "LineString", "MultiLineString":
      let lines = type == "LineString" ? [nested ?? []] : nested as? [Any] ?? []
      kind = .lines(
        try lines.map { (line) throws(BorderFileProblem) in try self.line(line, number) },
        left: try territory("left", properties, number),
        right: try territory("right", properties, number)
      )
    case "Polygon", "MultiPolygon":
      let parts = type == "Polygon" ? [nested ?? []] : nested as? [Any] ?? []
      let polygons = try parts.map { (part) throws(BorderFileProblem) in
        try polygon(part, number)
      }
      kind = .land(polygons, of: try country(properties, number))
    default:
      throw problem(number, "geometry \(type), expected lines or polygons; left out")
    }
    return BorderFeature(
      number: number,
      kind: try checked(kind, number),
      isDisputed: properties["disputed"] as? Bool ?? false,
      source: properties["source"] as? String
    )
  }

  private func checked(
    _ kind: BorderFeature.Kind,
    _ number: Int
  ) throws(BorderFileProblem) -> BorderFeature.Kind {
    switch kind {
    case .lines(let lines, let left, let right):
      guard !lines.isEmpty else { throw problem(number, "no line in the geometry; left out") }
      guard left != right else {
        throw problem(number, "\(left) on both sides of the line; left out")
      }
    case .land(let polygons, _):
      let shape = Shape.joined(polygons: polygons)
      guard !shape.isEmpty else { throw problem(number, "no polygon in the geometry; left out") }
      // What GEOS cannot even build it cannot call valid either.
      let reason = (try? shape.validityProblem()) ?? nil
      if let reason { throw problem(number, "polygon not valid: \(reason); left out") }
    }
    return kind
  }

  // MARK: Geometry

  private func polygon(_ nested: Any, _ number: Int) throws(BorderFileProblem) -> Polygon {
    var rings: [[Coordinate]] = []
    for ring in nested as? [Any] ?? [] {
      let points = try line(ring, number)
      guard points.count >= 4, points.first == points.last else {
        throw problem(number, "a ring of \(points.count) points is not closed; left out")
      }
      rings.append(points)
    }
    return Polygon(exterior: rings.first ?? [], holes: Array(rings.dropFirst()))
  }

  private func line(_ nested: Any, _ number: Int) throws(BorderFileProblem) -> [Coordinate] {
    var points: [Coordinate] = []
    for position in nested as? [Any] ?? [] {
      let numbers = (position as? [Any])?.compactMap { ($0 as? NSNumber)?.doubleValue } ?? []
      guard numbers.count >= 2 else {
        throw problem(number, "position \(position), expected [longitude, latitude]; left out")
      }
      let point = Coordinate(longitude: numbers[0], latitude: numbers[1])
      guard point.isValid else {
        throw problem(
          number,
          "position \(numbers[0]), \(numbers[1]) outside ±180, ±90 degrees; longitude comes first; "
            + "left out"
        )
      }
      if point != points.last { points.append(point) }
    }
    guard points.count > 1 else {
      throw problem(number, "a line of \(points.count) different points; left out")
    }
    return points
  }

  // MARK: Properties

  private func territory(
    _ name: String,
    _ properties: [String: Any],
    _ number: Int
  ) throws(BorderFileProblem) -> Territory {
    guard let value = properties[name] as? String else {
      throw problem(number, "no property \"\(name)\"; name the country there; left out")
    }
    guard let territory = Territory(value.uppercased()) else {
      throw problem(number, "\(name) \"\(value)\", expected a code such as IR or IL/PS; left out")
    }
    return territory
  }

  private func country(
    _ properties: [String: Any],
    _ number: Int
  ) throws(BorderFileProblem) -> Alpha2 {
    guard let name = Self.codeNames.first(where: { properties[$0] is String }),
      let value = properties[name] as? String
    else {
      throw problem(number, "no property \"country\"; name the country of the land; left out")
    }
    guard let code = Alpha2(value.uppercased()) else {
      throw problem(number, "\(name) \"\(value)\", expected a code such as IR; left out")
    }
    return code
  }

  private func problem(_ number: Int, _ reason: String) -> BorderFileProblem {
    BorderFileProblem(path: path, features: [number], reason: reason)
  }
}
