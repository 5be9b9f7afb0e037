import MarzGazetteer
import MarzPlaces
import MarzWords

/// What someone looks for: a name, maybe with a word for the kind of place.
struct PlaceQuery {
  /// A way to read the query: a name, and the feature word that was taken from it.
  struct Reading {
    var name: String
    var feature: FeatureWords.Match?
    /// The word itself, for the explanation.
    var featureText: String?
  }

  /// The readings: the text as it stands first, then without the feature word at either end.
  let readings: [Reading]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var tokens = Tokenizer.tokens(in: bytes.span)
    // A query is typed in small letters as often as not; the table asks for a capital in "Lake Van".
    for index in tokens.indices { tokens[index].shape.insert(.capitalized) }
    func words(_ range: Range<Int>) -> String {
      guard let first = range.first, let last = range.last else { return "" }
      let part = bytes[tokens[first].range.lowerBound..<tokens[last].range.upperBound]
      return String(decoding: part, as: UTF8.self)
    }
    var readings = [Reading(name: text)]
    let lexicon = Lexicon.bundled
    for end in tokens.indices.dropFirst() {
      guard let match = lexicon.featureAfter(end, in: tokens),
        match.tokens.upperBound == tokens.count
      else { continue }
      readings.append(
        Reading(name: words(0..<end), feature: match, featureText: words(match.tokens))
      )
      break
    }
    for start in tokens.indices.dropFirst().reversed() {
      guard let match = lexicon.featureBefore(start, in: tokens), match.tokens.lowerBound == 0
      else { continue }
      readings.append(
        Reading(
          name: words(start..<tokens.count),
          feature: match,
          featureText: words(match.tokens)
        )
      )
      break
    }
    self.readings = readings
  }
}
