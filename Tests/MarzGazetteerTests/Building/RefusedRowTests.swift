import Foundation
import MarzGazetteer
import Testing

/// Rows and tables that are wrong.
struct RefusedRowTests {
  @Test(arguments: [
    (";;Erbil;;P.PPL;;IQ;;;;36;;44;;;;", "no id"),
    ("marz:a;;;;P.PPL;;IQ;;;;36;;44;;;;", "marz:a: no name"),
    ("marz:a;;Erbil;;PPL;;IQ;;;;36;;44;;;;", "feature \"PPL\", expected a class and code"),
    ("marz:a;;Erbil;;X.PPL;;IQ;;;;36;;44;;;;", "feature \"X.PPL\""),
    ("marz:a;;Erbil;;P.TOWN;;IQ;;;;36;;44;;;;", "feature \"P.TOWN\", expected a class and code"),
    ("marz:a;;Erbil;;P.;;IQ;;;;36;;44;;;;", "feature \"P.\""),
    ("marz:a;;Erbil;;P.PPL;;IQ;;;;;;44;;;;", "lat \"\" lon \"44\", expected degrees"),
    ("marz:a;;Erbil;;P.PPL;;IQ;;;;36.1N;;44;;;;", "lat \"36.1N\""),
    ("marz:a;;Erbil;;P.PPL;;IQ;;;;136;;44;;;;", "lies outside the earth; are they swapped?"),
    ("marz:a;;Erbil;;P.PPL;;IQ;;;;nan;;44;;;;", "lat"),
    ("marz:a;;Erbil;;P.PPL;;Iraq;;;;36;;44;;;;", "country \"Iraq\", expected two capital letters"),
    ("marz:a;;Erbil;;P.PPL;;IQ;;;;36", "lon \"\""),
    ("marz:a;;Erbil;;P.PPL;;IQ;;;;-91;;44;;;;", "lies outside the earth"),
    ("marz:a;;Erbil;;P.PPL;;IQ;;;;36;;44;;;;;;;;x", "11 cells, expected 9"),
    ("marz:a;;Erbil", "marz:a: feature \"\""),
    ("marz:ok;;Erbil;;P.PPL;;IQ;;;;36;;44;;;;", "marz:ok: the id is already that of another"),
  ])
  func `a wrong row is left out and named`(row: String, reason: String) throws {
    let good = "marz:ok;;Mosul;;P.PPL;;IQ;;;;36.335;;43.119;;;;"
    let (scratch, gazetteer, report) = try Scratch.gazetteer([good, row])
    #expect(gazetteer.count == 1)
    let refused = try #require(report.refused.first)
    #expect(report.refused.count == 1)
    #expect(refused.description.hasPrefix(scratch.folder + "/tables/places.tsv:3: "))
    #expect(refused.reason.contains(reason), "\(refused.reason)")
  }

  @Test
  func `a folder without tables, or without a column, cannot be built`() throws {
    let scratch = try Scratch()
    #expect(throws: GazetteerError.noTables(path: scratch.folder)) { try scratch.build() }
    try scratch.write("id\tname\tfeature\tcountry\tlat\tnames\n", to: "tables/a.tsv")
    let path = scratch.folder + "/tables/a.tsv"
    #expect(throws: GazetteerError.missingColumn(path: path, column: "lon")) {
      try scratch.build()
    }
  }

  @Test
  func `names that say nothing are left out, not the row`() throws {
    let (_, gazetteer, report) = try Scratch.gazetteer([
      "marz:a;;Erbil;;P.PPL;;IQ;;;;36;;44;;x;; | ku= | — | Hewlêr |ckb/nickname=هەولێر"
    ])
    #expect(report.refused.isEmpty)
    #expect(report.names == 3)
    #expect(gazetteer.senses(of: "Hewler").map(\.kind) == [.variant])
    #expect(gazetteer.senses(of: "هەولێر").map(\.kind) == [.variant])
    #expect(gazetteer.population(of: 0) == 0)
  }
}
