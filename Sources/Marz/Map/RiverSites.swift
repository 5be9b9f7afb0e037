import MarzBorders
import MarzGazetteer
import MarzGeometry
import MarzPlaces
import Synchronization

/// Where on a river an event is drawn: on its stretch along a border, where that is what the event is about.
///
/// That border is one that two countries of the event share and the river follows for a while, or that of the
/// river's own countries, where the river follows it for a good part of its length.
final class RiverSites: Sendable {
  /// A river that follows a border no longer than this only crosses it.
  private static let leastLength = Distance(kilometers: 10)
  /// The least share of a river's course along a border for the river alone to mean that stretch.
  private static let leastShare = 0.3

  private struct Key: Hashable {
    var river: PlaceID
    var pair: CountryPair
  }

  private struct Stretch {
    var middle: Coordinate
    var length: Distance
  }

  private let borders: BorderNetwork
  private let gazetteer: Gazetteer
  private let outlined: [PlaceID: Int]
  /// What was measured so far, the same on every run.
  private let found = Mutex<[Key: Stretch?]>([:])

  init(indexes: Indexes) {
    borders = indexes.borders
    gazetteer = indexes.gazetteer
    outlined = indexes.gazetteer.outlinedPlaces()
  }

  /// The point of a river's stretch along a border.
  ///
  /// - Parameters:
  ///   - place: The place of an event.
  ///   - countries: The countries of the event.
  /// - Returns: Nil for other places, and where the whole river is meant.
  func point(on place: Place, countries: [CountryCode]) -> Coordinate? {
    guard BorderPlaces.isRiver(place), let number = outlined[place.id],
      let course = gazetteer.outline(of: number)?.shape
    else { return nil }
    if let shared = longest(of: borders.pairs(among: countries), place, course) {
      return shared.middle
    }
    guard let own = longest(of: borders.pairs(among: place.countries), place, course),
      own.length.meters >= Self.leastShare * Self.length(of: course.lines).meters
    else { return nil }
    return own.middle
  }

  private func longest(of pairs: [CountryPair], _ river: Place, _ course: Shape) -> Stretch? {
    pairs.compactMap { stretch(of: $0, river, course) }
      .filter { $0.length >= Self.leastLength }
      .max { $0.length < $1.length }
  }

  private func stretch(of pair: CountryPair, _ river: Place, _ course: Shape) -> Stretch? {
    let key = Key(river: river.id, pair: pair)
    if let known = found.withLock({ $0[key] }) { return known }
    let shape = try? borders.stretch(of: pair, along: course, within: BorderPlaces.beside)
    let lines = shape?.lines ?? []
    let stretch = Geodesic.middle(of: lines).map {
      Stretch(middle: $0, length: Self.length(of: lines))
    }
    found.withLock { $0[key] = .some(stretch) }
    return stretch
  }

  private static func length(of lines: [[Coordinate]]) -> Distance {
    Distance(meters: lines.reduce(0) { $0 + Geodesic.length(of: $1).meters })
  }
}
