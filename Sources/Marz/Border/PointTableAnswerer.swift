import Foundation
import MarzBorders
import MarzGeometry

/// Answers blocks of rows; a pure function of each block.
struct PointTableAnswerer: Sendable {
  /// The answered rows of a block.
  struct Answered: Sendable {
    var bytes = Data()
    var rows = 0
    var problems: [String] = []
  }

  /// What is worth knowing about the table.
  let notes: [String]
  /// The first row of the output.
  let header: Data

  private let inquiry: BorderInquiry
  private let width: Int
  private let longitude: Int
  private let latitude: Int

  /// Reads the header of a table.
  ///
  /// - Throws: ``BorderQueryError/missingColumn(_:header:)``.
  init(header line: [UInt8], inquiry: BorderInquiry) throws(BorderQueryError) {
    self.inquiry = inquiry
    var record = CSVRecord()
    record.read(line[...])
    let names = record.cells.map { cell in
      String(decoding: CSVRecord.content(of: line[cell]), as: UTF8.self)
        .trimmingCharacters(in: .whitespaces)
    }
    func position(_ name: String) throws(BorderQueryError) -> Int {
      if let index = names.firstIndex(of: name) { return index }
      guard let index = names.firstIndex(where: { $0.lowercased() == name }) else {
        throw .missingColumn(name, header: String(decoding: line, as: UTF8.self))
      }
      return index
    }
    longitude = try position("lon")
    latitude = try position("lat")
    width = names.count
    var row = CSVRow()
    var notes: [String] = []
    row.append(raw: line[...])
    for name in BorderColumn.names {
      var added = name
      while names.contains(added) { added = "marz_\(added)" }
      if added != name {
        notes.append("points: column \(name) is there already; added as \(added)")
      }
      row.append(added)
    }
    row.end()
    self.notes = notes
    self.header = Data(row.bytes)
  }

  /// Answers the rows of a block.
  func answer(_ block: CSVBlockReader.Block) -> Answered {
    var answered = Answered()
    var output = CSVRow()
    var record = CSVRecord()
    var number = block.firstRow
    var start = 0
    while start < block.bytes.count {
      let end = Self.endOfRecord(block.bytes, from: start)
      let line = block.bytes[start..<end]
      let bare = CSVRecord.trimmed(line)
      let lineBreak = Array(block.bytes[bare.endIndex..<end])
      if bare.isEmpty {
        output.end(lineBreak)
      } else {
        record.read(bare)
        do {
          let point = try point(of: record, in: block.bytes)
          append(bare, point, lineBreak, to: &output)
          answered.rows += 1
        } catch {
          answered.problems.append("points: row \(number): \(error)")
          append(bare, nil, nil, lineBreak, to: &output)
        }
      }
      start = end
      number += 1
    }
    answered.bytes = Data(output.bytes)
    return answered
  }

  private func point(of record: CSVRecord, in bytes: [UInt8]) throws(PointError) -> Coordinate {
    guard record.cells.count == width else {
      throw .width(expected: width, found: record.cells.count)
    }
    return try PointReading.point(
      longitude: CSVRecord.content(of: bytes[record.cells[longitude]]),
      latitude: CSVRecord.content(of: bytes[record.cells[latitude]])
    )
  }

  private func append(
    _ cells: ArraySlice<UInt8>,
    _ point: Coordinate,
    _ lineBreak: [UInt8],
    to output: inout CSVRow
  ) {
    let territory = inquiry.borders.territory(at: point)
    let found = inquiry.range.proximities(of: point, in: inquiry.borders)
    guard !found.isEmpty else { return append(cells, territory, nil, lineBreak, to: &output) }
    for border in found { append(cells, territory, border, lineBreak, to: &output) }
  }

  private func append(
    _ cells: ArraySlice<UInt8>,
    _ territory: Territory?,
    _ border: BorderProximity?,
    _ lineBreak: [UInt8],
    to output: inout CSVRow
  ) {
    output.append(raw: cells)
    BorderColumn.append(territory, border, to: &output)
    output.end(lineBreak.isEmpty ? [0x0A] : lineBreak)
  }

  /// The end of the record that begins at a position, its line break included.
  private static func endOfRecord(_ bytes: [UInt8], from start: Int) -> Int {
    var isQuoted = false
    var isCellStart = true
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x22, isQuoted || isCellStart {
        // Two marks inside a quoted cell close it and open it again.
        isQuoted.toggle()
        isCellStart = !isQuoted
      } else {
        if byte == 0x0A, !isQuoted { return index }
        isCellStart = byte == 0x2C && !isQuoted
      }
    }
    return bytes.count
  }
}
