import MarzGazetteer
import MarzText
import MarzWords

/// Reads phrases that mean a border: "Iran's western border", "the border between Turkey and Syria",
/// "its border with Iran", "the Turkish side of the Iraqi border", "the borderlands of the two nations".
///
/// A border is the pair of its countries; where it runs is not known here.
struct BorderFinder: Sendable {
  let gazetteer: Gazetteer
  let lexicon: Lexicon

  /// A border phrase and the two countries that it joins.
  struct Found: Sendable {
    var tokens: Range<Int>
    var pair: [CountryCode]
    var relation: Relation?
  }

  /// The border phrases of a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - countries: The countries that its mentions speak of, by the tokens of each mention.
  /// - Returns: In the order of the text, each with two countries that share a land border.
  func borders(
    in text: ParsedText,
    countries: [(tokens: Range<Int>, country: CountryCode)]
  ) -> [Found] {
    var found: [Found] = []
    for sentence in text.sentences where sentence.kind != .boilerplate {
      for head in sentence.tokens where lexicon.cues(of: text.tokens[head]).contains(.border) {
        let phrase = BorderPhrase(
          head: head,
          sentence: sentence,
          text: text,
          lexicon: lexicon,
          countries: countries
        )
        guard let border = resolve(phrase, countries: countries) else { continue }
        found.append(border)
      }
    }
    return found
  }

  private func resolve(
    _ phrase: BorderPhrase,
    countries: [(tokens: Range<Int>, country: CountryCode)]
  ) -> Found? {
    var named = phrase.named
    if named.count < 2, phrase.isShared || phrase.hasPossessive || named.count == 1 {
      named += companions(of: phrase, countries: countries, lacking: 2 - named.count)
    }
    if named.count == 1, let compass = phrase.compass,
      let other = neighbor(of: named[0], toward: compass)
    {
      named.append(other)
    }
    guard named.count >= 2, areNeighbors(named[0], named[1]) else { return nil }
    let side = phrase.side
    let relation =
      side.map { Relation(name: "side_of", side: $0) }
      ?? (phrase.isAlong ? Relation(name: "along") : phrase.isNear ? Relation(name: "near") : nil)
    return Found(
      tokens: phrase.tokens,
      pair: Array(named.prefix(2)).sorted(),
      relation: relation
    )
  }

  /// The countries that an unfinished phrase leaves to the text: "its border with Iran", "our western
  /// borders", "the common border": first those of the sentence before it, then those spoken of most.
  private func companions(
    of phrase: BorderPhrase,
    countries: [(tokens: Range<Int>, country: CountryCode)],
    lacking: Int
  ) -> [CountryCode] {
    var chosen: [CountryCode] = []
    func isFit(_ country: CountryCode) -> Bool {
      guard !phrase.named.contains(country), !chosen.contains(country) else { return false }
      if let compass = phrase.compass, let base = (phrase.named + chosen).first {
        return neighbor(of: base, toward: compass) == country
      }
      let others = phrase.named + chosen
      return others.isEmpty ? true : others.allSatisfy { areNeighbors($0, country) }
    }
    let earlier = countries.filter { $0.tokens.upperBound <= phrase.tokens.lowerBound }
    let inSentence = earlier.filter { $0.tokens.lowerBound >= phrase.sentence.tokens.lowerBound }
    for mention in inSentence.reversed() where chosen.count < lacking && isFit(mention.country) {
      chosen.append(mention.country)
    }
    guard chosen.count < lacking else { return chosen }
    var counts: [CountryCode: Int] = [:]
    for mention in earlier { counts[mention.country, default: 0] += 1 }
    for (country, _) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) })
    where chosen.count < lacking && isFit(country) {
      chosen.append(country)
    }
    return chosen
  }

  private func areNeighbors(_ one: CountryCode, _ other: CountryCode) -> Bool {
    guard let number = gazetteer.number(of: one) else { return false }
    return gazetteer.neighbors(ofCountry: number).contains(other)
  }

  /// The neighbor whose middle lies nearest to a compass direction, if one lies within 60° of it.
  private func neighbor(of country: CountryCode, toward compass: Compass) -> CountryCode? {
    guard let number = gazetteer.number(of: country) else { return nil }
    let from = gazetteer.point(of: number)
    var best: (code: CountryCode, turn: Double)?
    for code in gazetteer.neighbors(ofCountry: number) {
      guard let other = gazetteer.number(of: code) else { continue }
      let turn = compass.turn(from: from, to: gazetteer.point(of: other))
      if turn < best?.turn ?? 60 { best = (code, turn) }
    }
    return best?.code
  }
}
