import Foundation
import MarzGeometry
import MarzWords

/// A row of a place table, read and checked.
struct PlaceRow {
  struct Name {
    var text: Substring
    var kind: NameKind
    var language: LanguageCode?
  }

  var place: Place
  var names: [Name]
  var neighbors: [CountryCode]

  /// The columns without which a table is none of places.
  static let requiredColumns = ["id", "name", "feature", "country", "lat", "lon", "names"]

  /// Reads a row.
  ///
  /// - Parameter cell: The cell of a column, nil when it is empty or absent.
  /// - Throws: ``RowError`` with what was expected.
  init(_ cell: (String) -> Substring?) throws(RowError) {
    guard let id = cell("id") else { throw RowError("no id") }
    guard let name = cell("name") else { throw RowError("\(id): no name") }
    guard let feature = cell("feature"), FeatureCodes.known.contains(feature) else {
      let found = cell("feature") ?? ""
      throw RowError(
        "\(id): feature \"\(found)\", expected a class and code of GeoNames like P.PPL"
      )
    }
    let point = try Self.point(cell, id: id)
    place = Place(
      id: PlaceID(String(id)),
      name: String(name),
      feature: FeatureCode(String(feature)),
      countries: try Self.countries(cell("country"), id: id, separator: ";"),
      admin1Code: cell("admin1").map(String.init),
      point: point,
      extent: try Self.extent(cell("extent"), id: id),
      population: cell("population").flatMap { Int($0) } ?? 0
    )
    neighbors = try Self.countries(cell("neighbors"), id: id, separator: " ")
    names = [Name(text: name, kind: .canonical, language: nil)] + Self.names(cell("names") ?? "")
  }

  /// Reads `en/official=Republic of Iraq | ar=العراق | Irak`.
  static func names(_ cell: Substring) -> [Name] {
    var names: [Name] = []
    for var part in cell.split(separator: "|") {
      while part.first == " " { part.removeFirst() }
      while part.last == " " { part.removeLast() }
      guard !part.isEmpty else { continue }
      guard let equals = part.firstIndex(of: "=") else {
        names.append(Name(text: part, kind: .variant, language: nil))
        continue
      }
      let label = part[..<equals].split(separator: "/", maxSplits: 1)
      let text = part[part.index(after: equals)...]
      guard !text.isEmpty else { continue }
      let kind = label.count > 1 ? NameKind(label[1]) ?? .variant : .variant
      names.append(Name(text: text, kind: kind, language: LanguageCode(label[0].utf8)))
    }
    return names
  }

  private static func point(
    _ cell: (String) -> Substring?,
    id: Substring
  ) throws(RowError) -> Coordinate {
    guard let lat = cell("lat").flatMap({ Double($0) }),
      let lon = cell("lon").flatMap({ Double($0) })
    else {
      let found = "lat \"\(cell("lat") ?? "")\" lon \"\(cell("lon") ?? "")\""
      throw RowError("\(id): \(found), expected degrees")
    }
    let point = Coordinate(longitude: lon, latitude: lat)
    guard point.isValid else {
      throw RowError("\(id): lat \(lat) lon \(lon) lies outside the earth; are they swapped?")
    }
    return point
  }

  private static func extent(_ cell: Substring?, id: Substring) throws(RowError) -> Envelope? {
    guard let cell else { return nil }
    let edges = cell.split(separator: ",").compactMap { Double($0) }
    guard edges.count == 4, edges[1] <= edges[3], abs(edges[0]) <= 180, abs(edges[2]) <= 180,
      edges[1] >= -90, edges[3] <= 90
    else {
      throw RowError("\(id): extent \"\(cell)\", expected west,south,east,north in degrees")
    }
    return Envelope(west: edges[0], south: edges[1], east: edges[2], north: edges[3])
  }

  private static func countries(
    _ cell: Substring?,
    id: Substring,
    separator: Character
  ) throws(RowError) -> [CountryCode] {
    var codes: [CountryCode] = []
    for part in (cell ?? "").split(separator: separator) {
      guard let code = CountryCode(part) else {
        throw RowError("\(id): country \"\(part)\", expected two capital letters like IQ")
      }
      codes.append(code)
    }
    return codes
  }
}

/// What is wrong with a row.
struct RowError: Error {
  var reason: String
  init(_ reason: String) { self.reason = reason }
}
