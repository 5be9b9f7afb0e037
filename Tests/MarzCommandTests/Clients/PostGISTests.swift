import Foundation
import MarzBorders
import MarzGeometry
import MarzTestSupport
import Testing

/// `marz border` beside PostGIS geography, on the same borders and points.
struct PostGISTests {
  /// The borders of four countries, of the real table.
  private static func table(in folder: TemporaryDirectory) throws -> String {
    let rows = try TestFile.text(SourceTree.path("gazetteer/borders/arcs.tsv"))
      .split(separator: "\n")
    let wanted = ["TR", "SY", "IQ", "IR"]
    let chosen = rows.filter { row in
      row.hasPrefix("pair")
        || wanted.contains { row.prefix(2) == $0 || row.prefix(5).suffix(2) == $0 }
    }
    return try folder.write("arcs.tsv", chosen.joined(separator: "\n"))
  }

  /// Every segment of the borders as a row for `copy`.
  private static func segments(of network: BorderNetwork) throws -> String {
    var text = ""
    for pair in network.pairs {
      for arc in try network.arcs(of: pair) {
        for (start, end) in zip(arc.points, arc.points.dropFirst()) {
          text += "\(pair)\tSRID=4326;LINESTRING(\(start.longitude) \(start.latitude),"
          text += "\(end.longitude) \(end.latitude))\n"
        }
      }
    }
    return text
  }

  @Test(.enabled(if: PostGISServer.binaries != nil, "PostgreSQL with PostGIS is not installed"))
  func `PostGIS finds the same borders at the same distances for 500 points`() throws {
    let folder = try TemporaryDirectory()
    let table = try Self.table(in: folder)
    var points = "id,lon,lat\n"
    var rows = ""
    // Weyl sequences spread the points evenly and alike on every run.
    for id in 0..<500 {
      let longitude = 26 + 36 * (Double(id) * 0.754_877_666).truncatingRemainder(dividingBy: 1)
      let latitude = 25 + 17 * (Double(id) * 0.569_840_291).truncatingRemainder(dividingBy: 1)
      points += "\(id),\(longitude),\(latitude)\n"
      rows += "\(id)\tSRID=4326;POINT(\(longitude) \(latitude))\n"
    }
    let answered = try RunningMarz.run(["border", "-", "--borders", table], input: points)
    #expect(answered.status == 0)
    let server = try PostGISServer()
    let found = try server.query(
      """
      set client_min_messages = warning;
      create extension postgis;
      create table segment(pair text, line geography);
      copy segment from stdin;
      \(try Self.segments(of: try BorderFile(path: table).open().network))\\.
      create index on segment using gist(line);
      create table point(id int, place geography);
      copy point from stdin;
      \(rows)\\.
      select p.id, b.pair, b.meters from point p cross join lateral (
        select pair, st_distance(line, p.place) meters
        from (select pair, line from segment order by line <-> p.place limit 100) near
        order by meters limit 1) b order by p.id;
      """
    )
    #expect(found.count == 500)
    var agreeing = 0
    for (mine, theirs) in zip(answered.output.split(separator: "\n").dropFirst(), found) {
      let (my, their) = (
        mine.split(separator: ",", omittingEmptySubsequences: false), theirs.split(separator: ",")
      )
      let meters = try #require(Double(my[5])) * 1000
      let theirMeters = try #require(Double(their[2]))
      // Kilometers have three decimals; edges are geodesics there and stray from ours by 5 cm at most.
      #expect(meters < theirMeters + 0.6, "\(mine) \(theirs)")
      // PostGIS takes its hundred nearest by a sphere, and at times the nearest on the ellipsoid is not among them.
      guard meters > theirMeters - 0.6 else { continue }
      agreeing += 1
      #expect(my[4] == their[1] || abs(meters - theirMeters) < 0.6, "\(mine) \(theirs)")
    }
    #expect(agreeing >= 490)
  }
}
