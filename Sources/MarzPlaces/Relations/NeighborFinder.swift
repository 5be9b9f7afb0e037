public import MarzGazetteer

/// Tells the neighbors of a country in a direction, the one that fits best first.
///
/// Where borders run is not known to this module; who knows it hands the answers in.
public struct NeighborFinder: Sendable {
  private let find: @Sendable (CountryCode, Double) -> [CountryCode]

  /// Takes the answers from a function of a country and a bearing, in degrees clockwise from north.
  public init(_ find: @escaping @Sendable (CountryCode, Double) -> [CountryCode]) {
    self.find = find
  }

  /// Takes the neighbors whose middle lies within 60° of the direction, by the gazetteer.
  init(gazetteer: Gazetteer) {
    find = { country, bearing in
      guard let number = gazetteer.number(of: country) else { return [] }
      let from = gazetteer.point(of: number)
      return gazetteer.neighbors(ofCountry: number).compactMap { code in
        gazetteer.number(of: code).map { other in
          (code: code, turn: Compass.turn(bearing, from: from, to: gazetteer.point(of: other)))
        }
      }
      .filter { $0.turn < 60 }
      .sorted { ($0.turn, $0.code) < ($1.turn, $1.code) }
      .map(\.code)
    }
  }

  /// The neighbors of a country toward a bearing, the one that fits best first.
  func neighbors(of country: CountryCode, toward bearing: Double) -> [CountryCode] {
    find(country, bearing)
  }
}
