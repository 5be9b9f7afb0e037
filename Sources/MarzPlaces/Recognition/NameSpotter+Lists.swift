import MarzGazetteer
import MarzText
import MarzWords

extension NameSpotter {
  /// Gives a feature word in the plural to every name of the list beside it: "Dohuk, Erbil and
  /// Sulaymaniyah provinces", "the provinces of Dohuk, Erbil and Sulaymaniyah".
  func shareFeatureWords(among spots: inout [Spot], in context: TextContext) {
    for index in spots.indices {
      guard let feature = spots[index].feature, feature.isShared else { continue }
      let isAfter = feature.tokens.lowerBound >= spots[index].core.upperBound
      var other = index
      while true {
        let next = isAfter ? other - 1 : other + 1
        guard spots.indices.contains(next), spots[next].feature == nil, !spots[next].isDemonym,
          Self.areJoined(spots[min(other, next)], spots[max(other, next)], context)
        else { break }
        spots[next].feature = feature
        other = next
      }
    }
  }

  /// Whether "and", "or" or a comma, perhaps with an article, is all that stands between two names of
  /// a sentence: "Mexico and the United States".
  static func areJoined(_ first: Spot, _ second: Spot, _ context: TextContext) -> Bool {
    guard first.sentence == second.sentence, first.span.upperBound < second.span.lowerBound,
      second.span.lowerBound - first.span.upperBound <= 3
    else { return false }
    var end = second.span.lowerBound
    if end - first.span.upperBound > 1, context.cues[end - 1].contains(.article) { end -= 1 }
    for index in first.span.upperBound..<end {
      guard context.text.tokens[index].hash == comma || context.cues[index].contains(.conjunction)
      else { return false }
    }
    return true
  }

  static let comma = WordHash(",")
}
