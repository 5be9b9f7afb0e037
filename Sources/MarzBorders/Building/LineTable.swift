import Foundation
import MarzGeometry
import MarzMapping

/// Reads a text table of lines: tab-separated, the first row names the columns, `#` begins a comment.
///
/// The column `points` is `lon,lat` in whole 1e-5 degrees, then differences `dlon,dlat` to the point before.
struct LineTable {
  /// One row, its cells by the names of their columns.
  struct Row {
    let table: LineTable
    /// The number of the line in the file, from 1.
    let line: Int
    fileprivate let header: [String: Int]
    fileprivate let cells: [ArraySlice<UInt8>]

    /// The text of a cell.
    func text(_ column: String) -> String { String(decoding: bytes(column), as: UTF8.self) }

    /// The points of the row.
    func points() throws(BorderError) -> [Coordinate] {
      try table.points(bytes("points"), self)
    }

    /// What is wrong with the row.
    func bad(expected: String, found: String) -> BorderError {
      table.bad(line, expected, found)
    }

    private func bytes(_ column: String) -> ArraySlice<UInt8> {
      header[column].map { cells[$0] } ?? []
    }
  }

  private static let unitsPerDegree = 100_000

  let path: String
  /// The columns that the table must have.
  let columns: [String]

  /// Hands each row to `body`, and what that makes of them back.
  ///
  /// - Throws: ``BorderError`` that names the file, the line and what was expected there.
  func rows<Item>(_ body: (Row) throws(BorderError) -> Item) throws(BorderError) -> [Item] {
    let bytes = try contents()
    var result: [Item] = []
    var header: [String: Int]?
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let row = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      guard let first = row.first, first != UInt8(ascii: "#") else { continue }
      let cells = row.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard let header else {
        header = try positions(of: cells, number)
        continue
      }
      guard cells.count == header.count else {
        throw bad(number, "\(header.count) cells", "\(cells.count)")
      }
      result.append(try body(Row(table: self, line: number, header: header, cells: cells)))
    }
    guard !result.isEmpty else { throw .noBorders(path: path) }
    return result
  }

  private func contents() throws(BorderError) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else {
      throw .unreadable(path: path, reason: "no such file")
    }
    do {
      return try WholeFile.bytes(path)
    } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
  }

  private func positions(
    of cells: [ArraySlice<UInt8>],
    _ line: Int
  ) throws(BorderError) -> [String: Int] {
    var header: [String: Int] = [:]
    for (index, cell) in cells.enumerated() { header[text(cell)] = index }
    for column in columns where header[column] == nil {
      let names = cells.map(text).joined(separator: " ").prefix(60)
      throw bad(line, "a column named \(column)", String(names))
    }
    return header
  }

  fileprivate func points(
    _ cell: ArraySlice<UInt8>,
    _ row: Row
  ) throws(BorderError) -> [Coordinate] {
    var result: [Coordinate] = []
    var longitude = 0
    var latitude = 0
    for step in cell.split(separator: UInt8(ascii: " ")) {
      let parts = step.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      guard parts.count == 2, let east = integer(parts[0]), let north = integer(parts[1]) else {
        throw row.bad(
          expected: "points as whole numbers such as 4547000,3439000",
          found: text(step)
        )
      }
      longitude += east
      latitude += north
      let point = Coordinate(
        longitude: Double(longitude) / Double(Self.unitsPerDegree),
        latitude: Double(latitude) / Double(Self.unitsPerDegree)
      )
      guard point.isValid else {
        throw row.bad(
          expected: "a point inside ±180, ±90 degrees",
          found: "\(point.longitude), \(point.latitude) at point \(result.count + 1)"
        )
      }
      result.append(point)
    }
    guard result.count > 1 else {
      throw row.bad(expected: "two points or more", found: "\(result.count)")
    }
    return result
  }

  /// Reads a whole number of at most nine digits, so that sums cannot overflow.
  private func integer(_ digits: ArraySlice<UInt8>) -> Int? {
    let isNegative = digits.first == UInt8(ascii: "-")
    let rest = isNegative ? digits.dropFirst() : digits
    guard !rest.isEmpty, rest.count <= 9 else { return nil }
    var value = 0
    for digit in rest {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return isNegative ? -value : value
  }

  private func text(_ cell: ArraySlice<UInt8>) -> String { String(decoding: cell, as: UTF8.self) }

  fileprivate func bad(_ line: Int, _ expected: String, _ found: String) -> BorderError {
    .badRow(path: path, line: line, expected: expected, found: found.isEmpty ? "nothing" : found)
  }
}
