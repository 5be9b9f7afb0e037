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

  /// Whether it stands beside the initial of a person's name.
  func isBesideInitial(_ spot: Spot) -> Bool {
    guard isPerson(spot) else { return false }
    let (next, previous) = (spot.core.upperBound, spot.core.lowerBound - 1)
    let isBefore =
      next + 1 < tokens.count && context.isPerson[next] && tokens[next].range.count == 1
      && tokens[next + 1].hash == Self.point
    let isAfter =
      previous > 0 && context.isPerson[previous] && tokens[previous].hash == Self.point
      && tokens[previous - 1].range.count == 1
    return isBefore || isAfter
  }

  /// Whether it is a surname that closes a person's name of two words: "Jack London".
  func closesPerson(_ spot: Spot) -> Bool {
    let (previous, next) = (spot.core.lowerBound - 1, spot.core.upperBound)
    guard isPerson(spot), isAfterGivenName(spot),
      context.wordClass(spot.core.lowerBound).contains(.surname), context.isPerson[previous]
    else { return false }
    let isLonger =
      next < text.sentences[spot.sentence].tokens.upperBound && tokens[next].isCapitalized
      && tokens[next].gap == .space
    return !isLonger
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
