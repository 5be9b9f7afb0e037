import MarzGazetteer
import MarzText
import MarzWords

/// Whether a spot is part of a longer name: of an organization, a street, a thing.
extension SpotView {
  func isPossessive(_ spot: Spot) -> Bool {
    let next = spot.span.upperBound
    return next < text.sentences[spot.sentence].tokens.upperBound && tokens[next].kind == .clitic
      && tokens[next].hash == Self.s
  }

  /// Whether the name itself is that of an organization: "Columbia University".
  func isOrganization(_ spot: Spot) -> Bool {
    spot.core.dropFirst().contains {
      context.cues[$0].contains(.organization) && !context.cues[$0].contains(.street)
    }
  }

  /// Whether a capitalized run that goes on after the spot ends in "University", "Treaty" and the like.
  func isBeforeOrganization(_ index: Int) -> Bool { neighborhoods[index].isBeforeOrganization }

  func hasOrganizationAfter(_ spot: Spot) -> Bool {
    var index = spot.span.upperBound
    let end = min(text.sentences[spot.sentence].tokens.upperBound, index + 4)
    while index < end, tokens[index].kind == .word, tokens[index].gap <= .space,
      tokens[index].isCapitalized
    {
      if context.cues[index].contains(.organization) { return true }
      index += 1
    }
    return false
  }

  func isBeforeCapital(_ index: Int) -> Bool {
    let next = spots[index].span.upperBound
    guard next < text.sentences[spots[index].sentence].tokens.upperBound,
      tokens[next].kind == .word, tokens[next].isCapitalized, tokens[next].gap <= .space,
      writing(of: spots[index]) == .ordinary
    else { return false }
    return !(index + 1 < spots.count && spots[index + 1].span.lowerBound == next)
  }

  func isAfterCapital(_ index: Int) -> Bool {
    let spot = spots[index]
    let previous = spot.span.lowerBound - 1
    guard previous > text.sentences[spot.sentence].tokens.lowerBound,
      tokens[previous].kind == .word, tokens[previous].isCapitalized,
      tokens[spot.span.lowerBound].gap <= .space, writing(of: spot) == .ordinary,
      context.cues[previous].subtracting(.usage).isEmpty
    else { return false }
    return !(index > 0 && spots[index - 1].span.upperBound == previous + 1)
  }

  /// Whether a capitalized word that no list has stands beside the name, with which it makes a longer
  /// one: "Verin Shorzha".
  func isBesideUnknown(_ index: Int) -> Bool {
    let spot = spots[index]
    guard spot.core.count == 1, spot.feature == nil else { return false }
    let next = spot.span.upperBound
    // "Torrington Fire Department" goes on to say what it is.
    let end = text.sentences[spot.sentence].tokens.upperBound
    let goesOn = next + 1 < end && tokens[next + 1].isCapitalized && tokens[next + 1].gap == .space
    let isBefore = isBeforeCapital(index) && isUnknown(next) && !goesOn
    return isBefore || isAfterCapital(index) && isUnknown(spot.span.lowerBound - 1)
  }

  private func isUnknown(_ token: Int) -> Bool {
    context.wordClass(token).isEmpty && context.cues[token].isEmpty
      && tokens[token].range.count > 2 && lexicon.featureAfter(token, in: tokens) == nil
  }

  /// Whether the name is a single word that is itself the head noun of organizations or places:
  /// "University", "Park".
  func isHeadNoun(_ spot: Spot) -> Bool {
    guard spot.core.count == 1 else { return false }
    return !context.cues[spot.core.lowerBound].isDisjoint(with: [.organization, .street, .title])
      || lexicon.featureAfter(spot.core.lowerBound, in: tokens) != nil
  }

  /// Whether the word for a street follows: "6016 Dublin Road".
  func isBeforeStreet(_ spot: Spot) -> Bool {
    let next = spot.span.upperBound
    return next < text.sentences[spot.sentence].tokens.upperBound
      && context.cues[next].contains(.street) && tokens[next].isCapitalized
  }

  /// Whether the word for a street follows, at most one word of its name between: "North Fourth Street".
  func isInStreet(_ spot: Spot) -> Bool {
    let next = spot.span.upperBound
    let end = text.sentences[spot.sentence].tokens.upperBound
    for index in next..<max(next, min(next + 2, end)) {
      guard tokens[index].kind == .word, tokens[index].isCapitalized, tokens[index].gap <= .space
      else { return false }
      if context.cues[index].contains(.street) { return true }
    }
    return false
  }

  /// Whether the word after hangs on the name by a hyphen: "Britain-based".
  func isBeforeHyphen(_ spot: Spot) -> Bool {
    let next = spot.span.upperBound
    return next < tokens.count && tokens[next].gap == .hyphen && tokens[next].kind == .word
  }

  /// Whether an office and "of" stand before: "president of", "University of".
  func isAfterOffice(_ spot: Spot) -> Bool {
    let start = text.sentences[spot.sentence].tokens.lowerBound
    var index = spot.span.lowerBound - 1
    if index > start, context.cues[index].contains(.article) { index -= 1 }
    guard index > start, context.cues[index].contains(.of) else { return false }
    return !context.cues[index - 1].isDisjoint(with: [.title, .office, .organization])
  }

  /// Whether a capitalized word and "of" stand before, inside the sentence: "the Star of Honolulu".
  func isAfterNamedOf(_ spot: Spot) -> Bool {
    let of = spot.span.lowerBound - 1
    return of - 1 > text.sentences[spot.sentence].tokens.lowerBound
      && context.cues[of].contains(.of) && tokens[of - 1].isCapitalized
      && writing(of: spot) == .ordinary
  }

  /// Whether the capitalized head noun of an organization stands just before: "Air Zimbabwe".
  func isAfterHeadNoun(_ index: Int) -> Bool {
    let spot = spots[index]
    let previous = spot.span.lowerBound - 1
    return previous >= text.sentences[spot.sentence].tokens.lowerBound
      && tokens[previous].isCapitalized && tokens[spot.span.lowerBound].gap <= .space
      && writing(of: spot) == .ordinary && context.cues[previous].contains(.organization)
  }

  /// Whether marks stand on both sides of a list of names, as in addresses and schedules.
  func areBetweenMarks(_ list: Range<Int>) -> Bool {
    let range = text.sentences[spots[list.lowerBound].sentence].tokens
    let before = spots[list.lowerBound].span.lowerBound - 1
    let after = spots[list.upperBound - 1].span.upperBound
    return before > range.lowerBound && tokens[before].kind == .mark
      && (after >= range.upperBound || tokens[after].kind == .mark)
  }

  /// Whether an abbreviation stands written as one, so that the common word is not meant: "US".
  func isWrittenAsAbbreviation(_ spot: Spot) -> Bool {
    guard spot.senses.first?.kind == .abbreviation, writing(of: spot) != .allCapitals else {
      return false
    }
    return !tokens[spot.core.lowerBound].shape.isDisjoint(with: [.allCapitals, .pointed])
  }
}
