import MarzGeometry

/// The places read so far, as the columns that ``Gazetteer`` maps: some 40 bytes a place beside its
/// name and id, so that the thirteen million of a full GeoNames dump fit into memory.
struct PlaceStore {
  private(set) var ids: [UInt32] = []
  private(set) var names: [UInt32] = []
  private(set) var longitudes: [Int32] = []
  private(set) var latitudes: [Int32] = []
  private(set) var populations: [UInt32] = []
  private(set) var features: [UInt32] = []
  private(set) var countries: [UInt16] = []
  private(set) var countryLists: [UInt32] = []
  private(set) var adminCodes: [UInt32] = []
  var extents: [(place: UInt32, extent: Envelope)] = []
  var neighbors: [(place: UInt32, codes: UInt32)] = []
  var strings = StringPool()

  var count: Int { ids.count }

  /// What one place is, its strings already in the pool.
  struct Facts {
    var id: UInt32
    var name: UInt32
    var longitude: Double
    var latitude: Double
    var population: Int
    var feature: UInt32
    var country: UInt16
    var countryList: UInt32
    var adminCode: UInt32
  }

  mutating func reserve(_ places: Int) {
    ids.reserveCapacity(places)
    names.reserveCapacity(places)
    longitudes.reserveCapacity(places)
    latitudes.reserveCapacity(places)
    populations.reserveCapacity(places)
    features.reserveCapacity(places)
    countries.reserveCapacity(places)
    countryLists.reserveCapacity(places)
    adminCodes.reserveCapacity(places)
  }

  mutating func append(_ facts: Facts) {
    ids.append(facts.id)
    names.append(facts.name)
    longitudes.append(Self.units(facts.longitude))
    latitudes.append(Self.units(facts.latitude))
    populations.append(UInt32(clamping: facts.population))
    features.append(facts.feature)
    countries.append(facts.country)
    countryLists.append(facts.countryList)
    adminCodes.append(facts.adminCode)
  }

  mutating func append(_ place: Place, neighbors bordering: [CountryCode]) {
    let number = UInt32(count)
    append(
      Facts(
        id: strings.append(place.id.description.utf8),
        name: strings.append(place.name.utf8),
        longitude: place.point.longitude,
        latitude: place.point.latitude,
        population: place.population,
        feature: strings.offset(of: place.feature.description.utf8),
        country: place.country?.value ?? 0,
        countryList: strings.offset(of: Self.list(place.countries).utf8),
        adminCode: strings.offset(of: (place.admin1Code ?? "").utf8)
      )
    )
    if let extent = place.extent { extents.append((number, extent)) }
    if !bordering.isEmpty {
      neighbors.append((number, strings.offset(of: Self.list(bordering).utf8)))
    }
  }

  /// The feature class and code of a place.
  func feature(of number: Int) -> FeatureCode {
    FeatureCode(String(decoding: strings.text(at: features[number]), as: UTF8.self))
  }

  /// The positions, in the pool, of the features that a test accepts.
  func features(where isWanted: (FeatureCode) -> Bool) -> Set<UInt32> {
    var wanted: Set<UInt32> = []
    var seen: Set<UInt32> = []
    for number in 0..<count where seen.insert(features[number]).inserted {
      if isWanted(feature(of: number)) { wanted.insert(features[number]) }
    }
    return wanted
  }

  private static func list(_ codes: [CountryCode]) -> String {
    codes.map(\.description).joined(separator: ";")
  }

  private static func units(_ degrees: Double) -> Int32 {
    Int32((degrees * GazetteerFormat.unitsPerDegree).rounded())
  }
}
