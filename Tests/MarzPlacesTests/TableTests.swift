import MarzGazetteer
import MarzPlaces
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
        #expect(Tokenizer.words(of: String(word)).count >= 1, "\(word) in line \(row.line)")
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
