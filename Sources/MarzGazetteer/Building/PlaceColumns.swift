import MarzGeometry
import MarzMapping

/// Writes the columns of places that ``Gazetteer`` reads.
struct PlaceColumns {
  let places: PlaceStore

  func write(to file: borrowing IndexFileStream) throws(MappingError) {
    try file.add(GazetteerFormat.placeID, places.ids)
    try file.add(GazetteerFormat.placeName, places.names)
    try file.add(GazetteerFormat.longitude, places.longitudes)
    try file.add(GazetteerFormat.latitude, places.latitudes)
    try file.add(GazetteerFormat.population, places.populations)
    try file.add(GazetteerFormat.feature, places.features)
    try file.add(GazetteerFormat.country, places.countries)
    try file.add(GazetteerFormat.countries, places.countryLists)
    try file.add(GazetteerFormat.admin1Code, places.adminCodes)
    try writeDivisions(to: file)
    try writeCountries(to: file)
    let extents = CountryExtents(of: places).extents
    try file.add(GazetteerFormat.extentPlace, extents.map(\.place))
    try file.add(
      GazetteerFormat.extentEdges,
      extents.flatMap { [$0.extent.west, $0.extent.south, $0.extent.east, $0.extent.north] }
        .map { Float($0) }
    )
    let crossings = places.features(where: \.isCrossing)
    try file.add(GazetteerFormat.crossing, numbers { crossings.contains(places.features[$0]) })
  }

  /// The first-order divisions, and for each place that in which it lies.
  private func writeDivisions(to file: borrowing IndexFileStream) throws(MappingError) {
    let wanted = places.features(where: \.isAdmin1)
    let divisions = numbers { wanted.contains(places.features[$0]) && places.adminCodes[$0] != 0 }
    var byCode: [UInt64: UInt32] = [:]
    for number in divisions where byCode[key(Int(number))] == nil {
      byCode[key(Int(number))] = number
    }
    try file.add(GazetteerFormat.division, divisions)
    try file.add(
      GazetteerFormat.admin1,
      (0..<places.count).map { byCode[key($0)] ?? GazetteerFormat.none }
    )
  }

  private func writeCountries(to file: borrowing IndexFileStream) throws(MappingError) {
    let wanted = places.features(where: \.isCountry)
    let countries = numbers { wanted.contains(places.features[$0]) && places.countries[$0] != 0 }
      .sorted {
        (places.countries[Int($0)], $0) < (places.countries[Int($1)], $1)
      }
    try file.add(GazetteerFormat.countryKey, countries.map { places.countries[Int($0)] })
    try file.add(GazetteerFormat.countryPlace, countries)
    try file.add(GazetteerFormat.neighborPlace, places.neighbors.map(\.place))
    try file.add(GazetteerFormat.neighborCodes, places.neighbors.map(\.codes))
  }

  private func numbers(where isWanted: (Int) -> Bool) -> [UInt32] {
    (0..<places.count).filter(isWanted).map { UInt32($0) }
  }

  private func key(_ number: Int) -> UInt64 {
    UInt64(places.countries[number]) << 32 | UInt64(places.adminCodes[number])
  }
}
