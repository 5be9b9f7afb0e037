public import MarzGeometry
public import MarzMapping
import MarzWords

/// Which places exist: an index of places and names, mapped into memory and shared by all threads.
///
/// Places are handed around as numbers, from 0 up, and made into a ``Place`` when one was chosen.
public final class Gazetteer: Sendable {
  /// What a name may mean: a place, and what the name is to it.
  public struct Sense: Hashable, Sendable {
    /// The number of the place.
    public var place: Int
    /// What the name is to the place.
    public var kind: NameKind
  }

  let file: MappedFile
  let names: NameTable
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
  private let strings: MappedArray<UInt8>

  /// Opens an index.
  ///
  /// - Throws: ``MappingError`` when it is missing, of another version, or damaged.
  /// - Complexity: O(1); no page but those of the header is read.
  public init(path: String) throws(MappingError) {
    let file = try MappedFile(path: path, kind: GazetteerFormat.kind)
    self.file = file
    names = try NameTable(file: file)
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
    strings = try file.column(GazetteerFormat.strings)
    let counts = [
      placeNames.count, longitudes.count, latitudes.count, populations.count, features.count,
      countryCodes.count, countryLists.count, admins.count, adminCodes.count,
    ]
    guard counts.allSatisfy({ $0 == placeIDs.count }), entryPlaces.count == entryKinds.count,
      extentEdges.count == extentPlaces.count * 4, neighborPlaces.count == neighborCodes.count,
      countryKeys.count == countryPlaces.count
    else { throw .badSection(path: path, section: "places") }
  }

  /// How many places there are.
  public var count: Int { placeIDs.count }

  /// How many different folded names there are.
  public var nameCount: Int { names.count }

  /// Reads every byte and compares the checksum.
  ///
  /// - Throws: ``MappingError/altered(path:)`` when the file is not the one that was written.
  public func verify() throws(MappingError) { try file.verify() }

  /// The meanings of a name, the likeliest by kind and population first.
  ///
  /// - Parameter name: A name as written; case, diacritics and hyphens do not matter.
  /// - Returns: Empty for a name that no table has.
  public func senses(of name: String) -> [Sense] {
    guard let phrase = Tokenizer.phrase(of: name), let found = names.slot(phrase)?.name else {
      return []
    }
    return senses(ofName: found)
  }

  /// The meanings of a name that was found in running text.
  public func senses(ofName name: Int) -> [Sense] {
    // A damaged file may point anywhere; what it says is used only where it points inside.
    names.entries(of: name).clamped(to: entryKinds.indices).compactMap { entry in
      guard let kind = NameKind(rawValue: entryKinds[entry]), entryPlaces[entry] < count else {
        return nil
      }
      return Sense(place: Int(entryPlaces[entry]), kind: kind)
    }
  }

  /// The place of a number, with everything the index knows of it.
  ///
  /// - Precondition: `number` is below ``count``.
  public func place(_ number: Int) -> Place {
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
  public func point(of number: Int) -> Coordinate {
    Coordinate(
      longitude: Double(longitudes[number]) / GazetteerFormat.unitsPerDegree,
      latitude: Double(latitudes[number]) / GazetteerFormat.unitsPerDegree
    )
  }

  /// How many people live in a place, 0 where unknown.
  public func population(of number: Int) -> Int { Int(populations[number]) }

  /// The country that holds a place's point.
  public func country(of number: Int) -> CountryCode? { CountryCode(value: countryCodes[number]) }

  /// The number of the first-order division that a place lies in; its own for a division.
  public func admin1(of number: Int) -> Int? {
    admins[number] < count ? Int(admins[number]) : nil
  }

  /// Whether a place comes from the curated tables.
  public func isCurated(_ number: Int) -> Bool { text(placeIDs[number]).hasPrefix("marz:") }

  /// The feature class and code of a place.
  public func feature(of number: Int) -> FeatureCode { FeatureCode(text(features[number])) }

  /// The extent of a place, where the tables give one.
  public func extent(of number: Int) -> Envelope? {
    guard let index = position(of: number, in: extentPlaces) else { return nil }
    let edges = (0..<4).map { Double(extentEdges[index * 4 + $0]) }
    return Envelope(west: edges[0], south: edges[1], east: edges[2], north: edges[3])
  }

  /// The place of a country or dependency.
  ///
  /// - Complexity: O(*n*) in the number of countries, which is about 250.
  public func number(of country: CountryCode) -> Int? {
    let index = countryKeys.firstIndex { $0 >= country.value }
    guard let index, countryKeys[index] == country.value, countryPlaces[index] < count else {
      return nil
    }
    return Int(countryPlaces[index])
  }

  /// The border crossings, ascending.
  public var crossings: [Int] { crossingPlaces.map { Int($0) }.filter { $0 < count } }

  /// The countries that share a land border with a country, by its place number.
  public func neighbors(ofCountry number: Int) -> [CountryCode] {
    guard let index = position(of: number, in: neighborPlaces) else { return [] }
    return text(neighborCodes[index]).split(separator: ";").compactMap { CountryCode($0) }
  }

  private func position(of number: Int, in column: MappedArray<UInt32>) -> Int? {
    var low = 0
    var high = column.count
    while low < high {
      let middle = (low + high) / 2
      if Int(column[middle]) < number { low = middle + 1 } else { high = middle }
    }
    return low < column.count && Int(column[low]) == number ? low : nil
  }

  private func text(_ offset: UInt32) -> String {
    let start = Int(offset)
    guard start + 2 <= strings.count else { return "" }
    let length = Int(strings[start]) | Int(strings[start + 1]) << 8
    guard start + 2 + length <= strings.count else { return "" }
    return strings.text(start + 2..<start + 2 + length)
  }
}
