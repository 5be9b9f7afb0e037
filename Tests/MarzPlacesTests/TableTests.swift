import MarzGazetteer
import MarzTestSupport
import MarzWords
import Testing

@testable import MarzPlaces

struct TableTests {
  @Test func `every row of the cue table names a cue and its words`() {
    let table = TextTable(PackageResources.cues_tsv)
    #expect(table.rows.count >= 20)
    for row in table.rows {
      #expect(row["cue"].flatMap(CueSet.named) != nil, "line \(row.line)")
      let words = (row["words"] ?? "").split(separator: " ")
      #expect(!words.isEmpty, "line \(row.line)")
      for word in words {
        let tokens = Tokenizer.tokens(in: Array(word.utf8).span)
        #expect(!tokens.isEmpty, "\(word) in line \(row.line)")
      }
    }
  }

  @Test func `every row of the feature table has a phrase, a position and real feature classes`() {
    let table = TextTable(PackageResources.features_tsv)
    #expect(table.rows.count >= 80)
    var seen: Set<String> = []
    for row in table.rows {
      let phrase = row["phrase"] ?? ""
      let position = row["position"] ?? ""
      #expect(["after", "before", "of"].contains(position), "line \(row.line)")
      #expect(seen.insert("\(phrase) \(position)").inserted, "\(phrase) twice, line \(row.line)")
      let features = (row["features"] ?? "").split(separator: " ")
      #expect(!features.isEmpty, "line \(row.line)")
      for feature in features {
        #expect("AHLPST".contains(feature.prefix(1)), "\(feature) in line \(row.line)")
      }
      #expect(["yes", "no"].contains(row["span"] ?? ""), "line \(row.line)")
      #expect(["yes", "no"].contains(row["names"] ?? ""), "line \(row.line)")
    }
  }

  @Test func `the weight tables hold a number and a gloss for every feature and no other row`() {
    check(PackageResources.recognition_tsv, RecognitionFeature.self)
    check(PackageResources.resolution_tsv, ResolutionFeature.self)
    check(PackageResources.usage_tsv, UsageFeature.self)
    check(PackageResources.confidence_tsv, ConfidenceFeature.self)
  }

  @Test func `every row of the word table has a decision, a slot, a word and a weight`() {
    for row in TextTable(PackageResources.words_tsv).rows {
      #expect(["recognition", "usage"].contains(row["decision"] ?? ""), "line \(row.line)")
      #expect(
        WordModel.Slot.allCases.contains { "\($0)" == row["slot"] ?? "" },
        "line \(row.line)"
      )
      #expect(row["word"] != nil, "line \(row.line)")
      #expect(row["weight"].flatMap { Double($0) } != nil, "line \(row.line)")
    }
  }

  @Test func `the home of every outlet is in the gazetteer`() throws {
    let table = TextTable(PackageResources.outlets_tsv)
    #expect(table.rows.count > 200)
    let outlets = Outlets(table: table, gazetteer: try TestIndexes.gazetteer())
    #expect(outlets.homeless == [])
  }

  private func check<Feature: RawRepresentable<Int> & CaseIterable>(
    _ bytes: [UInt8],
    _ features: Feature.Type
  ) {
    var names = Set(Feature.allCases.map { "\($0)" })
    names.insert("bias")
    for row in TextTable(bytes).rows {
      let name = row["feature"].map(String.init) ?? ""
      #expect(names.remove(name) != nil, "\(name) in line \(row.line)")
      #expect(row["weight"].flatMap { Double($0) } != nil, "\(name) in line \(row.line)")
      #expect(row["gloss"]?.last == ".", "\(name) in line \(row.line)")
    }
    #expect(names.isEmpty, "no weight for \(names.sorted())")
  }
}
