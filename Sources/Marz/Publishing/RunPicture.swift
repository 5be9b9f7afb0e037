import MarzBorders
import MarzEvents
import MarzGazetteer
import MarzGeometry
import MarzLayers

/// The picture of a run: its events, their way to the border, the borders around, names.
struct RunPicture {
  /// Vertices closer than this to the line drawn are left out; a pixel is several kilometers.
  private static let tolerance = Distance(meters: 1000)

  private let contents: Publisher.Contents
  private let basemap: Basemap
  private let indexes: Indexes

  init(_ contents: Publisher.Contents, basemap: Basemap, indexes: Indexes) {
    self.contents = contents
    self.basemap = basemap
    self.indexes = indexes
  }

  /// The picture as SVG.
  ///
  /// - Throws: `BorderError` when GEOS cannot join the lines of a border.
  func svg() throws -> [UInt8] {
    let (events, places) = (contents.events, contents.places)
    // A country's middle is no place where anything happened: such events would pile up there.
    let precise = events.filter { $0.precision != "country" }
    let view = PictureView.envelope(of: precise.map(\.site.place.point))
    let drawn = precise.filter { view.contains($0.site.place.point) }
    var picture = MapPicture(
      title: "Events and the nearest borders",
      subtitle: subtitle(drawn: drawn),
      attribution: "\(indexes.attribution). \(Attribution.land)"
    )
    picture.view = view
    picture.land = basemap.land
    picture.events = drawn.map { event in
      let coded = event.event.best.event
      return MapPicture.Event(
        coordinate: event.site.place.point,
        title: coded.title,
        eventClass: coded.eventClass,
        status: coded.status.rawValue
      )
    }
    picture.links = drawn.compactMap { event in
      event.border.map { [event.site.place.point, $0.point] }
    }
    let countries = Set(events.compactMap { $0.border?.pair }.flatMap { [$0.first, $0.second] })
    picture.borders = try indexes.borders.pairs
      .filter { countries.contains($0.first) || countries.contains($0.second) }
      .flatMap { try indexes.borders.line(of: $0, tolerance: Self.tolerance).lines }
    picture.places = places.filter(Self.isTown).map {
      MapPicture.Label(
        coordinate: $0.place.point,
        text: $0.place.name,
        rank: $0.mentions + 10 * $0.events
      )
    }
    picture.countries = places.filter(\.place.feature.isCountry).map {
      MapPicture.Label(coordinate: $0.place.point, text: $0.place.name, rank: $0.mentions)
    }
    return picture.svg()
  }

  /// Whether a place is named on the map: countries are written across, a border is a line that needs no name.
  private static func isTown(_ count: PlaceTally.Count) -> Bool {
    !count.place.feature.isCountry && count.literal > 0 && BorderExtent(count.place.id) == nil
  }

  private func subtitle(drawn: [MappedEvent]) -> String {
    let shown = Set(drawn.map(\.event.id)).count
    let other = Set(contents.events.map(\.event.id)).count - shown
    let rest = other == 0 ? "" : "; \(other) more lie elsewhere or name only a country"
    return "\(shown) events from \(contents.summary.documents) reports\(rest)"
  }
}
