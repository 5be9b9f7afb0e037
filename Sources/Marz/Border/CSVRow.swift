import MarzLayers

/// Writes rows of a table as RFC 4180 has them: commas, quotation marks where a cell needs them.
struct CSVRow {
  /// What was written so far, UTF-8.
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// Appends a cell.
  mutating func append(_ text: String) {
    separate()
    let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return bytes.append(contentsOf: text.utf8) }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// Appends a number with a fixed count of decimals; an empty cell for nil.
  mutating func append(_ number: Double?, decimals: Int) {
    separate()
    if let number { bytes.appendDecimal(number, decimals: decimals, keepsZeros: true) }
  }

  /// Appends cells that are written already, with the commas between them.
  mutating func append(raw cells: ArraySlice<UInt8>) {
    separate()
    bytes.append(contentsOf: cells)
  }

  /// Ends the row, by a line feed or as the table does.
  mutating func end(_ lineBreak: [UInt8] = [0x0A]) {
    bytes.append(contentsOf: lineBreak)
    isFirst = true
  }

  private mutating func separate() {
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
  }
}
