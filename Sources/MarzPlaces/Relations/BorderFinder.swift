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
  let compassNeighbors: NeighborFinder

  /// A border phrase and the two countries that it joins.
  struct Found: Sendable {
    var tokens: Range<Int>
    var pair: [CountryCode]
    var relation: Relation?
    var part: BorderPart
  }

  /// A mention of a place by its tokens and country; `isLand` when it names a country or a part of one.
  struct Named: Sendable {
    var tokens: Range<Int>
    var country: CountryCode
    var isLand: Bool
  }

  /// The border phrases of a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - names: Its mentions whose country is known.
  /// - Returns: In the order of the text, each with two countries that share a land border.
  func borders(in text: ParsedText, names: [Named]) -> [Found] {
    var found: [Found] = []
    for sentence in text.sentences where sentence.kind != .boilerplate {
      for head in sentence.tokens where lexicon.cues(of: text.tokens[head]).contains(.border) {
        let phrase = BorderPhrase(
          head: head,
          sentence: sentence,
          text: text,
          lexicon: lexicon,
          names: names
        )
        guard let border = resolve(phrase, names: names) else { continue }
        found.append(border)
      }
    }
    return found
  }

  private func resolve(_ phrase: BorderPhrase, names: [Named]) -> Found? {
    var named = phrase.named
    if named.count < 2, phrase.isShared || phrase.hasPossessive || named.count == 1 {
      named += companions(of: phrase, names: names, lacking: 2 - named.count)
    }
    if named.count == 1, phrase.partner == nil, let compass = phrase.compass,
      let other = compassNeighbors.neighbors(of: named[0], toward: compass.bearing).first
    {
      named.append(other)
    }
    guard named.count >= 2, areNeighbors(named[0], named[1]) else { return nil }
    return Found(
      tokens: phrase.tokens,
      pair: Array(named.prefix(2)).sorted(),
      relation: phrase.relation,
      part: part(of: phrase)
    )
  }

  /// The part that a compass word, two ends or a width cut out.
  ///
  /// "Iran's western border" lies in the west of Iran as a whole; "the western Iran-Iraq border" and "the
  /// western part of the border" are a part of it.
  private func part(of phrase: BorderPhrase) -> BorderPart {
    let isPart = phrase.isPart || phrase.partner == nil && phrase.named.count == 2
    return BorderPart(
      bearing: isPart ? phrase.compass?.bearing : nil,
      ends: phrase.ends,
      isLand: phrase.isOnBothSides || phrase.isBelt
    )
  }

  /// The countries that an unfinished phrase leaves to the text: "its border with Iran", "our western
  /// borders", "the common border": first those of the sentence before it, then those after it, then those
  /// spoken of most.
  private func companions(
    of phrase: BorderPhrase,
    names: [Named],
    lacking: Int
  ) -> [CountryCode] {
    var chosen: [CountryCode] = []
    func isFit(_ country: CountryCode) -> Bool {
      guard !phrase.named.contains(country), !chosen.contains(country) else { return false }
      // The compass tells the direction from the one whose border it is to a neighbor not named beside it.
      if phrase.partner == nil, !phrase.isPart, let compass = phrase.compass,
        let base = (phrase.named + chosen).first
      {
        return compassNeighbors.neighbors(of: base, toward: compass.bearing).prefix(3)
          .contains(country)
      }
      return (phrase.named + chosen).allSatisfy { areNeighbors($0, country) }
    }
    func choose(_ names: some Sequence<Named>) {
      for name in names where chosen.count < lacking && isFit(name.country) {
        chosen.append(name.country)
      }
    }
    let earlier = names.filter { $0.tokens.upperBound <= phrase.tokens.lowerBound }
    let start = phrase.sentence.tokens.lowerBound
    choose(earlier.filter { $0.tokens.lowerBound >= start }.reversed())
    if chosen.count < lacking, phrase.named.count == 1, phrase.partner == nil || phrase.isBelt {
      choose(
        names.filter {
          $0.tokens.lowerBound >= phrase.tokens.upperBound
            && $0.tokens.upperBound <= phrase.sentence.tokens.upperBound
        }
      )
    }
    guard chosen.count < lacking else { return chosen }
    var counts: [CountryCode: Int] = [:]
    for name in earlier { counts[name.country, default: 0] += 1 }
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
}
