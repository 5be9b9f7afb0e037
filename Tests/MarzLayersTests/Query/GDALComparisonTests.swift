import Foundation
import MarzGeometry
import MarzTestSupport
import Testing

@testable import MarzLayers

/// The same questions to this engine, on GeoJSON and on a GeoPackage that GDAL made of it, and to GDAL's SQLite
/// dialect with SpatiaLite.
@Suite(
  "The same answers as GDAL",
  .enabled(if: GDAL.hasSpatialite, "needs ogr2ogr with SpatiaLite")
)
struct GDALComparisonTests {
  @Test(arguments: [1, 2])
  func `fifty spatial queries find the same features`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let folder = try TemporaryDirectory()
    let file = try folder.write("t.geojson", Self.features(&random))
    try GDAL.run("ogr2ogr", ["-f", "GPKG", folder.path + "/t.gpkg", file, "-nln", "t"])
    let queries = (0..<50).map { _ in Self.query(&random) }
    let sql = queries.enumerated().map {
      "SELECT \($0.offset) AS q, n FROM t WHERE \($0.element.sql)"
    }
    .joined(separator: " UNION ALL ")
    let answer = try GDAL.run(
      "ogr2ogr",
      ["-f", "CSV", "/vsistdout/", folder.path + "/t.gpkg", "-dialect", "SQLite", "-sql", sql]
    )
    var expected: [Int: Set<Int>] = [:]
    for line in answer.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",").compactMap { Int($0.filter(\.isNumber)) }
      guard cells.count == 2 else { continue }
      expected[cells[0], default: []].insert(cells[1])
    }
    var hits = 0
    for (number, query) in queries.enumerated() {
      let wanted = expected[number] ?? []
      hits += wanted.count
      let sources: [any FeatureSource] = [
        GeoJSONSource(path: file), try GeoPackageSource(path: folder.path + "/t.gpkg", layer: nil),
      ]
      for source in sources {
        let found = try Sample.passing(query.filter, of: source).compactMap { value in
          if case .number(let number) = value { Int(number) } else { nil }
        }
        #expect(Set(found) == wanted, "\(source.path): \(query.filter)")
        #expect(found.count == wanted.count)
      }
    }
    #expect(hits > 300)
  }

  /// Points, lines and areas over the Caucasus and Mesopotamia.
  private static func features(_ random: inout SplitMix) -> String {
    func place() -> (Double, Double) {
      let longitude = Double(Int.random(in: 380_000...520_000, using: &random)) / 10_000
      return (longitude, Double(Int.random(in: 300_000...420_000, using: &random)) / 10_000)
    }
    return Sample.collection(
      (0..<300).map { number in
        let (x, y) = place()
        let size = Double.random(in: 0.1...1, using: &random)
        let geometry =
          switch number % 3 {
          case 0: Sample.point(x, y)
          case 1:
            "{\"type\":\"LineString\",\"coordinates\":[[\(x),\(y)],[\(x + size),\(y - size / 2)]]}"
          default:
            "{\"type\":\"Polygon\",\"coordinates\":[[[\(x),\(y)],[\(x + size),\(y)],[\(x),\(y + size)],[\(x),\(y)]]]}"
          }
        return (
          "{\"n\":\(number),\"kind\":\"k\(number % 7)\",\"km\":\(Double(number) / 2)}", geometry
        )
      }
    )
  }

  private static func query(_ random: inout SplitMix) -> (filter: String, sql: String) {
    let x = Double(Int.random(in: 3800...5200, using: &random)) / 100
    let y = Double(Int.random(in: 3000...4200, using: &random)) / 100
    let size = Double(Int.random(in: 20...300, using: &random)) / 100
    let area =
      "POLYGON((\(x) \(y), \(x + size) \(y), \(x + size) \(y + size), \(x) \(y + size / 2), \(x) \(y)))"
    let line = "LINESTRING(\(x) \(y), \(x + size) \(y + size), \(x + size) \(y))"
    func predicate(_ name: String, _ spatialite: String, _ literal: String) -> (String, String) {
      ("\(name)(geom, \(literal))", "\(spatialite)(geom, GeomFromText('\(literal)', 4326)) = 1")
    }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return predicate("S_INTERSECTS", "ST_Intersects", area)
    case 1: return predicate("S_WITHIN", "ST_Within", area)
    case 2: return predicate("S_CROSSES", "ST_Crosses", area)
    case 3: return predicate("S_OVERLAPS", "ST_Overlaps", area)
    case 4: return predicate("S_INTERSECTS", "ST_Intersects", line)
    case 5:
      let (filter, sql) = predicate("S_INTERSECTS", "ST_Intersects", area)
      return (
        "\(filter) AND kind IN ('k1', 'k4') AND km < 100",
        "\(sql) AND kind IN ('k1', 'k4') AND km < 100"
      )
    case 6:
      let (filter, sql) = predicate("S_DISJOINT", "ST_Disjoint", area)
      return ("\(filter) AND km >= 120", "\(sql) AND km >= 120")
    default:
      let meters = Int.random(in: 20_000...300_000, using: &random)
      return (
        "S_DWITHIN(geom, POINT(\(x) \(y)), \(meters), meters) AND n % 3 = 0",
        "n % 3 = 0 AND ST_Distance(geom, MakePoint(\(x), \(y), 4326), 1) <= \(meters)"
      )
    }
  }
}

/// GDAL's programs, where they are installed.
enum GDAL {
  /// Whether queries in the SQLite dialect have SpatiaLite's functions.
  static let hasSpatialite: Bool = {
    guard let folder = try? TemporaryDirectory(),
      let file = try? folder.write(
        "t.geojson",
        Sample.collection([("{\"n\":1}", Sample.point(1, 2))])
      )
    else { return false }
    let answer = try? run(
      "ogrinfo",
      [
        "-q", file, "-dialect", "SQLite", "-sql",
        "SELECT ST_Distance(geometry, geometry, 1) AS d FROM t",
      ]
    )
    return answer?.contains("d (Real) = 0") == true
  }()

  /// Runs a program and gives what it writes.
  @discardableResult
  static func run(_ name: String, _ arguments: [String]) throws -> String {
    let folder = try TemporaryDirectory()
    let output = try folder.write("out", "")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try TestFile.text(output)
  }
}
