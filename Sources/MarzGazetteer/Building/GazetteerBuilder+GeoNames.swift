import MarzWords

extension GazetteerBuilder {
  /// Reads a dump of GeoNames over the curated tables, which must have been read before.
  ///
  /// Places that the tables have under their GeoNames id stay as the tables have them and gain the dump's
  /// names; so do first-order divisions, which the tables know by country and code.
  /// - Parameters:
  ///   - path: `allCountries.txt`, or the file of one country.
  ///   - alternateNames: `alternateNamesV2.txt`; without it, the names in the dump itself are taken.
  /// - Throws: ``GazetteerError`` when a file cannot be read; wrong lines are counted and left out.
  public mutating func readGeoNames(
    path: String,
    alternateNames: String?
  ) throws(GazetteerError) {
    let file = LineFile(path: path)
    let lines = file.estimatedLineCount()
    let names = alternateNames.map { LineFile(path: $0).estimatedLineCount() } ?? lines
    places.reserve(places.count + lines)
    self.names.reserve(self.names.entries.count + lines + names)
    let divisions = divisionNumbers()
    let ofTables = places.count
    try file.forEachLine { bytes, line, number in
      do throws(RowError) {
        let row = GeoNamesRow(bytes, line)
        let withNames = alternateNames == nil
        try addGeoName(row, divisions: divisions, ofTables: ofTables, withNames: withNames)
      } catch {
        refuse(path: path, line: number, reason: error.reason)
      }
    }
    if let alternateNames { try readAlternateNames(path: alternateNames) }
    try addOverlays()
  }

  private mutating func addGeoName(
    _ row: GeoNamesRow,
    divisions: [UInt64: Int],
    ofTables: Int,
    withNames: Bool
  ) throws(RowError) {
    guard row.cells.count == GeoNamesRow.columnCount else {
      throw RowError("\(row.cells.count) cells, expected \(GeoNamesRow.columnCount)")
    }
    guard let id = row.integer(0), id < 100_000_000 else { throw RowError("no geonameid") }
    guard !row.cells[1].isEmpty else { throw RowError("gn:\(id): no name") }
    guard let latitude = row.degrees(4), let longitude = row.degrees(5),
      abs(latitude) <= 90, abs(longitude) <= 180
    else { throw RowError("gn:\(id): latitude and longitude are no degrees") }
    guard row.cells[6].count == 1, !row.cells[7].isEmpty else {
      throw RowError("gn:\(id): no feature class and code")
    }
    let feature = Array(row[6]) + [UInt8(ascii: ".")] + row[7]
    let country = row.cells[8].count == 2 ? row[8].reduce(0) { $0 << 8 | UInt16($1) } : 0
    let admin = places.strings.offset(of: row[10])
    let isDivision = feature.elementsEqual("A.ADM1".utf8)
    let division = isDivision ? divisions[UInt64(country) << 32 | UInt64(admin)] : nil
    let known = numbers[geoname: id] ?? division
    if let known, known >= ofTables {
      throw RowError("gn:\(id): the id is already that of another place")
    }
    let place = known ?? places.count
    if known != nil {
      numbers.insert(place, geoname: id)
    } else {
      numbers.insert(place, geoname: id)
      let name = places.strings.append(row[1])
      places.append(
        PlaceStore.Facts(
          id: places.strings.append("gn:\(id)".utf8),
          name: name,
          longitude: longitude,
          latitude: latitude,
          population: row.integer(14) ?? 0,
          feature: places.strings.offset(of: feature),
          country: country,
          countryList: places.strings.offset(of: country == 0 ? [] : row[8]),
          adminCode: admin
        )
      )
      addName(
        row.bytes.span.extracting(row.cells[1]),
        spelling: name,
        to: place,
        kind: .canonical,
        language: nil
      )
    }
    if withNames { addNames(row, to: place) }
  }

  /// The names of the fourth column, parted by commas, in no known language.
  private mutating func addNames(_ row: GeoNamesRow, to place: Int) {
    for name in row[3].split(separator: UInt8(ascii: ",")) {
      let spelling = places.strings.append(name)
      addName(
        row.bytes.span.extracting(name.startIndex..<name.endIndex),
        spelling: spelling,
        to: place,
        kind: .variant,
        language: nil
      )
    }
  }

  /// Reads `alternateNamesV2.txt`: id, geonameid, language, name, then four flags.
  ///
  /// Links, postal codes and codes of airports and ports are no names and are passed over.
  private mutating func readAlternateNames(path: String) throws(GazetteerError) {
    try LineFile(path: path).forEachLine { bytes, line, number in
      let row = GeoNamesRow(bytes, line)
      guard row.cells.count >= 4, let id = row.integer(1), !row.cells[3].isEmpty else {
        refuse(path: path, line: number, reason: "expected id, geonameid, language and name")
        return
      }
      let label = row[2]
      let isAbbreviation = label.elementsEqual("abbr".utf8)
      guard isAbbreviation || label.isEmpty || LanguageCode(label) != nil,
        !label.elementsEqual("tcid".utf8), let place = numbers[geoname: id]
      else { return }
      func isSet(_ column: Int) -> Bool { column < row.cells.count && row[column] == [0x31] }
      let kind: NameKind =
        isAbbreviation
        ? .abbreviation
        : isSet(7) ? .historic : isSet(6) ? .colloquial : isSet(5) ? .short : .variant
      addName(
        row.bytes.span.extracting(row.cells[3]),
        spelling: places.strings.append(row[3]),
        to: place,
        kind: kind,
        language: LanguageCode(label)
      )
    }
  }

  /// The first-order divisions of the tables by country and, in the string pool, code.
  private func divisionNumbers() -> [UInt64: Int] {
    let wanted = places.features(where: \.isAdmin1)
    var divisions: [UInt64: Int] = [:]
    for number in 0..<places.count where wanted.contains(places.features[number]) {
      let key = UInt64(places.countries[number]) << 32 | UInt64(places.adminCodes[number])
      if divisions[key] == nil { divisions[key] = number }
    }
    return divisions
  }
}
