public import MarzGazetteer
import MarzGeometry
public import MarzText
import MarzWords

/// Finds the toponyms of a text and decides which place each one means and how it is used.
///
/// The way: names that the gazetteer knows → which of them are toponyms → which place each means →
/// usage → borders and parts of countries. A pure function of the text and the frozen gazetteer.
public struct Geoparser: Sendable {
  let gazetteer: Gazetteer
  let weights: PlaceWeights
  let lexicon: Lexicon
  let outlets: Outlets
  let spotter: NameSpotter
  let recognizer: Recognizer
  let resolver: Resolver
  let classifier: UsageClassifier
  private let relations: RelationFinder
  private let borders: BorderFinder

  /// What was worked out of a text before it is made into mentions.
  struct Reading {
    /// The names taken for toponyms.
    var judged: [Recognizer.Judged]
    /// The names that were not.
    var refused: [Recognizer.Judged]
    /// All names, with what recognition saw of them; nil when the spans were given.
    var all: SpotView?
    /// The names taken.
    var view: SpotView
    /// For each name taken, its candidates.
    var resolution: Resolution
  }

  /// Makes a geoparser over a gazetteer.
  ///
  /// - Parameters:
  ///   - gazetteer: Which places exist.
  ///   - weights: What each piece of evidence counts; those that come with marz unless given.
  ///   - neighbors: Who lies in which direction of whom; by the gazetteer's points unless given.
  public init(
    gazetteer: Gazetteer,
    weights: PlaceWeights = .bundled,
    neighbors: NeighborFinder? = nil
  ) {
    let lexicon = Lexicon.bundled
    self.gazetteer = gazetteer
    self.weights = weights
    self.lexicon = lexicon
    outlets = Outlets(table: TextTable(PackageResources.outlets_tsv), gazetteer: gazetteer)
    spotter = NameSpotter(gazetteer: gazetteer, lexicon: lexicon)
    recognizer = Recognizer(model: weights.recognition, words: weights.recognitionWords)
    resolver = Resolver(gazetteer: gazetteer, model: weights.resolution)
    classifier = UsageClassifier(model: weights.usage, words: weights.usageWords)
    relations = RelationFinder(lexicon: lexicon)
    borders = BorderFinder(
      gazetteer: gazetteer,
      lexicon: lexicon,
      compassNeighbors: neighbors ?? NeighborFinder(gazetteer: gazetteer)
    )
  }

  /// The toponyms of a text, by their first byte, then by length.
  ///
  /// - Parameter text: A parsed document; when it has `spans`, exactly those are resolved.
  /// - Returns: Mentions may lie inside others: "Iran" inside "Iran's western border".
  public func mentions(in text: ParsedText) -> [Mention] {
    mentions(of: read(text)).sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  /// Finds and resolves the names of a text.
  func read(_ text: ParsedText) -> Reading {
    let context = TextContext(text, gazetteer: gazetteer, lexicon: lexicon)
    var judged: [Recognizer.Judged]
    var refused: [Recognizer.Judged] = []
    var all: SpotView?
    if let spans = text.document.spans {
      judged = spotter.spots(for: spans, in: context).enumerated().map {
        Recognizer.Judged(spot: $1, index: $0, probability: 1)
      }
    } else {
      let view = SpotView(spots: spotter.spots(in: context), context: context).withNameUses()
      let found = recognizer.judge(view)
      judged = found.filter { $0.probability >= Recognizer.threshold }
      refused = found.filter { $0.probability < Recognizer.threshold }
      all = view
    }
    let view = SpotView(spots: judged.map(\.spot), context: context)
    let home = outlets.home(of: text.document)
    let resolution = resolver.resolve(view, home: home)
    return Reading(
      judged: judged,
      refused: refused,
      all: all,
      view: view,
      resolution: resolution
    )
  }

  /// The mentions of a reading: one for each name taken, in their order, then borders and parts.
  func mentions(of reading: Reading) -> [Mention] {
    let text = reading.view.text
    var places: [Int: Place] = [:]
    let usages = UsageView(reading.view)
    var mentions = reading.judged.indices.map { mention($0, reading, usages, &places) }
    for index in mentions.indices.dropFirst() where mentions[index].relation == nil {
      // "between Mandali and Khanaqin" holds for both.
      if mentions[index - 1].relation?.name == "between", reading.view.joins(index - 1) {
        mentions[index].relation = mentions[index - 1].relation
      }
    }
    guard text.document.spans == nil else { return placedWithin(mentions) }
    let borders = borderMentions(mentions, in: text)
    // "northern Iran" in "the northern Iran-Iraq border" is no part of Iran.
    let parts = parts(of: mentions, in: text).filter { part in
      !borders.contains { $0.tokens.overlaps(part.tokens) }
    }
    let wider = parts + handingOn(&mentions, to: borders)
    let widerTokens = wider.map(\.tokens).sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    for index in mentions.indices where mentions[index].usage == .associative {
      // "Iraq" in "northern Iraq", "Iran" in "Iran's western border": the land, not its government.
      let start = mentions[index].tokens.lowerBound
      while next < widerTokens.count, widerTokens[next].upperBound <= start { next += 1 }
      let isInside = widerTokens[next...].prefix(4).contains { $0.contains(start) }
      if isInside { mentions[index].usage = .literal }
    }
    return mentions + wider
  }

  /// Gives a border the relation that was read at the name it begins with: "20 km south of the Iraqi
  /// border" is south of the border.
  private func handingOn(_ mentions: inout [Mention], to borders: [Mention]) -> [Mention] {
    guard !borders.isEmpty else { return [] }
    var related: [Int: Int] = [:]
    for index in mentions.indices where mentions[index].relation != nil {
      related[mentions[index].tokens.lowerBound] = index
    }
    return borders.map { border in
      guard border.relation == nil, let index = related[border.tokens.lowerBound] else {
        return border
      }
      var border = border
      border.relation = mentions[index].relation
      mentions[index].relation = nil
      return border
    }
  }

  /// The mention of a name taken; `places` keeps those made before, so that each is made once.
  private func mention(
    _ index: Int,
    _ reading: Reading,
    _ usages: UsageView,
    _ places: inout [Int: Place]
  ) -> Mention {
    let view = reading.view
    let judged = reading.judged[index]
    let best = choice(of: index, reading)
    let place = best.map { best in
      let place = places[best.sense.place] ?? gazetteer.place(best.sense.place)
      places[best.sense.place] = place
      return place
    }
    return Mention(
      range: view.text.bytes(ofTokens: judged.spot.span),
      tokens: judged.spot.span,
      usage: classifier.usage(of: index, place: best?.sense.facts, in: usages),
      place: place,
      relation: relations.relation(of: judged.spot, in: view.text),
      isDateline: view.isDateline(judged.spot),
      confidence: confidence(of: index, reading)
    )
  }

  /// The likeliest candidate; none when it lies far from all the rest and the name stands inside a
  /// longer one, "Liverpool Academy" in a text about Cairo, or the feature word calls for something
  /// that no town is: one far away is not meant by "Simón Bolívar bridge".
  private func choice(of index: Int, _ reading: Reading) -> Resolver.Candidate? {
    let spot = reading.judged[index].spot
    guard let best = reading.resolution.candidates[index].first else { return nil }
    let isUnfit = spot.feature?.excludesSettlements == true && best.sense.facts.isSettled
    if isAlsoAlone(index, reading) { return best }
    if spot.isInside || isUnfit, reading.resolution.isFar(index) { return nil }
    if isUnfit, reading.resolution.isElsewhere(index) { return nil }
    // "Verin Shorzha" in Armenia is no Verin in Spain.
    let isPart = best.sense.facts.kind == .town && reading.view.isBesideUnknown(index)
    if isPart, reading.resolution.isElsewhere(index) { return nil }
    if reading.resolution.isStray(index), !reading.view.isDateline(spot) {
      return reading.resolution.spokenOf(index)
    }
    return best
  }

  /// Whether the text also has the name by itself: "Port Sudan airport" in a text about Port Sudan.
  private func isAlsoAlone(_ index: Int, _ reading: Reading) -> Bool {
    reading.resolution.namesakes(of: index).contains { other in
      let spot = reading.judged[other].spot
      return other != index && !spot.isInside && spot.feature == nil
    }
  }

  /// How sure a mention is: of its being a toponym and of its place together.
  private func confidence(of index: Int, _ reading: Reading) -> Double {
    let judged = reading.judged[index]
    let candidates = reading.resolution.candidates[index]
    guard let best = choice(of: index, reading) else { return judged.probability / 2 }
    var sum = EvidenceSum(weights.confidence)
    Self.addConfidence(
      of: judged,
      best: best,
      meanings: candidates.count,
      isInName: reading.view.isBeforeOrganization(index) || reading.view.isBeforeCapital(index),
      isGiven: reading.view.text.document.spans != nil,
      to: &sum
    )
    return probability(ofLogOdds: sum.total)
  }

  static func addConfidence(
    of judged: Recognizer.Judged,
    best: Resolver.Candidate,
    meanings: Int,
    isInName: Bool,
    isGiven: Bool,
    to features: inout some EvidenceSink<ConfidenceFeature>
  ) {
    if isGiven {
      features.add(.given)
    } else {
      features.add(.recognition, LogOdds.of(judged.probability))
    }
    features.add(.resolution, LogOdds.of(best.probability))
    features.add(.onlyMeaning, if: meanings == 1)
    features.add(.inside, if: judged.spot.isInside)
    features.add(.inName, if: isInName)
    guard !judged.spot.isDemonym else { return features.add(.demonym) }
    switch best.sense.facts.kind {
    case .country: features.add(.country)
    case .admin1, .admin2: features.add(.division)
    case .capital: features.add(.capital)
    case .wideArea: features.add(.wideArea)
    case .natural: features.add(.natural)
    case .site: features.add(.site)
    case .town: break
    }
  }

  /// Given spans in no table, placed by the nearest placed mention around them: they lie within it.
  private func placedWithin(_ mentions: [Mention]) -> [Mention] {
    let anchors = mentions.indices.filter { index in
      mentions[index].place.map { !$0.feature.isCountry && $0.feature.featureClass != "L" } ?? false
    }
    let fallback = mentions.indices.filter { mentions[$0].place != nil }
    return mentions.indices.map { index in
      var mention = mentions[index]
      let choices = anchors.isEmpty ? fallback : anchors
      guard mention.place == nil,
        let nearest = choices.min(by: { abs($0 - index) < abs($1 - index) })
      else { return mention }
      mention.place = mentions[nearest].place
      mention.relation = Relation(name: "within")
      mention.confidence *= 0.5 * mentions[nearest].confidence
      return mention
    }
  }

  /// The parts of places that compass words name: "northern Iraq", beside "Iraq" itself.
  private func parts(of mentions: [Mention], in text: ParsedText) -> [Mention] {
    mentions.compactMap { mention in
      let index = mention.tokens.lowerBound - 1
      guard
        mention.usage != .demonym, index >= 0, text.tokens[mention.tokens.lowerBound].gap == .space,
        let compass = Compass(text.tokens[index].hash),
        var place = mention.place, place.feature.isCountry, let extent = place.extent
      else { return nil }
      var start = index
      var direction = compass
      if index > 0, text.tokens[index].gap == .hyphen,
        let joined = Compass(text.tokens[index - 1].hash)?.joined(to: compass)
      {
        // "south-western China" is one part, not the west.
        start = index - 1
        direction = joined
      }
      let tokens = start..<mention.tokens.upperBound
      place.name = text.text(ofTokens: tokens)
      place.point = direction.part(of: extent)
      return Mention(
        range: text.bytes(ofTokens: tokens),
        tokens: tokens,
        usage: .literal,
        place: place,
        relation: Relation(name: "\(direction.name)_part"),
        confidence: mention.confidence
      )
    }
  }

  private func borderMentions(_ mentions: [Mention], in text: ParsedText) -> [Mention] {
    let names = mentions.compactMap { mention -> BorderFinder.Named? in
      // A people of several countries names none: "the Kurdish population within their borders".
      let isPeopleOfRegion = mention.usage == .demonym && mention.place?.feature.isCountry == false
      return isPeopleOfRegion
        ? nil
        : mention.country.map { country in
          BorderFinder.Named(
            tokens: mention.tokens,
            country: country,
            isLand: mention.place.map { $0.feature.isCountry || $0.feature.isAdmin1 } ?? false,
            countries: mention.place?.countries ?? []
          )
        }
    }
    return borders.borders(in: text, names: names).map { border in
      Mention(
        range: text.bytes(ofTokens: border.tokens),
        tokens: border.tokens,
        usage: .literal,
        place: nil,
        relation: border.relation,
        border: border.pair,
        borderPart: border.part,
        confidence: 0.8
      )
    }
  }
}
