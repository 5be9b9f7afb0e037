public import MarzGazetteer
import MarzWords

/// Answers `marz locate`: the places that a name may mean, the likeliest first.
public struct Locator: Sendable {
  /// What was asked for.
  public struct Request: Sendable {
    /// The name, with or without a word for the kind of place: `Khosravi crossing`, `Lake Van`.
    public var name: String
    /// The country that a place must lie in or border.
    public var country: CountryCode?
    /// The beginning of a feature class and code: `H`, `H.STM`.
    public var feature: String?
    /// How many places are wanted.
    public var limit: Int

    /// Asks for a name.
    public init(
      name: String,
      country: CountryCode? = nil,
      feature: String? = nil,
      limit: Int = 10
    ) {
      self.name = name
      self.country = country
      self.feature = feature
      self.limit = limit
    }
  }

  private let gazetteer: Gazetteer

  /// Looks places up in the gazetteer of some indexes.
  public init(indexes: Indexes) {
    gazetteer = indexes.gazetteer
  }

  /// The places that a request may mean, the likeliest first.
  ///
  /// Names as asked for come first; only where there is none are names that begin so, and names that
  /// are one or two letters off, looked for.
  public func places(for request: Request) -> [LocatedPlace] {
    let readings = PlaceQuery(request.name).readings
    var found: [PlaceID: LocatedPlace] = [:]
    for reading in readings {
      guard let phrase = gazetteer.name(of: reading.name) else { continue }
      gather(phrase, .exact, 0, reading, request, &found)
    }
    // "Khosravi crossing" is no name, but "Khosravi" is; where no place of the kind has it, the kind
    // may be wrong, so the others stay.
    if found.isEmpty {
      for reading in readings.reversed() {
        for near in gazetteer.names(beginning: reading.name, limit: 50) {
          gather(near.name, .prefix, 0, reading, request, &found)
        }
        // More of these, as the populous are not always the likely: see SpellingSlip.
        for near in gazetteer.names(near: reading.name, limit: 200) {
          gather(near.name, .near, near.edits, reading, request, &found)
        }
      }
    }
    var located = Array(found.values)
    located.putTownsBeforeNamesakes()
    let places = located.sorted { one, other in
      if one.score != other.score { return one.score > other.score }
      return one.place.id.description < other.place.id.description
    }
    return Array(places.prefix(request.limit))
  }

  private func gather(
    _ name: Int,
    _ match: LocatedPlace.Match,
    _ edits: Int,
    _ reading: PlaceQuery.Reading,
    _ request: Request,
    _ found: inout [PlaceID: LocatedPlace]
  ) {
    let spellings = gazetteer.spellings(ofName: name)
    let people = spellings.reduce(0) { $0 + gazetteer.population(of: $1.place) }
    for spelling in spellings {
      let place = gazetteer.place(spelling.place)
      guard fits(place, request) else { continue }
      let score = PlaceScore(
        of: place,
        spelling: spelling,
        match: match,
        edits: edits,
        reading: reading,
        populationShare: people > 0 ? Double(place.population) / Double(people) : nil
      )
      if let old = found[place.id], old.score >= score.value { continue }
      found[place.id] = LocatedPlace(
        place: place,
        spelling: spelling,
        match: match,
        edits: edits,
        score: score.value,
        reasons: score.reasons
      )
    }
  }

  private func fits(_ place: Place, _ request: Request) -> Bool {
    if let country = request.country, !place.countries.contains(country) { return false }
    guard let feature = request.feature else { return true }
    return place.feature.description.hasPrefix(feature)
  }
}
