import MarzGeometry
import MarzMapping

/// Lays the places out as the columns that ``Gazetteer`` reads.
struct PlaceColumns {
  let places: [Place]
  let neighbors: [Int: [CountryCode]]

  func write(to file: inout IndexFileWriter, strings: inout StringPool) {
    writeFacts(to: &file, strings: &strings)
    writeExtents(to: &file)
    writeCountries(to: &file, strings: &strings)
    let crossings = places.indices.filter { places[$0].feature.isCrossing }
    file.add(GazetteerFormat.crossing, crossings.map { UInt32($0) })
  }

  private func writeFacts(to file: inout IndexFileWriter, strings: inout StringPool) {
    file.add(GazetteerFormat.placeID, places.map { strings.offset(of: $0.id.description) })
    file.add(GazetteerFormat.placeName, places.map { strings.offset(of: $0.name) })
    file.add(GazetteerFormat.longitude, places.map { Self.units($0.point.longitude) })
    file.add(GazetteerFormat.latitude, places.map { Self.units($0.point.latitude) })
    file.add(GazetteerFormat.population, places.map { UInt32(clamping: $0.population) })
    file.add(GazetteerFormat.feature, places.map { strings.offset(of: $0.feature.description) })
    file.add(GazetteerFormat.country, places.map { $0.country?.value ?? 0 })
    file.add(GazetteerFormat.countries, places.map { strings.offset(of: Self.list($0.countries)) })
    let divisions = divisions()
    file.add(GazetteerFormat.admin1, places.map { divisions[Self.key($0)] ?? GazetteerFormat.none })
    file.add(GazetteerFormat.admin1Code, places.map { strings.offset(of: $0.admin1Code ?? "") })
  }

  private func writeExtents(to file: inout IndexFileWriter) {
    var numbers: [UInt32] = []
    var edges: [Float] = []
    for (number, place) in places.enumerated() {
      guard let extent = place.extent else { continue }
      numbers.append(UInt32(number))
      edges += [extent.west, extent.south, extent.east, extent.north].map { Float($0) }
    }
    file.add(GazetteerFormat.extentPlace, numbers)
    file.add(GazetteerFormat.extentEdges, edges)
  }

  private func writeCountries(to file: inout IndexFileWriter, strings: inout StringPool) {
    let countries = places.indices.filter { places[$0].feature.isCountry }
      .compactMap { number in places[number].country.map { (code: $0, number: number) } }
      .sorted { ($0.code, $0.number) < ($1.code, $1.number) }
    file.add(GazetteerFormat.countryKey, countries.map(\.code.value))
    file.add(GazetteerFormat.countryPlace, countries.map { UInt32($0.number) })
    let bordering = neighbors.sorted { $0.key < $1.key }
    file.add(GazetteerFormat.neighborPlace, bordering.map { UInt32($0.key) })
    file.add(
      GazetteerFormat.neighborCodes,
      bordering.map { strings.offset(of: Self.list($0.value)) }
    )
  }

  /// The first-order divisions by country and code.
  private func divisions() -> [String: UInt32] {
    var divisions: [String: UInt32] = [:]
    for (number, place) in places.enumerated()
    where place.feature.isAdmin1 && place.admin1Code != nil {
      divisions[Self.key(place)] = UInt32(number)
    }
    return divisions
  }

  private static func key(_ place: Place) -> String {
    "\(place.country?.description ?? "").\(place.admin1Code ?? "")"
  }

  private static func list(_ codes: [CountryCode]) -> String {
    codes.map(\.description).joined(separator: ";")
  }

  private static func units(_ degrees: Double) -> Int32 {
    Int32((degrees * GazetteerFormat.unitsPerDegree).rounded())
  }
}
