import Foundation
import MarzGazetteer
import MarzGeometry
import Testing

/// A dump of GeoNames, compiled over the curated tables.
struct GeoNamesTests {
  private static let dump = """
    99237\tRepublic of Iraq\tRepublic of Iraq\tAlQ,Irak\t33\t44\tA\tPCLI\tIQ\t\t00\t\t\t\t38433600\t\t31\tAsia/Baghdad\t2020-01-01
    94788\tMuhafazat Diyala\tMuhafazat Diyala\tDiyala Governorate\t34\t45\tA\tADM1\tIQ\t\t10\t\t\t\t1637226\t\t50\tAsia/Baghdad\t2020-01-01
    94787\tKhānaqīn\tKhanaqin\tXaneqin,خانقين\t34.34822\t45.39064\tP\tPPL\tIQ\t\t10\t\t\t\t175000\t\t180\tAsia/Baghdad\t2020-01-01
    1\tA\tA\t\t91\t45\tP\tPPL\tIQ\t\t10\t\t\t\t0\t\t0\tAsia/Baghdad\t2020-01-01
    2\tB\tB\t\t34\t45\t\t\tIQ\t\t10\t\t\t\t0\t\t0\tAsia/Baghdad\t2020-01-01
    3\tC\tC
    4\tDown\tDown\t\t-34.5\t-179.25\tT\tMT\t\t\t\t\t\t\t0\t\t0\t\t2020-01-01
    """

  private static let alternates = """
    1\t94787\tckb\tخانەقین\t1\t\t\t\t\t
    2\t94787\ten\tOld Khan\t\t\t\t1\t\t
    3\t94787\tlink\thttps://en.wikipedia.org/wiki/Khanaqin\t\t\t\t\t\t
    4\t94787\tabbr\tKHN\t\t\t\t\t\t
    5\t77\ten\tNobody\t\t\t\t\t\t
    6\t99237\ttr\tIrak\t\t1\t\t\t\t
    broken
    """

  private func build(withAlternates: Bool) throws -> (Gazetteer, GazetteerBuilder.Report) {
    let scratch = try Scratch()
    let rows = [
      "gn:99237\tIraq\tA.PCLI\tIQ\t\t33\t44\t38433600\t",
      "marz:diyala\tDiyala\tA.ADM1\tIQ\t10\t33.9\t45\t1\t",
    ]
    try scratch.write(([Scratch.columns] + rows).joined(separator: "\n"), to: "tables/a.tsv")
    try scratch.write("id\tnames\ngn:94787\tku=Xaneqîn Jor\n", to: "tables/names.tsv")
    try scratch.write(Self.dump, to: "dump.txt")
    try scratch.write(Self.alternates, to: "names.txt")
    var builder = GazetteerBuilder()
    try builder.readTables(in: scratch.folder, withTowns: false)
    try builder.readGeoNames(
      path: scratch.folder + "/dump.txt",
      alternateNames: withAlternates ? scratch.folder + "/names.txt" : nil
    )
    let report = try builder.write(to: scratch.index)
    return (try Gazetteer(path: scratch.index), report)
  }

  @Test
  func `the tables stay and the dump is laid below them`() throws {
    let (gazetteer, report) = try build(withAlternates: false)
    let ids = (0..<gazetteer.count).map { gazetteer.place($0).id.description }
    #expect(ids == ["gn:99237", "marz:diyala", "gn:94787", "gn:4"])
    #expect(gazetteer.place(0).name == "Iraq" && gazetteer.senses(of: "Irak").map(\.place) == [0])
    #expect(gazetteer.senses(of: "Diyala Governorate").map(\.place) == [1])
    let town = gazetteer.place(2)
    #expect(town.name == "Khānaqīn" && town.admin1 == "Diyala" && town.population == 175_000)
    #expect(town.point.latitude == 34.34822 && town.point.longitude == 45.39064)
    #expect(gazetteer.senses(of: "خانقين").map(\.place) == [2])
    #expect(gazetteer.senses(of: "Xaneqin Jor").map(\.place) == [2])
    let mount = gazetteer.place(3)
    #expect(mount.point.latitude == -34.5 && mount.point.longitude == -179.25)
    #expect(mount.country == nil && mount.countries.isEmpty)
    #expect(report.refused.map(\.line) == [4, 5, 6])
    #expect(report.refused.map(\.reason).last == "3 cells, expected 19")
  }

  @Test
  func `alternate names have their language and kind`() throws {
    let (gazetteer, report) = try build(withAlternates: true)
    func spelling(_ name: String) -> String {
      gazetteer.name(of: name).flatMap { gazetteer.spellings(ofName: $0).first }
        .map { "\($0.place) \($0.kind) \($0.language.map { "\($0)" } ?? "-")" } ?? "none"
    }
    #expect(spelling("خانەقین") == "2 variant ckb")
    #expect(spelling("old khan") == "2 historic en")
    #expect(spelling("KHN") == "2 abbreviation -")
    #expect(spelling("Irak") == "0 short tr")
    #expect(spelling("https en wikipedia org wiki Khanaqin") == "none")
    #expect(spelling("Nobody") == "none")
    #expect(spelling("Xaneqin") == "none")
    #expect(report.refused.map(\.line) == [4, 5, 6, 7])
  }

  @Test
  func `a dump that is not there is an error`() throws {
    var builder = GazetteerBuilder()
    #expect(throws: GazetteerError.self) {
      try builder.readGeoNames(path: "/nowhere/allCountries.txt", alternateNames: nil)
    }
  }
}
