import MarzGazetteer

/// What a document as a whole says about where its places lie: countries, divisions, anchors.
struct DocumentContext: Sendable {
  /// A place that is taken as settled when the others are weighed.
  struct Anchor: Sendable {
    /// The group of the name that settled it; a name is no anchor for itself.
    var group: Int
    var vector: UnitVector
  }

  /// More anchors than this are not kept, so that long texts are read in linear time; the first stay.
  private static let anchorLimit = 200

  private var countries = CountryWeights()
  private var divisions: Set<Int> = []
  /// How much evidence falls to each first-order division.
  private var divisionWeights: [Int: Double] = [:]
  private(set) var anchors: [Anchor] = []
  private(set) var total = 0.0
  private var adjacent = CountryWeights()
  private var anchored: Set<Anchored> = []

  /// What the mentions of one name have given to the evidence of the document.
  struct Share: Sendable {
    var country: CountryCode?
    var division: Int?
    var weight = 0.0
  }

  /// For each group of spots of one name.
  private var shares: [[Share]]

  private struct Anchored: Hashable {
    var place: Int
    var group: Int
  }

  /// Starts with no evidence.
  ///
  /// - Parameter groups: How many different names there are.
  init(groups: Int) {
    shares = [[Share]](repeating: [], count: groups)
  }

  /// Counts a settled place.
  ///
  /// - Parameters:
  ///   - sense: The place.
  ///   - group: The group of the name that means it.
  ///   - weight: How sure it is, from 0 to 1.
  ///   - neighbors: Which countries border which.
  mutating func add(_ sense: Sense, group: Int, weight: Double, neighbors: NeighborTable) {
    let facts = sense.facts
    if let country = facts.country {
      if countries[country] == 0 {
        for neighbor in neighbors.neighbors(of: country) { adjacent[neighbor] = 1 }
      }
      countries[country] += weight
      total += weight
    }
    let division = facts.tellingDivision
    if facts.kind == .admin1, division != nil { divisions.insert(sense.place) }
    if let division { divisionWeights[division, default: 0] += weight }
    count(Share(country: facts.country, division: division, weight: weight), of: group)
    switch facts.kind {
    case .country, .wideArea: return
    default:
      let featureClass = facts.feature.featureClass
      if featureClass == UInt8(ascii: "H") || featureClass == UInt8(ascii: "L") { return }
    }
    if anchors.count < Self.anchorLimit,
      anchored.insert(Anchored(place: sense.place, group: group)).inserted
    {
      anchors.append(Anchor(group: group, vector: facts.vector))
    }
  }

  private mutating func count(_ share: Share, of group: Int) {
    let same = shares[group].firstIndex {
      $0.country == share.country && $0.division == share.division
    }
    if let same {
      shares[group][same].weight += share.weight
    } else {
      shares[group].append(share)
    }
  }

  /// What a name has given itself, which is no evidence for it.
  func own(of group: Int) -> [Share] { shares[group] }

  /// Whether other names than the one that gave a part of it have given evidence.
  func hasEvidence(without own: [Share]) -> Bool {
    own.reduce(total) { $1.country == nil ? $0 : $0 - $1.weight } > 0.01
  }

  /// The share of the evidence that falls to a country, without what a name gave itself.
  func share(of country: CountryCode, without own: [Share]) -> Double {
    var weight = countries[country]
    var sum = total
    for share in own where share.country != nil {
      sum -= share.weight
      if share.country == country { weight -= share.weight }
    }
    return sum > 0.01 ? max(0, weight) / sum : 0
  }

  /// The evidence that falls to a division, without what a name gave itself.
  func weight(ofDivision division: Int, without own: [Share]) -> Double {
    guard var weight = divisionWeights[division] else { return 0 }
    for share in own where share.division == division { weight -= share.weight }
    return weight
  }

  /// Whether a division is itself named.
  func names(division: Int) -> Bool { divisions.contains(division) }

  /// Whether a country borders one of those the document speaks of.
  func isAdjacent(_ country: CountryCode) -> Bool { adjacent[country] > 0 }
}
