import MarzEvents
import MarzBorders
import MarzGazetteer
import MarzGeometry
import MarzLayers

/// The picture of a run: its events, their way to the border, the borders around, names.
struct RunPicture {
  /// Vertices closer than this to the line drawn are left out; a pixel is several kilometers.
  private static let tolerance = Distance(meters: 1000)

  let indexes: Indexes

  /// The picture as SVG.
  ///
  /// - Throws: `BorderError` when GEOS cannot join the lines of a border.
  func svg(events: [MappedEvent], places: [PlaceTally.Count], documents: Int) throws -> [UInt8] {
    // A country's middle is no place where anything happened: such events would pile up there.
    let precise = events.filter { $0.precision != "country" }
    let view = PictureView.envelope(of: precise.map(\.site.place.point))
    let drawn = precise.filter { view.contains($0.site.place.point) }
    var picture = MapPicture(
      title: "Events and the nearest borders",
      subtitle: subtitle(drawn: drawn, events: events, documents: documents),
      attribution: indexes.attribution
    )
    picture.view = view
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
    picture.places = places.filter { !$0.place.feature.isCountry && $0.literal > 0 }.map {
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

  private func subtitle(drawn: [MappedEvent], events: [MappedEvent], documents: Int) -> String {
    let shown = Set(drawn.map(\.event.id)).count
    let other = Set(events.map(\.event.id)).count - shown
    let rest = other == 0 ? "" : "; \(other) more lie elsewhere or name only a country"
    return "\(shown) events from \(documents) reports\(rest)"
  }
}
