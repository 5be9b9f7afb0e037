import MarzGeometry
import MarzMapping
import MarzWords

/// One gazetteer index, mapped: its columns, and places and names by the numbers they have in it.
struct GazetteerFile: Sendable {
  let file: MappedFile
  let names: NameTable
  let list: NameList
  private let outlines: OutlineTable
  private let entryPlaces: MappedArray<UInt32>
  private let entryKinds: MappedArray<UInt8>
  private let placeIDs: MappedArray<UInt32>
  private let placeNames: MappedArray<UInt32>
  private let longitudes: MappedArray<Int32>
  private let latitudes: MappedArray<Int32>
  private let populations: MappedArray<UInt32>
  private let features: MappedArray<UInt32>
  private let countryCodes: MappedArray<UInt16>
  private let countryLists: MappedArray<UInt32>
  private let admins: MappedArray<UInt32>
  private let adminCodes: MappedArray<UInt32>
  private let extentPlaces: MappedArray<UInt32>
  private let extentEdges: MappedArray<Float>
  private let neighborPlaces: MappedArray<UInt32>
  private let neighborCodes: MappedArray<UInt32>
  private let countryKeys: MappedArray<UInt16>
  private let countryPlaces: MappedArray<UInt32>
  private let crossingPlaces: MappedArray<UInt32>
  private let entryLanguages: MappedArray<UInt16>
  private let entrySpellings: MappedArray<UInt32>
  private let divisionPlaces: MappedArray<UInt32>
  private let strings: MappedArray<UInt8>

  init(path: String) throws(MappingError) {
    let file = try MappedFile(path: path, kind: GazetteerFormat.kind)
    self.file = file
    names = try NameTable(file: file)
    list = try NameList(file: file)
    outlines = try OutlineTable(file: file)
    entryPlaces = try file.column(GazetteerFormat.entryPlace)
    entryKinds = try file.column(GazetteerFormat.entryKind)
    placeIDs = try file.column(GazetteerFormat.placeID)
    placeNames = try file.column(GazetteerFormat.placeName)
    longitudes = try file.column(GazetteerFormat.longitude)
    latitudes = try file.column(GazetteerFormat.latitude)
    populations = try file.column(GazetteerFormat.population)
    features = try file.column(GazetteerFormat.feature)
    countryCodes = try file.column(GazetteerFormat.country)
    countryLists = try file.column(GazetteerFormat.countries)
    admins = try file.column(GazetteerFormat.admin1)
    adminCodes = try file.column(GazetteerFormat.admin1Code)
    extentPlaces = try file.column(GazetteerFormat.extentPlace)
    extentEdges = try file.column(GazetteerFormat.extentEdges)
    neighborPlaces = try file.column(GazetteerFormat.neighborPlace)
    neighborCodes = try file.column(GazetteerFormat.neighborCodes)
    countryKeys = try file.column(GazetteerFormat.countryKey)
    countryPlaces = try file.column(GazetteerFormat.countryPlace)
    crossingPlaces = try file.column(GazetteerFormat.crossing)
    entryLanguages = try file.column(GazetteerFormat.entryLanguage)
    entrySpellings = try file.column(GazetteerFormat.entrySpelling)
    divisionPlaces = try file.column(GazetteerFormat.division)
    strings = try file.column(GazetteerFormat.strings)
    let counts = [
      placeNames.count, longitudes.count, latitudes.count, populations.count, features.count,
      countryCodes.count, countryLists.count, admins.count, adminCodes.count,
    ]
    guard counts.allSatisfy({ $0 == placeIDs.count }), placeIDs.count < UInt32.max,
      entryPlaces.count == entryKinds.count,
      entryLanguages.count == entryKinds.count, entrySpellings.count == entryKinds.count,
      names.count == list.count,
      extentEdges.count == extentPlaces.count * 4, neighborPlaces.count == neighborCodes.count,
      countryKeys.count == countryPlaces.count
    else { throw .badSection(path: path, section: "places") }
  }

  /// How many places there are.
  var count: Int { placeIDs.count }

  /// How many different folded names there are.
  var nameCount: Int { names.count }

  /// Reads every byte and compares the checksum.
  ///
  /// - Throws: ``MappingError/altered(path:)`` when the file is not the one that was written.
  func verify() throws(MappingError) { try file.verify() }

  /// The meanings of a name that was found in running text.
  func senses(ofName name: Int) -> [Gazetteer.Sense] {
    // A damaged file may point anywhere; what it says is used only where it points inside.
    names.entries(of: name).clamped(to: entryKinds.indices).compactMap { entry in
      guard let kind = NameKind(rawValue: entryKinds[entry]), entryPlaces[entry] < count else {
        return nil
      }
      return Gazetteer.Sense(place: Int(entryPlaces[entry]), kind: kind)
    }
  }

  /// The place of a number, with everything the index knows of it.
  ///
  /// - Precondition: `number` is below ``count``.
  func place(_ number: Int) -> Place {
    let admin = admin1(of: number)
    return Place(
      id: PlaceID(text(placeIDs[number])),
      name: text(placeNames[number]),
      feature: feature(of: number),
      countries: text(countryLists[number]).split(separator: ";").compactMap { CountryCode($0) },
      admin1: admin.map { text(placeNames[$0]) },
      admin1Code: adminCodes[number] == 0 ? nil : text(adminCodes[number]),
      point: point(of: number),
      extent: extent(of: number),
      population: population(of: number)
    )
  }

  /// The representative point of a place.
  func point(of number: Int) -> Coordinate {
    Coordinate(
      longitude: Double(longitudes[number]) / GazetteerFormat.unitsPerDegree,
      latitude: Double(latitudes[number]) / GazetteerFormat.unitsPerDegree
    )
  }

  /// How many people live in a place, 0 where unknown.
  func population(of number: Int) -> Int { Int(populations[number]) }

  /// The country that holds a place's point.
  func country(of number: Int) -> CountryCode? { CountryCode(value: countryCodes[number]) }

  /// The number of the first-order division that a place lies in; its own for a division.
  func admin1(of number: Int) -> Int? {
    admins[number] < count ? Int(admins[number]) : nil
  }

  /// The first-order division of a country that has a code.
  ///
  /// - Complexity: O(*n*) in the number of divisions, which is about 4,000.
  func division(of country: CountryCode, code: String) -> Int? {
    divisionPlaces.first { number in
      number < count && countryCodes[Int(number)] == country.value
        && text(adminCodes[Int(number)]) == code
    }.map { Int($0) }
  }

  /// The likeliest place of a name.
  func firstPlace(ofName name: Int) -> Int? {
    let entries = names.entries(of: name).clamped(to: entryPlaces.indices)
    guard let first = entries.first, entryPlaces[first] < count else { return nil }
    return Int(entryPlaces[first])
  }

  /// The spellings of a name and whose they are, in the order of the senses.
  func spellings(ofName name: Int) -> [Gazetteer.Spelling] {
    names.entries(of: name).clamped(to: entryKinds.indices).compactMap { entry in
      guard let kind = NameKind(rawValue: entryKinds[entry]), entryPlaces[entry] < count else {
        return nil
      }
      return Gazetteer.Spelling(
        text: text(entrySpellings[entry]),
        place: Int(entryPlaces[entry]),
        kind: kind,
        language: LanguageCode(value: entryLanguages[entry])
      )
    }
  }

  /// Whether a place comes from the curated tables.
  func isCurated(_ number: Int) -> Bool {
    bytes(placeIDs[number], limit: 5).value == Self.curated.value
  }

  /// The feature class and code of a place.
  func feature(of number: Int) -> FeatureCode { FeatureCode(text(features[number])) }

  /// The feature class and code of a place, packed.
  func featureKey(of number: Int) -> FeatureKey { bytes(features[number], limit: 8) }

  /// The extent of a place, where the tables give one.
  func extent(of number: Int) -> Envelope? {
    guard let index = extentPlaces.firstPosition(of: UInt32(number)) else { return nil }
    let edges = (0..<4).map { Double(extentEdges[index * 4 + $0]) }
    return Envelope(west: edges[0], south: edges[1], east: edges[2], north: edges[3])
  }

  /// The course or outline of a place, where the tables give one.
  func outline(of number: Int) -> PlaceOutline? {
    outlines.outline(of: number).map { PlaceOutline(shape: $0.shape, source: text($0.source)) }
  }

  /// The places that have an outline, by their ids.
  var outlined: [(id: PlaceID, number: Int)] {
    outlines.numbers.filter { $0 < count }.map { (PlaceID(text(placeIDs[$0])), $0) }
  }

  /// The place of a country or dependency.
  ///
  /// - Complexity: O(*n*) in the number of countries, which is about 250.
  func number(of country: CountryCode) -> Int? {
    let index = countryKeys.firstIndex { $0 >= country.value }
    guard let index, countryKeys[index] == country.value, countryPlaces[index] < count else {
      return nil
    }
    return Int(countryPlaces[index])
  }

  /// The border crossings, ascending.
  var crossings: [Int] { crossingPlaces.map { Int($0) }.filter { $0 < count } }

  /// The countries that share a land border with a country, by its place number.
  func neighbors(ofCountry number: Int) -> [CountryCode] {
    guard let index = neighborPlaces.firstPosition(of: UInt32(number)) else { return [] }
    return text(neighborCodes[index]).split(separator: ";").compactMap { CountryCode($0) }
  }

  private static let curated = FeatureKey("marz:")

  /// The first bytes of a string, at most eight, packed.
  private func bytes(_ offset: UInt32, limit: Int) -> FeatureKey {
    let start = Int(offset)
    guard start + 2 <= strings.count else { return FeatureKey(value: 0) }
    let length = Int(strings[start]) | Int(strings[start + 1]) << 8
    guard start + 2 + length <= strings.count else { return FeatureKey(value: 0) }
    var value: UInt64 = 0
    for index in 0..<min(limit, length) {
      value |= UInt64(strings[start + 2 + index]) << UInt64(56 - 8 * index)
    }
    return FeatureKey(value: value)
  }

  private func text(_ offset: UInt32) -> String {
    let start = Int(offset)
    guard start + 2 <= strings.count else { return "" }
    let length = Int(strings[start]) | Int(strings[start + 1]) << 8
    guard start + 2 + length <= strings.count else { return "" }
    return strings.text(start + 2..<start + 2 + length)
  }
}
