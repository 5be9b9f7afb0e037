import MarzText
package import MarzWords

/// The tables of cue words and feature words, ready for look-up by hash.
///
/// A class, because every sentence and phrase hands it on, and copying its tables' references cost
/// reading places a twentieth of its time.
package final class Lexicon: Sendable {
  /// The tables that come with marz.
  package static let bundled = Lexicon(
    cues: TextTable(PackageResources.cues_tsv),
    features: TextTable(PackageResources.features_tsv)
  )

  private let cueWords: WordIndex
  private let cueSets: [CueSet]
  private let features: FeatureWords

  init(cues table: TextTable, features featureTable: TextTable) {
    var cues: [WordHash: CueSet] = [:]
    for row in table.rows {
      guard let cue = row["cue"].flatMap(CueSet.named) else { continue }
      for word in (row["words"] ?? "").split(separator: " ") {
        cues[WordHash(String(word)), default: []].insert(cue)
      }
    }
    cueWords = WordIndex(cues.keys)
    cueSets = Array(cues.values)
    features = FeatureWords(table: featureTable)
  }

  /// The cues of a token; none for most.
  func cues(of token: Token) -> CueSet {
    cueWords.position(of: token.hash).map { cueSets[$0] } ?? []
  }

  /// The feature phrase that begins at a token and stands after a name.
  package func featureAfter(_ index: Int, in tokens: [Token]) -> FeatureWords.Match? {
    features.match(at: index, in: tokens, position: .after)
  }

  /// The feature phrase that ends before a token and announces a name: `Lake`, `province of`.
  package func featureBefore(_ index: Int, in tokens: [Token]) -> FeatureWords.Match? {
    features.match(endingBefore: index, in: tokens)
  }
}
