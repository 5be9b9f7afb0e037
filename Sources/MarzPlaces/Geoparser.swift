public import MarzGazetteer
import MarzGeometry
public import MarzText
import MarzWords

/// Finds the toponyms of a text and decides which place each one means and how it is used.
///
/// The way: names that the gazetteer knows → which of them are toponyms → which place each means →
/// usage → borders and parts of countries. A pure function of the text and the frozen gazetteer.
public struct Geoparser: Sendable {
  private let gazetteer: Gazetteer
  private let lexicon: Lexicon
  private let spotter: NameSpotter
  private let recognizer: Recognizer
  private let resolver: Resolver
  private let classifier: UsageClassifier
  private let borders: BorderFinder

  /// Makes a geoparser over a gazetteer, with the tables and weights that come with marz.
  public init(gazetteer: Gazetteer) {
    let lexicon = Lexicon.bundled
    self.gazetteer = gazetteer
    self.lexicon = lexicon
    spotter = NameSpotter(gazetteer: gazetteer, lexicon: lexicon)
    recognizer = Recognizer(
      gazetteer: gazetteer,
      lexicon: lexicon,
      model: LinearModel(table: TextTable(PackageResources.recognition_tsv))
    )
    resolver = Resolver(
      gazetteer: gazetteer,
      model: LinearModel(table: TextTable(PackageResources.resolution_tsv))
    )
    classifier = UsageClassifier(
      gazetteer: gazetteer,
      lexicon: lexicon,
      model: LinearModel(table: TextTable(PackageResources.usage_tsv))
    )
    borders = BorderFinder(gazetteer: gazetteer, lexicon: lexicon)
  }

  /// The toponyms of a text, by their first byte, then by length.
  ///
  /// - Parameter text: A parsed document; when it has `spans`, exactly those are resolved.
  /// - Returns: Mentions may lie inside others: "Iran" inside "Iran's western border".
  public func mentions(in text: ParsedText) -> [Mention] {
    let judged: [Recognizer.Judged]
    if let spans = text.document.spans {
      judged = spotter.spots(for: spans, in: text).map {
        Recognizer.Judged(spot: $0, features: FeatureVector(), probability: 1)
      }
    } else {
      judged = recognizer.judge(spotter.spots(in: text), in: text)
        .filter { $0.probability >= Recognizer.threshold }
    }
    let spots = judged.map(\.spot)
    let view = SpotView(spots: spots, text: text, gazetteer: gazetteer, lexicon: lexicon)
    let candidates = resolver.resolve(spots, view: view)
    var mentions = spots.indices.map { index in
      mention(index, candidates: candidates[index], belief: judged[index].probability, view: view)
    }
    guard text.document.spans == nil else { return mentions }
    let wider = parts(of: mentions, in: text) + borderMentions(mentions, in: text)
    for index in mentions.indices where mentions[index].usage == .associative {
      // "Iraq" in "northern Iraq", "Iran" in "Iran's western border": the land, not its government.
      let isInside = wider.contains { $0.range.contains(mentions[index].range.lowerBound) }
      if isInside { mentions[index].usage = .literal }
    }
    return (mentions + wider).sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  private func mention(
    _ index: Int,
    candidates: [Resolver.Candidate],
    belief: Double,
    view: SpotView
  ) -> Mention {
    let spot = view.spots[index]
    let best = candidates.first
    return Mention(
      range: view.text.bytes(ofTokens: spot.span),
      tokens: spot.span,
      usage: classifier.usage(of: index, place: best?.sense.place, view: view),
      place: best.map { gazetteer.place($0.sense.place) },
      relation: RelationFinder(lexicon: lexicon).relation(of: spot, in: view.text),
      isDateline: view.isDateline(spot),
      confidence: belief * (best?.probability ?? 0.5)
    )
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
      let tokens = index..<mention.tokens.upperBound
      place.name = text.text(ofTokens: tokens)
      place.point = compass.part(of: extent)
      return Mention(
        range: text.bytes(ofTokens: tokens),
        tokens: tokens,
        usage: .literal,
        place: place,
        relation: Relation(name: "\(compass.name)_part"),
        confidence: mention.confidence
      )
    }
  }

  private func borderMentions(_ mentions: [Mention], in text: ParsedText) -> [Mention] {
    let countries = mentions.compactMap { mention in
      mention.country.map { (tokens: mention.tokens, country: $0) }
    }
    return borders.borders(in: text, countries: countries).map { border in
      Mention(
        range: text.bytes(ofTokens: border.tokens),
        tokens: border.tokens,
        usage: .literal,
        place: nil,
        relation: border.relation,
        border: border.pair,
        confidence: 0.8
      )
    }
  }
}
