import MarzBorders
import MarzGazetteer
import MarzGeometry
import MarzLayers

extension PlaceTally.Count {
  /// The place as a feature of the layer `places`.
  func feature(in surroundings: Surroundings) -> Feature {
    var properties = FeatureProperties<PlaceField>(id: place.id.description)
    properties.set(.placeId, place.id.description)
    properties.set(.geonameid, place.id.geonameID)
    properties.set(.title, title)
    properties.set(.name, place.name)
    properties.set(.feature, place.feature.description)
    properties.set(.country, place.country?.description)
    properties.set(.admin1, place.admin1)
    properties.set(.mentions, mentions)
    properties.set(.documents, documents)
    properties.set(.events, events)
    properties.set(.literal, literal)
    properties.set(.associative, associative)
    properties.set(.demonym, demonym)
    properties.set(.eventsStart, days.first)
    properties.set(.eventsEnd, days.last)
    if let border = surroundings.border(of: place) {
      properties.set(.border, border.pair.description)
      properties.set(.borderKm, border.distance.kilometers)
      properties.set(.borderBand, MappedEvent.band(border.distance.kilometers))
    }
    return Feature(geometry: .point(place.point), properties: properties)
  }

  /// Name and country: `Khanaqin, IQ`.
  private var title: String {
    guard let country = place.country, !place.feature.isCountry, place.countries.count == 1 else {
      return place.name
    }
    return "\(place.name), \(country)"
  }
}
