import MarzGazetteer
import MarzText
import MarzWords

/// Whether a spot is part of the name of a person.
extension SpotView {
  /// Whether a given name, or the point of an initial, stands just before: "Bill Holland".
  func isAfterGivenName(_ spot: Spot) -> Bool {
    let previous = spot.core.lowerBound - 1
    guard previous >= text.sentences[spot.sentence].tokens.lowerBound,
      tokens[spot.core.lowerBound].gap <= .space
    else { return false }
    if tokens[previous].hash == Self.point {
      return previous > 0 && tokens[previous].gap == .none && tokens[previous - 1].isCapitalized
        && tokens[previous - 1].range.count == 1
    }
    return tokens[previous].kind == .word && tokens[previous].isCapitalized
      && writing(of: spot) == .ordinary
      && context.wordClass(previous).contains(.givenName)
  }

  /// Whether it is a given name, and a capitalized word follows that is no ordinary one and no head
  /// noun: "Victoria Derbyshire", but not "Victoria Station" or "Jordan Defense Forces".
  func isBeforeSurname(_ spot: Spot) -> Bool {
    let next = spot.span.upperBound
    guard spot.core.count == 1, spot.feature == nil,
      next < text.sentences[spot.sentence].tokens.upperBound,
      tokens[next].kind == .word, tokens[next].isCapitalized, tokens[next].gap == .space,
      !tokens[next].shape.contains(.allCapitals), writing(of: spot) == .ordinary,
      context.wordClass(spot.core.lowerBound).contains(.givenName)
    else { return false }
    return context.cues[next].subtracting(.usage).isEmpty
      && !context.wordClass(next).contains(.common)
      && lexicon.featureAfter(next, in: tokens) == nil
  }

  /// Whether it is a given name that opens a person's name, and a surname follows: "Sydney Smith".
  func opensPerson(_ spot: Spot) -> Bool {
    let next = spot.span.upperBound
    guard spot.core.count == 1, spot.feature == nil, isPerson(spot),
      next < text.sentences[spot.sentence].tokens.upperBound, context.isPerson[next],
      tokens[next].gap == .space, !tokens[next].shape.contains(.allCapitals),
      context.wordClass(next).contains(.surname)
    else { return false }
    let word = context.wordClass(spot.core.lowerBound)
    return word.contains(.givenName)
      || word.contains(.surname) && !context.wordClass(next).contains(.common)
  }

  /// Whether a party and a hyphen stand before: "D-Conn.", "R-Marshall".
  func isAfterParty(_ spot: Spot) -> Bool {
    let previous = spot.core.lowerBound - 1
    return previous >= 0 && tokens[spot.core.lowerBound].gap == .hyphen
      && tokens[previous].kind == .word && tokens[previous].range.count <= 3
      && (tokens[previous].shape.contains(.allCapitals) || tokens[previous].range.count == 1)
      && tokens[previous].isCapitalized
  }
}
