import MarzGazetteer
import MarzBorders
import MarzEvents
import MarzGeometry
import MarzLayers

extension MappedEvent {
  /// How far apart the points of a drawn geodesic may lie.
  private static let spacing = Distance(kilometers: 50)

  /// The way to the nearest border as a feature of the layer `proximity`.
  ///
  /// Nil where no border is known, and on the border itself, where there is no way to draw.
  var proximityFeature: Feature? {
    guard let border, border.distance.meters >= 1 else { return nil }
    let coded = event.best.event
    let kilometers = border.distance.kilometers
    var properties = FeatureProperties<ProximityField>(id: "\(id)~\(border.pair)")
    let rounded = (kilometers * 10).rounded() / 10
    properties.set(.title, "\(coded.title): \(rounded) km to \(border.pair)")
    properties.set(.eventId, event.id)
    properties.set(.eventFeature, id)
    properties.set(.eventClass, coded.eventClass)
    properties.set(.quadCode, EventClass(rawValue: coded.eventClass)?.quadCode)
    properties.set(.status, coded.status.rawValue)
    properties.set(.place, site.place.name)
    properties.set(.border, border.pair.description)
    properties.set(.borderKm, kilometers)
    properties.set(.borderBand, Self.band(kilometers))
    properties.set(.borderBearing, border.bearing)
    properties.set(.eventStart, coded.time.start.map(TimeText.start))
    properties.set(.eventEnd, (coded.time.end ?? coded.time.start).map(TimeText.end))
    let line = Geodesic.densify([site.place.point, border.point], every: Self.spacing)
    return Feature(geometry: .line(line), properties: properties)
  }
}
