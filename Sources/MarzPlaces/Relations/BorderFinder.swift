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

  /// A border phrase and the countries that it joins.
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
    /// All countries that a river or the like lies in or borders.
    var countries: [CountryCode] = []
  }

  /// The border phrases of a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - names: Its mentions whose country is known.
  /// - Returns: In the order of the sentences, each with two countries that share a land border, or with one
  ///   when the places that the phrase names must tell its neighbor.
  func borders(in text: ParsedText, names: [Named]) -> [Found] {
    var found: [Found] = []
    var rest = names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }[...]
    var spokenOf: [CountryCode: Int] = [:]
    let inAll = names.reduce(into: [:]) { $0[$1.country, default: 0] += 1 }
    for sentence in text.sentences {
      let count = rest.prefix { $0.tokens.lowerBound < sentence.tokens.upperBound }.count
      let scene = Scene(
        sentence: sentence,
        names: rest.prefix(count),
        spokenOf: spokenOf,
        inAll: inAll
      )
      rest = rest.dropFirst(count)
      for name in scene.names { spokenOf[name.country, default: 0] += 1 }
      if sentence.kind != .boilerplate { found += borders(in: text, scene) }
    }
    return found
  }

  /// A sentence, the names in it, and how often the text before it and the whole text name each country.
  struct Scene {
    var sentence: Sentence
    var names: ArraySlice<Named>
    var spokenOf: [CountryCode: Int]
    var inAll: [CountryCode: Int]
  }

  private func borders(in text: ParsedText, _ scene: Scene) -> [Found] {
    var found: [Found] = []
    for head in scene.sentence.tokens
    where lexicon.cues(of: text.tokens[head]).contains(.border) {
      let phrase = BorderPhrase(head: head, scene: scene, text: text, lexicon: lexicon)
      guard !phrase.isModifier, let border = resolve(phrase, scene) else { continue }
      found.append(border)
    }
    for name in scene.names where name.isLand {
      guard let land = incursion(into: name, in: text, scene),
        !found.contains(where: { $0.tokens.overlaps(land.tokens) })
      else { continue }
      found.append(land)
    }
    return found
  }

  private func resolve(_ phrase: BorderPhrase, _ scene: Scene) -> Found? {
    var named = phrase.named
    let isOpen = named.count < 2
    if isOpen, let countries = countries(onRiverOf: phrase, scene) {
      return found(phrase, countries.sorted())
    }
    if isOpen, let country = country(ofPlacesIn: phrase, scene) {
      return found(phrase, [named.first ?? country])
    }
    if isOpen, !named.isEmpty || phrase.isShared || phrase.hasPossessive {
      named += companions(of: phrase, scene, lacking: 2 - named.count)
    }
    if named.count == 1, phrase.partner == nil, let compass = phrase.compass,
      let other = compassNeighbors.neighbors(of: named[0], toward: compass.bearing).first
    {
      named.append(other)
    }
    guard named.count >= 2, areNeighbors(named[0], named[1]) else { return nil }
    var found = found(phrase, Array(named.prefix(2)).sorted())
    if isOpen, let partner = phrase.partner, phrase.approach.isAway,
      phrase.approach.name == "near"
    {
      // "15 km from the border with Iraq" is said on the other side of it.
      found.relation?.side = named.first { $0 != partner }
    }
    return found
  }

  private func found(_ phrase: BorderPhrase, _ countries: [CountryCode]) -> Found {
    Found(
      tokens: phrase.tokens,
      pair: countries,
      relation: phrase.relation,
      part: part(of: phrase)
    )
  }

  /// The country in which the places lie that a phrase names, for these tell the other one best: "the border
  /// from Nusaybin to Cizre", "its border near Mehran".
  private func country(ofPlacesIn phrase: BorderPhrase, _ scene: Scene) -> CountryCode? {
    let places = phrase.ends + (phrase.neighbor.map { [$0] } ?? [])
    return places.compactMap { tokens in scene.names.first { $0.tokens == tokens }?.country }.first
  }

  /// The countries of the text that meet on the river that a phrase goes on to name, "the border along the
  /// Aras": both, or the one whose neighbor the river must tell; nil where the text speaks of none of them.
  private func countries(onRiverOf phrase: BorderPhrase, _ scene: Scene) -> [CountryCode]? {
    guard let river = scene.names.first(where: { $0.tokens == phrase.neighbor }),
      river.countries.count > 1
    else { return nil }
    var others = scene
    others.names = scene.names.filter { $0.tokens != river.tokens }[...]
    let chosen = Self.choose(
      2 - phrase.named.count,
      around: phrase.tokens,
      others,
      looksAhead: true
    ) { country, chosen in
      let known = phrase.named + chosen
      return river.countries.contains(country) && !known.contains(country)
        && known.allSatisfy { areNeighbors($0, country) }
    }
    let countries = phrase.named + chosen
    return countries.isEmpty ? nil : countries
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
      isLand: phrase.isOnBothSides || phrase.isBelt,
      isAway: phrase.approach.isAway
    )
  }

  // MARK: Countries that the text has named elsewhere

  /// The countries that an unfinished phrase leaves to the text: "its border with Iran", "our western
  /// borders", "the common border".
  private func companions(
    of phrase: BorderPhrase,
    _ scene: Scene,
    lacking: Int
  ) -> [CountryCode] {
    if phrase.isShared, phrase.named.isEmpty, let pair = pair(sharing: phrase, scene) {
      return pair
    }
    let looksAhead = phrase.named.count == 1 && (phrase.partner == nil || phrase.isBelt)
    return Self.choose(
      lacking,
      around: phrase.tokens,
      scene,
      looksAhead: looksAhead
    ) { country, chosen in
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
  }

  /// The two neighbors whose border "the common border" is: those of the sentence where it names two, else
  /// those of whom the text so far speaks most.
  private func pair(sharing phrase: BorderPhrase, _ scene: Scene) -> [CountryCode]? {
    var weights = scene.spokenOf
    var here: Set<CountryCode> = []
    for name in scene.names where name.tokens.upperBound <= phrase.tokens.lowerBound {
      weights[name.country, default: 0] += 1
      here.insert(name.country)
    }
    let countries = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    var best: (weight: Int, pair: [CountryCode])?
    for (position, one) in countries.enumerated() {
      for other in countries[..<position] where areNeighbors(one, other) {
        if here.contains(one), here.contains(other) { return nil }
        let weight = min(weights[one] ?? 0, weights[other] ?? 0)
        if best.map({ weight > $0.weight }) ?? true { best = (weight, [other, one]) }
      }
    }
    return best?.pair
  }

  /// The countries that fit: first those of the sentence before a phrase, the nearest first, then those after
  /// it, then those spoken of most before it, then in the whole text.
  private static func choose(
    _ lacking: Int,
    around tokens: Range<Int>,
    _ scene: Scene,
    looksAhead: Bool,
    where isFit: (CountryCode, [CountryCode]) -> Bool
  ) -> [CountryCode] {
    var chosen: [CountryCode] = []
    func choose(_ names: some Sequence<Named>) {
      for name in names where chosen.count < lacking && isFit(name.country, chosen) {
        chosen.append(name.country)
      }
    }
    choose(scene.names.filter { $0.tokens.upperBound <= tokens.lowerBound }.reversed())
    if looksAhead { choose(scene.names.filter { $0.tokens.lowerBound >= tokens.upperBound }) }
    guard chosen.count < lacking else { return chosen }
    for counts in [scene.spokenOf, scene.inAll] {
      for (country, _) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) })
      where chosen.count < lacking && isFit(country, chosen) {
        chosen.append(country)
      }
    }
    return chosen
  }

  /// Land a stated way inside a country, "3 km inside Iraqi territory": from its border with the neighbor
  /// that the text speaks of.
  private func incursion(
    into country: Named,
    in text: ParsedText,
    _ scene: Scene
  ) -> Found? {
    let sentence = scene.sentence
    var index = country.tokens.lowerBound - 1
    while index >= sentence.tokens.lowerBound,
      lexicon.cues(of: text.tokens[index]).contains(.article)
    {
      index -= 1
    }
    guard index > sentence.tokens.lowerBound else { return nil }
    let approach = BorderApproach(
      endingAt: index,
      in: text,
      lexicon: lexicon,
      start: sentence.tokens.lowerBound
    )
    guard approach.isInside,
      let other = Self.choose(
        1,
        around: country.tokens,
        scene,
        looksAhead: true,
        where: { other, _ in areNeighbors(country.country, other) }
      ).first
    else { return nil }
    var end = country.tokens.upperBound
    if end < sentence.tokens.upperBound, lexicon.cues(of: text.tokens[end]).contains(.territory) {
      end += 1
    }
    return Found(
      tokens: index..<end,
      pair: [country.country, other].sorted(),
      relation: Relation(name: "side_of", kilometers: approach.kilometers, side: country.country),
      part: BorderPart(isAway: approach.isAway)
    )
  }

  private func areNeighbors(_ one: CountryCode, _ other: CountryCode) -> Bool {
    guard let number = gazetteer.number(of: one) else { return false }
    return gazetteer.neighbors(ofCountry: number).contains(other)
  }
}
