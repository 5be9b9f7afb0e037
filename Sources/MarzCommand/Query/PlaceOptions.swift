import ArgumentParser
import Marz

/// The options about where a feature is.
struct PlaceOptions: ParsableArguments {
  @Option(help: .value("IQ-IR", "Only what is nearest to the border of two countries."))
  var border: String?

  @Option(
    help: .value(
      "25km",
      "Only within a distance of the border, or of what --along, --dyad or --crossing names."
    )
  )
  var within: String?

  @Option(help: .value("border:IR-TR", "Only along a border, or the lines of a GeoJSON file."))
  var along: String?

  @Option(help: .value("name", "Only where the nearest crossing has this in its name."))
  var crossing: String?

  @Option(help: .value("place", "Only near a point, longitude,latitude, or a place."))
  var near: String?

  @Option(help: .value("50km", "How near (default: 25km)."))
  var radius: String?

  @Option(
    name: .customLong("in"),
    help: .value("place", "Only in a country, a province or another area.")
  )
  var inPlace: String?

  @Option(help: .value("count", "The nearest so many to the point of --to."))
  var nearest: Int?

  @Option(
    parsing: .unconditional,
    help: .value("west,south,east,north", "Only in a box of degrees.")
  )
  var bbox: String?

  @Option(help: .value("file", "Only in the areas of a GeoJSON file."))
  var polygon: String?

  func fill(_ request: inout QueryRequest) {
    request.border = border
    request.within = within
    request.along = along
    request.crossing = crossing
    request.near = near
    request.radius = radius
    request.inPlace = inPlace
    request.nearest = nearest
    request.bbox = bbox
    request.polygon = polygon
  }
}
