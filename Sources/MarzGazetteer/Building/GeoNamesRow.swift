/// A line of GeoNames' `allCountries.txt`, cut into its cells without copying them.
///
/// Source: the table "geoname" of https://download.geonames.org/export/dump/readme.txt: 19 columns,
/// tab-separated, without a header.
struct GeoNamesRow {
  static let columnCount = 19

  let bytes: [UInt8]
  let cells: [Range<Int>]

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    self.bytes = bytes
    var cells: [Range<Int>] = []
    cells.reserveCapacity(Self.columnCount)
    var start = line.lowerBound
    for index in line where bytes[index] == 0x09 {
      cells.append(start..<index)
      start = index + 1
    }
    cells.append(start..<line.upperBound)
    self.cells = cells
  }

  subscript(column: Int) -> ArraySlice<UInt8> { bytes[cells[column]] }

  /// A whole number; nil for an empty cell or anything else.
  func integer(_ column: Int) -> Int? {
    let cell = cells[column]
    guard !cell.isEmpty, cell.count <= 12 else { return nil }
    var number = 0
    for index in cell {
      let digit = bytes[index] &- 0x30
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// A number of degrees; nil for anything else.
  func degrees(_ column: Int) -> Double? {
    var cell = cells[column]
    let isNegative = !cell.isEmpty && bytes[cell.lowerBound] == UInt8(ascii: "-")
    if isNegative { cell.removeFirst() }
    guard !cell.isEmpty, cell.count <= 17 else { return nil }
    var digits = 0
    var divisor = 1
    var isFraction = false
    for index in cell {
      if bytes[index] == UInt8(ascii: ".") {
        guard !isFraction else { return nil }
        isFraction = true
        continue
      }
      let digit = bytes[index] &- 0x30
      guard digit <= 9 else { return nil }
      digits = digits * 10 + Int(digit)
      if isFraction { divisor *= 10 }
    }
    return (isNegative ? -1 : 1) * Double(digits) / Double(divisor)
  }
}

extension Range<Int> {
  fileprivate mutating func removeFirst() { self = lowerBound + 1..<upperBound }
}
