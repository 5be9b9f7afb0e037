import Foundation
public import MarzMapping
import MarzWords

/// Compiles the tables of a gazetteer folder into the index that ``Gazetteer`` maps.
///
/// Read are, below the folder: `tables/*.tsv` and `geonames/*.tsv` (places, or names laid onto the
/// places of other tables when there is no `feature` column), and `tables/words/*.txt`.
public struct GazetteerBuilder {
  /// What a build read and left out.
  public struct Report: Sendable {
    /// How many places the index holds.
    public internal(set) var places = 0
    /// How many names were read, all spellings counted.
    public internal(set) var names = 0
    /// The rows left out, in the order of the files.
    public internal(set) var refused: [RefusedRow] = []
  }

  private var places: [Place] = []
  private var numbers: [PlaceID: Int] = [:]
  private var neighbors: [Int: [CountryCode]] = [:]
  private var table = NameTableBuilder()
  private var report = Report()

  /// Starts an empty gazetteer.
  public init() {}

  /// Reads every table of a gazetteer folder.
  ///
  /// - Throws: ``GazetteerError`` when there is no table, or one cannot be read at all; rows that are
  ///   wrong are listed in the report and left out.
  public mutating func readTables(in folder: String) throws(GazetteerError) {
    let tables = Self.files(folder + "/tables", "tsv") + Self.files(folder + "/geonames", "tsv")
    guard !tables.isEmpty else { throw .noTables(path: folder) }
    var overlays: [(path: String, table: TextTable)] = []
    for path in tables {
      let table = TextTable(try Self.bytes(path))
      guard table.columns.contains("feature") else {
        overlays.append((path, table))
        continue
      }
      try addPlaces(table, path: path)
    }
    for overlay in overlays { addNames(overlay.table, path: overlay.path) }
    for path in Self.files(folder + "/tables/words", "txt") {
      addWords(try Self.bytes(path), named: path)
    }
  }

  /// Writes the index.
  ///
  /// - Throws: ``MappingError`` when the file cannot be written.
  public func write(to path: String) throws(MappingError) -> Report {
    let places = CountryExtents(of: self.places).places
    var file = IndexFileWriter(kind: GazetteerFormat.kind)
    var strings = StringPool()
    PlaceColumns(places: places, neighbors: neighbors).write(to: &file, strings: &strings)
    table.write(to: &file) { one, other in
      Self.isBefore(places[one], places[other], one, other)
    }
    file.add(GazetteerFormat.strings, strings.bytes)
    try file.write(to: path)
    return report
  }

  /// What has been read so far.
  public var currentReport: Report { report }

  private mutating func addPlaces(_ table: TextTable, path: String) throws(GazetteerError) {
    if let column = PlaceRow.requiredColumns.first(where: { !table.columns.contains($0) }) {
      throw .missingColumn(path: path, column: column)
    }
    for row in table.rows {
      do throws(RowError) {
        let read = try PlaceRow(row)
        guard numbers[read.place.id] == nil else {
          throw RowError("\(read.place.id): the id is already that of another place")
        }
        let number = places.count
        numbers[read.place.id] = number
        places.append(read.place)
        if !read.neighbors.isEmpty { neighbors[number] = read.neighbors }
        for name in read.names { add(name, to: number) }
      } catch {
        report.refused.append(RefusedRow(path: path, line: row.line, reason: error.reason))
      }
    }
    report.places = places.count
  }

  private mutating func addNames(_ table: TextTable, path: String) {
    for row in table.rows {
      guard let id = row["id"], let number = numbers[PlaceID(String(id))] else {
        let reason = "\(row["id"] ?? "no id"): no table has a place of this id"
        report.refused.append(RefusedRow(path: path, line: row.line, reason: reason))
        continue
      }
      for name in PlaceRow.names(row["names"] ?? "") { add(name, to: number) }
    }
  }

  private mutating func add(_ name: PlaceRow.Name, to place: Int) {
    if table.add(name.text, kind: name.kind, place: place) { report.names += 1 }
  }

  private mutating func addWords(_ bytes: [UInt8], named path: String) {
    let file = URL(fileURLWithPath: path).lastPathComponent
    let wordClass: WordClass =
      file.hasPrefix("given") ? .givenName : file.hasPrefix("surname") ? .surname : .common
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    where !line.hasPrefix("#") {
      table.mark(String(line), as: wordClass)
    }
  }

  /// The likeliest place of a name first: countries, then regions, then by population.
  private static func isBefore(_ one: Place, _ other: Place, _ first: Int, _ second: Int) -> Bool {
    func weight(_ place: Place) -> Int {
      place.feature.isCountry ? 3 : place.feature.description == "L.CONT" ? 2 : 0
    }
    if weight(one) != weight(other) { return weight(one) > weight(other) }
    if one.population != other.population { return one.population > other.population }
    return first < second
  }

  private static func bytes(_ path: String) throws(GazetteerError) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
  }

  /// The files of a folder with an extension, by name; none when there is no such folder.
  private static func files(_ folder: String, _ suffix: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix("." + suffix) }.sorted().map { "\(folder)/\($0)" }
  }
}
