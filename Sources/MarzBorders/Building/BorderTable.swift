import Foundation
import MarzGeometry

/// Reads arcs from the text table `gazetteer/borders/arcs.tsv`.
///
/// Columns: `pair left right disputed source points`; the points are `lon,lat` in whole 1e-5 degrees,
/// then differences `dlon,dlat` to the point before. Lines that begin with `#` are comments.
struct BorderTable {
  private static let columns = ["pair", "left", "right", "disputed", "source", "points"]
  private static let unitsPerDegree = 100_000

  let path: String

  /// Reads all rows.
  ///
  /// - Throws: ``BorderError`` that names the file, the line and what was expected there.
  func arcs() throws(BorderError) -> [BorderArc] {
    let bytes = try contents()
    var result: [BorderArc] = []
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
      result.append(try arc(cells, header, number))
    }
    guard !result.isEmpty else { throw .noBorders(path: path) }
    return result
  }

  private func contents() throws(BorderError) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else {
      throw .unreadable(path: path, reason: "no such file")
    }
    do {
      // Not `Data(contentsOf:)`, which leaks its buffer when the file is empty (Foundation of Swift 6.3).
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      return [UInt8](try file.readToEnd() ?? Data())
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
    for column in Self.columns where header[column] == nil {
      throw bad(line, "a column named \(column)", cells.map(text).joined(separator: " "))
    }
    return header
  }

  private func arc(
    _ cells: [ArraySlice<UInt8>],
    _ header: [String: Int],
    _ line: Int
  ) throws(BorderError) -> BorderArc {
    guard cells.count == header.count else {
      throw bad(line, "\(header.count) cells", "\(cells.count)")
    }
    func cell(_ column: String) -> ArraySlice<UInt8> { header[column].map { cells[$0] } ?? [] }
    let name = text(cell("pair"))
    guard let pair = CountryPair(name), pair.description == name else {
      throw bad(line, "a pair such as IQ-IR in alphabetical order", name)
    }
    guard let left = Territory(text(cell("left"))) else {
      throw bad(line, "a left country such as IQ or IL/PS", text(cell("left")))
    }
    guard let right = Territory(text(cell("right"))) else {
      throw bad(line, "a right country such as IQ or IL/PS", text(cell("right")))
    }
    guard left != right else {
      throw bad(line, "different countries left and right", "\(left) and \(right)")
    }
    guard
      left.contains(pair.first) && right.contains(pair.second)
        || left.contains(pair.second) && right.contains(pair.first)
    else { throw bad(line, "the countries of \(pair) left and right", "\(left) and \(right)") }
    let flag = text(cell("disputed"))
    guard let disputed = ["0": false, "1": true, "false": false, "true": true, "": false][flag]
    else { throw bad(line, "disputed as 0 or 1", flag) }
    return BorderArc(
      pair: pair,
      left: left,
      right: right,
      isDisputed: disputed,
      source: text(cell("source")),
      points: try points(cell("points"), line)
    )
  }

  private func points(_ cell: ArraySlice<UInt8>, _ line: Int) throws(BorderError) -> [Coordinate] {
    var result: [Coordinate] = []
    var longitude = 0
    var latitude = 0
    for step in cell.split(separator: UInt8(ascii: " ")) {
      let parts = step.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      guard parts.count == 2, let east = integer(parts[0]), let north = integer(parts[1]) else {
        throw bad(line, "points as whole numbers such as 4547000,3439000", text(step))
      }
      longitude += east
      latitude += north
      let point = Coordinate(
        longitude: Double(longitude) / Double(Self.unitsPerDegree),
        latitude: Double(latitude) / Double(Self.unitsPerDegree)
      )
      guard point.isValid else {
        throw bad(
          line,
          "a point inside ±180, ±90 degrees",
          "\(point.longitude), \(point.latitude) at point \(result.count + 1)"
        )
      }
      result.append(point)
    }
    guard result.count > 1 else { throw bad(line, "two points or more", "\(result.count)") }
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

  private func bad(_ line: Int, _ expected: String, _ found: String) -> BorderError {
    .badRow(path: path, line: line, expected: expected, found: found.isEmpty ? "nothing" : found)
  }
}
