public import MarzGeometry
public import MarzMapping
import MarzWords

/// Which places exist: an index of places and names, mapped into memory and shared by all threads.
///
/// Places are handed around as numbers, from 0 up, and made into a ``Place`` when one was chosen. A
/// second index may be laid over the first: its places are numbered after those of the first, and its
/// meanings of a name come before.
public final class Gazetteer: Sendable {
  /// What a name may mean: a place, and what the name is to it.
  public struct Sense: Hashable, Sendable {
    /// The number of the place.
    public var place: Int
    /// What the name is to the place.
    public var kind: NameKind
  }

  /// A name as a table spells it, and whose it is.
  public struct Spelling: Hashable, Sendable {
    /// The name with its capitals and marks.
    public var text: String
    /// The number of the place.
    public var place: Int
    /// What the name is to the place.
    public var kind: NameKind
    /// Its language, where the table says which.
    public var language: LanguageCode?
  }

  let base: GazetteerFile
  let overlay: GazetteerFile?
  /// Whether there is a second index; asking `overlay` itself copies its columns' references.
  let isLaidOver: Bool
  /// The first-order division, in the first index, of each place of the second.
  private let overlayDivisions: [Int?]

  /// Opens an index.
  ///
  /// - Parameters:
  ///   - path: The index.
  ///   - overlayPath: An index to lay over it.
  /// - Throws: ``MappingError`` when one is missing, of another version, or damaged.
  /// - Complexity: O(1); no page but those of the header is read. With a second index, O(*n*) in its places.
  public init(path: String, overlay overlayPath: String? = nil) throws(MappingError) {
    let base = try GazetteerFile(path: path)
    self.base = base
    isLaidOver = overlayPath != nil
    guard let overlayPath else {
      overlay = nil
      overlayDivisions = []
      return
    }
    let overlay = try GazetteerFile(path: overlayPath)
    self.overlay = overlay
    overlayDivisions = (0..<overlay.count).map { number in
      guard let country = overlay.country(of: number), let code = overlay.place(number).admin1Code
      else { return nil }
      return base.division(of: country, code: code)
    }
  }

  /// How many places there are.
  public var count: Int { base.count + (overlay?.count ?? 0) }

  /// How many different folded names there are.
  public var nameCount: Int { base.names.count + (overlay?.names.count ?? 0) }

  /// How many bytes the index has on disk, without what is laid over it.
  public var byteCount: Int { base.file.byteCount }

  /// Reads every byte and compares the checksum.
  ///
  /// - Throws: ``MappingError/altered(path:)`` when the file is not the one that was written.
  public func verify() throws(MappingError) { try base.file.verify() }

  /// What the tables say of a phrase: whether it is a name, and whether it begins longer ones.
  @inline(__always)
  func slot(_ phrase: WordHash) -> NameTable.Slot {
    let under = base.names.slot(phrase)
    guard isLaidOver, let overlay else { return under }
    return merged(under, overlay.names.slot(phrase))
  }

  /// The names of the second index stand before those of the first, and are numbered after them.
  private func merged(_ under: NameTable.Slot, _ over: NameTable.Slot) -> NameTable.Slot {
    guard let name = over.name else { return NameTable.Slot(bits: under.bits | over.bits) }
    let flags = (under.bits | over.bits) & ~NameTable.nameMask
    return NameTable.Slot(bits: flags | UInt32(name + base.names.count + 1) & NameTable.nameMask)
  }

  /// The meanings of a name, the likeliest by kind and population first.
  ///
  /// - Parameter name: A name as written; case, diacritics and hyphens do not matter.
  /// - Returns: Empty for a name that no table has.
  public func senses(of name: String) -> [Sense] {
    self.name(of: name).map { senses(ofName: $0) } ?? []
  }

  /// The number of a name.
  ///
  /// - Parameter name: A name as written; case, diacritics and hyphens do not matter.
  /// - Returns: Nil for one that no table has.
  public func name(of name: String) -> Int? {
    Tokenizer.phrase(of: name).flatMap { slot($0).name }
  }

  /// The meanings of a name that was found in running text.
  public func senses(ofName name: Int) -> [Sense] {
    guard isLaidOver, name >= base.names.count, let overlay else {
      return base.senses(ofName: name)
    }
    let own = overlay.senses(ofName: name - base.names.count)
      .map { Sense(place: $0.place + base.count, kind: $0.kind) }
    return own + (underlying(name).map { base.senses(ofName: $0) } ?? [])
  }

  /// The spellings of a name, each with its place, kind and language, in the order of the senses.
  public func spellings(ofName name: Int) -> [Spelling] {
    guard isLaidOver, name >= base.names.count, let overlay else {
      return base.spellings(ofName: name)
    }
    let own = overlay.spellings(ofName: name - base.names.count).map { spelling in
      var shifted = spelling
      shifted.place += base.count
      return shifted
    }
    return own + (underlying(name).map { base.spellings(ofName: $0) } ?? [])
  }

  /// The name of the first index with the same folded text as one of the second.
  private func underlying(_ name: Int) -> Int? {
    guard let overlay else { return nil }
    return base.list.name(overlay.list.text(of: name - base.names.count))
  }

  /// The place of a number, with everything the index knows of it.
  ///
  /// - Precondition: `number` is below ``count``.
  public func place(_ number: Int) -> Place {
    guard let (overlay, own) = over(number) else { return base.place(number) }
    var place = overlay.place(own)
    place.admin1 = place.admin1 ?? overlayDivisions[own].map { base.place($0).name }
    return place
  }

  /// The representative point of a place.
  public func point(of number: Int) -> Coordinate {
    guard let (overlay, own) = over(number) else { return base.point(of: number) }
    return overlay.point(of: own)
  }

  /// How many people live in a place, 0 where unknown.
  public func population(of number: Int) -> Int {
    guard let (overlay, own) = over(number) else { return base.population(of: number) }
    return overlay.population(of: own)
  }

  /// The country that holds a place's point.
  public func country(of number: Int) -> CountryCode? {
    guard let (overlay, own) = over(number) else { return base.country(of: number) }
    return overlay.country(of: own)
  }

  /// The number of the first-order division that a place lies in; its own for a division.
  public func admin1(of number: Int) -> Int? {
    guard let (overlay, own) = over(number) else { return base.admin1(of: number) }
    return overlay.admin1(of: own).map { $0 + base.count } ?? overlayDivisions[own]
  }

  /// Whether a place comes from the curated tables, or from those of the user.
  public func isCurated(_ number: Int) -> Bool {
    number >= base.count || base.isCurated(number)
  }

  /// The feature class and code of a place.
  public func feature(of number: Int) -> FeatureCode {
    guard let (overlay, own) = over(number) else { return base.feature(of: number) }
    return overlay.feature(of: own)
  }

  /// The extent of a place, where the tables give one.
  public func extent(of number: Int) -> Envelope? {
    guard let (overlay, own) = over(number) else { return base.extent(of: number) }
    return overlay.extent(of: own)
  }

  /// The course of a river, or the outline of a lake, a division or a country, where the tables give one.
  ///
  /// To draw places of which only the ids are known, see ``outlinedPlaces()``.
  /// - Complexity: O(*n*) in the vertices.
  public func outline(of number: Int) -> PlaceOutline? {
    guard let (overlay, own) = over(number) else { return base.outline(of: number) }
    return overlay.outline(of: own)
  }

  /// The numbers of the places that have an outline.
  ///
  /// - Complexity: O(*n*) in the number of outlines, which is about 800.
  public func outlinedPlaces() -> [PlaceID: Int] {
    Dictionary(base.outlined.map { ($0.id, $0.number) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of a country or dependency.
  ///
  /// - Complexity: O(*n*) in the number of countries, which is about 250.
  public func number(of country: CountryCode) -> Int? {
    base.number(of: country) ?? overlay?.number(of: country).map { $0 + base.count }
  }

  /// The border crossings, ascending.
  public var crossings: [Int] {
    base.crossings + (overlay?.crossings.map { $0 + base.count } ?? [])
  }

  /// The countries that share a land border with a country, by its place number.
  public func neighbors(ofCountry number: Int) -> [CountryCode] {
    guard let (overlay, own) = over(number) else { return base.neighbors(ofCountry: number) }
    return overlay.neighbors(ofCountry: own)
  }

  /// The second index and a place's number in it, when it comes from there.
  @inline(__always)
  private func over(_ number: Int) -> (GazetteerFile, Int)? {
    guard isLaidOver, number >= base.count, let overlay else { return nil }
    return (overlay, number - base.count)
  }
}
