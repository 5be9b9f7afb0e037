import MarzGeometry

/// Gives each country that has no extent in the tables that of its towns.
///
/// The outermost hundredth of the towns on each side is left out, so that Hawaii and the Canaries do
/// not make "the western United States" a part of the Pacific.
struct CountryExtents {
  /// The places, with the extents filled in.
  private(set) var places: [Place]

  init(of places: [Place]) {
    self.places = places
    var towns: [CountryCode: (longitudes: [Double], latitudes: [Double])] = [:]
    for place in places where place.feature.featureClass == "P" {
      guard let country = place.country else { continue }
      towns[country, default: ([], [])].longitudes.append(place.point.longitude)
      towns[country, default: ([], [])].latitudes.append(place.point.latitude)
    }
    for index in places.indices where places[index].feature.isCountry {
      guard places[index].extent == nil, let country = places[index].country,
        let points = towns[country], points.longitudes.count >= 5
      else { continue }
      let (west, east) = Self.core(of: points.longitudes)
      let (south, north) = Self.core(of: points.latitudes)
      self.places[index].extent = Envelope(west: west, south: south, east: east, north: north)
    }
  }

  private static func core(of numbers: [Double]) -> (low: Double, high: Double) {
    let sorted = numbers.sorted()
    let cut = sorted.count / 100
    return (sorted[cut], sorted[sorted.count - 1 - cut])
  }
}
