import Foundation
public import MarzMapping
import MarzWords

/// Compiles tables of places into the index that ``Gazetteer`` maps.
///
/// Places and names are kept in compact columns, so that a full GeoNames dump fits into memory.
public struct GazetteerBuilder {
  /// What a build read and left out.
  public struct Report: Sendable {
    /// How many places the index holds.
    public internal(set) var places = 0
    /// How many names were read, all spellings counted.
    public internal(set) var names = 0
    /// The rows left out, in the order of the files; of a dump, the first thousand.
    public internal(set) var refused: [RefusedRow] = []
    /// How many rows were left out.
    public internal(set) var refusedCount = 0
  }

  var places = PlaceStore()
  var numbers = PlaceNumbers()
  var names = NameStore()
  var overlays: [(path: String, table: TextTable)] = []
  var outlineTables: [String] = []
  var outlines: [UInt32: OutlineRow] = [:]
  private var words: [WordHash: WordClass] = [:]
  private var report = Report()

  /// Starts an empty gazetteer.
  public init() {}

  /// What has been read so far.
  public var currentReport: Report { report }

  /// Writes the index, and is empty afterward.
  ///
  /// - Throws: ``MappingError`` when the file cannot be written.
  public mutating func write(to path: String) throws(MappingError) -> Report {
    report.places = places.count
    let order = PlaceOrder(of: places)
    let file = try IndexFileStream(kind: GazetteerFormat.kind, path: path)
    try PlaceColumns(places: places).write(to: file)
    try writeOutlines(to: file)
    outlines = [:]
    try file.add(GazetteerFormat.strings, pieces: places.strings.pieces)
    places = PlaceStore()
    numbers = PlaceNumbers()
    names.sort()
    var columns = NameColumns(names, isBefore: order.isBefore)
    names = NameStore()
    try columns.write(to: file, words: words)
    try file.finish()
    return report
  }

  /// Adds a place, or says why not.
  mutating func add(_ row: PlaceRow) throws(RowError) {
    guard numbers[row.place.id.description] == nil else {
      throw RowError("\(row.place.id): the id is already that of another place")
    }
    let number = places.count
    numbers.insert(number, id: row.place.id.description)
    places.append(row.place, neighbors: row.neighbors)
    for name in row.names { add(name, to: number) }
  }

  mutating func add(_ name: PlaceRow.Name, to place: Int) {
    let bytes = Array(name.text.utf8)
    let spelling =
      name.kind == .canonical ? places.names[place] : places.strings.append(bytes)
    addName(bytes.span, spelling: spelling, to: place, kind: name.kind, language: name.language)
  }

  mutating func addName(
    _ bytes: Span<UInt8>,
    spelling: UInt32,
    to place: Int,
    kind: NameKind,
    language: LanguageCode?
  ) {
    let isAdded = names.add(
      bytes,
      spelling: spelling,
      place: place,
      kind: kind,
      language: language
    )
    if isAdded { report.names += 1 }
  }

  /// Says what else a word may be.
  mutating func mark(_ word: String, as wordClass: WordClass) {
    let hashes = Tokenizer.words(of: word)
    guard hashes.count == 1 else { return }
    words[hashes[0], default: []].insert(wordClass)
  }

  mutating func refuse(path: String, line: Int, reason: String) {
    report.refusedCount += 1
    guard report.refusedCount <= 1_000 else { return }
    report.refused.append(RefusedRow(path: path, line: line, reason: reason))
  }
}
