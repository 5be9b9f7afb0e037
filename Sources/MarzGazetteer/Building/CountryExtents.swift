import MarzGeometry

/// Gives each country that has no extent in the tables that of its towns.
///
/// The outermost hundredth of the towns on each side is left out, so that Hawaii and the Canaries do
/// not make "the western United States" a part of the Pacific.
struct CountryExtents {
  /// The extents of the tables and those of the countries, ascending by place.
  let extents: [(place: UInt32, extent: Envelope)]

  init(of places: PlaceStore) {
    var extents = places.extents
    let given = Set(extents.map(\.place))
    let isTown = places.features { $0.featureClass == "P" }
    let isCountry = places.features(where: \.isCountry)
    var countries: [UInt16: Int] = [:]
    for number in 0..<places.count where isCountry.contains(places.features[number]) {
      if !given.contains(UInt32(number)) { countries[places.countries[number]] = number }
    }
    var towns: [UInt16: (longitudes: [Int32], latitudes: [Int32])] = [:]
    for number in 0..<places.count {
      let country = places.countries[number]
      guard isTown.contains(places.features[number]), countries[country] != nil else { continue }
      towns[country, default: ([], [])].longitudes.append(places.longitudes[number])
      towns[country, default: ([], [])].latitudes.append(places.latitudes[number])
    }
    for (country, number) in countries {
      guard country != 0, let points = towns[country], points.longitudes.count >= 5 else {
        continue
      }
      let (west, east) = Self.core(of: points.longitudes)
      let (south, north) = Self.core(of: points.latitudes)
      let extent = Envelope(west: west, south: south, east: east, north: north)
      extents.append((UInt32(number), extent))
    }
    self.extents = extents.sorted { $0.place < $1.place }
  }

  private static func core(of numbers: [Int32]) -> (low: Double, high: Double) {
    let sorted = numbers.sorted()
    let cut = sorted.count / 100
    return (degrees(sorted[cut]), degrees(sorted[sorted.count - 1 - cut]))
  }

  private static func degrees(_ units: Int32) -> Double {
    Double(units) / GazetteerFormat.unitsPerDegree
  }
}
