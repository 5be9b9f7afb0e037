import MarzGazetteer
import MarzText
import MarzWords

/// Finds the names of people, so that "Victoria Derbyshire" and "General Jordan" give no place.
struct PersonFinder: Sendable {
  let gazetteer: Gazetteer
  let text: ParsedText
  let cues: [CueSet]
  let classes: [WordClass]
  let writings: [Writing]

  private var tokens: [Token] { text.tokens }

  /// For each token, whether it stands inside a person's name.
  func persons() -> [Bool] {
    var isPerson = [Bool](repeating: false, count: tokens.count)
    var surnames: Set<WordHash> = []
    for (sentence, writing) in zip(text.sentences, writings) {
      let isHeadline = writing != .ordinary
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard let name = person(at: index, end: sentence.tokens.upperBound, isHeadline) else {
          index += 1
          continue
        }
        for token in name { isPerson[token] = true }
        if let last = name.last, name.count > 1 || index < name.lowerBound {
          surnames.insert(tokens[last].hash)
        }
        index = name.upperBound
      }
    }
    markSurnames(surnames, &isPerson)
    return isPerson
  }

  /// The person's name that begins at a token, or just after the title that stands there.
  private func person(
    at index: Int,
    end: Int,
    _ isHeadline: Bool
  ) -> Range<Int>? {
    guard tokens[index].kind == .word else { return nil }
    if !tokens[index].isCapitalized { return isHeadline ? nil : introduced(by: index, end: end) }
    if cues[index].contains(.title) {
      var start = index + 1
      if start < end, tokens[start].hash == Self.point, tokens[start].gap == .none { start += 1 }
      let run = run(from: start, end: end)
      // A title before a single place name is as often an office: "President Turkey" is not written,
      // "Mayor London" hardly; "Governor Texas" neither.
      guard run.count > 0, tokens[start].gap <= .space else { return nil }
      return cues[start].contains(.title) ? nil : run
    }
    if !isHeadline, let name = initialed(index, end: end) { return name }
    guard !isHeadline, classes[index].contains(.givenName) || isPairOfNames(index, end: end) else {
      return nil
    }
    let run = run(from: index, end: end)
    guard run.count >= 2, run.count <= 4, !isKnownPlace(run) else { return nil }
    return run
  }

  /// "the director Aino Salmi": two names or more after what somebody is.
  private func introduced(by index: Int, end: Int) -> Range<Int>? {
    guard cues[index].contains(.title), index + 2 < end, tokens[index + 1].gap == .space else {
      return nil
    }
    let run = run(from: index + 1, end: end)
    guard (2...4).contains(run.count), tokens[run].allSatisfy({ $0.kind == .word }),
      !isKnownPlace(run), !isKnownPlace(run.prefix(2))
    else { return nil }
    return run
  }

  /// A name with an initial in the middle, which nothing but a person has.
  private func initialed(_ index: Int, end: Int) -> Range<Int>? {
    let (initial, point, surname) = (index + 1, index + 2, index + 3)
    guard surname < end, tokens[index].range.count > 1, cues[index].isDisjoint(with: .compass),
      tokens[initial].isCapitalized, tokens[initial].range.count == 1,
      tokens[initial].gap == .space, tokens[point].hash == Self.point, tokens[point].gap == .none,
      tokens[surname].isCapitalized, tokens[surname].gap == .space,
      tokens[surname].range.count > 2
    else { return nil }
    let run = run(from: index, end: end)
    return run.upperBound > surname ? run : nil
  }

  /// Whether two words side by side are both names of people and nothing else but places: "Paris
  /// Hilton".
  private func isPairOfNames(_ index: Int, end: Int) -> Bool {
    let next = index + 1
    guard classes[index].contains(.surname), next < end, tokens[next].kind == .word,
      tokens[next].isCapitalized, tokens[next].gap == .space, cues[next].subtracting(.usage).isEmpty
    else { return false }
    return !classes[next].isDisjoint(with: [.surname, .givenName])
      && !classes[next].contains(.common) && !classes[index].contains(.common)
      && !(next + 1 < end && tokens[next + 1].isCapitalized && tokens[next + 1].gap == .space)
  }

  /// The run of capitalized words from a token on, over initials and particles.
  private func run(from start: Int, end: Int) -> Range<Int> {
    var stop = start
    while stop < end, stop - start < 5 {
      let token = tokens[stop]
      let isJoined = stop == start || token.gap == .space || token.gap == .hyphen
      guard token.kind == .word, isJoined else {
        // The point of an initial: "George W. Bush".
        guard token.hash == Self.point, token.gap == .none, stop > start,
          tokens[stop - 1].end - tokens[stop - 1].start == 1, stop + 1 < end,
          tokens[stop + 1].isCapitalized
        else { break }
        stop += 1
        continue
      }
      let isParticle = Self.particles.contains(token.hash) && stop > start && stop + 1 < end
      guard token.isCapitalized || isParticle && tokens[stop + 1].isCapitalized else { break }
      let cues = cues[stop]
      if cues.contains(.title), stop == start + 1, endsName(stop, end: end) {
        return start..<stop + 1
      }
      guard cues.isDisjoint(with: [.organization, .month, .weekday, .title]) else {
        // "Columbia University", "Jordan King": a head noun ends or undoes the name.
        return cues.contains(.organization) ? start..<start : start..<stop
      }
      stop += 1
    }
    return start..<stop
  }

  /// Whether a word that is a title as well as a surname closes a name: "Jordan King", "Paul Judge".
  private func endsName(_ index: Int, end: Int) -> Bool {
    classes[index].contains(.surname)
      && !(index + 1 < end && tokens[index + 1].kind == .word && tokens[index + 1].isCapitalized)
  }

  /// Whether a run is a place by its full name, and so no person: "Virginia Beach".
  private func isKnownPlace(_ run: Range<Int>) -> Bool {
    for match in gazetteer.matches(at: run.lowerBound, in: tokens.span) {
      if match.tokens.count >= 2 { return true }
      let isFamous = gazetteer.senses(ofName: match.name).prefix(1).contains {
        gazetteer.feature(of: $0.place).isCountry || gazetteer.population(of: $0.place) > 1_000_000
      }
      let next = run.lowerBound + 1
      let follower = classes[next]
      // Two places side by side without a comma are a person: "Victoria Derbyshire".
      let isFollowedByPlace = gazetteer.matches(at: next, in: tokens.span).contains {
        $0.tokens.count == 1
      }
      if isFamous, follower.isDisjoint(with: [.surname, .givenName]), !isFollowedByPlace {
        return true
      }
    }
    return false
  }

  /// Marks later bare surnames: once there was a Sean Paris, "Paris said" is he.
  private func markSurnames(
    _ surnames: Set<WordHash>,
    _ isPerson: inout [Bool]
  ) {
    guard !surnames.isEmpty else { return }
    for (index, token) in tokens.enumerated()
    where token.kind == .word && token.isCapitalized && surnames.contains(token.hash) {
      isPerson[index] = true
    }
  }

  private static let point = WordHash(".")
  private static let particles = Set(
    [
      "al", "el", "bin", "ibn", "van", "von", "de", "der", "den", "da", "di", "abu", "ben", "la",
      "le",
    ]
    .map(WordHash.init)
  )
}
