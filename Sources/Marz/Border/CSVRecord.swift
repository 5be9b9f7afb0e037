/// One record of a table: where its cells lie.
struct CSVRecord {
  /// The cells as they are written, quotation marks included, in a record without its line break.
  private(set) var cells: [Range<Int>] = []

  /// Finds the cells of a record.
  mutating func read(_ bytes: ArraySlice<UInt8>) {
    cells.removeAll(keepingCapacity: true)
    var start = bytes.startIndex
    var isQuoted = false
    for index in bytes.indices {
      if bytes[index] == 0x22, isQuoted || index == start {
        isQuoted.toggle()
      } else if bytes[index] == 0x22, index > start, bytes[index - 1] == 0x22, bytes[start] == 0x22
      {
        // The second of two marks inside a quoted cell opens it again.
        isQuoted = true
      } else if bytes[index] == 0x2C, !isQuoted {
        cells.append(start..<index)
        start = index + 1
      }
    }
    cells.append(start..<bytes.endIndex)
  }

  /// A cell without its quotation marks.
  static func content(of cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard cell.count >= 2, cell.first == 0x22, cell.last == 0x22 else { return cell }
    let inner = cell.dropFirst().dropLast()
    guard inner.contains(0x22) else { return inner }
    var result: [UInt8] = []
    var isEscaped = false
    for byte in inner {
      if byte == 0x22, !isEscaped {
        isEscaped = true
        continue
      }
      isEscaped = false
      result.append(byte)
    }
    return result[...]
  }

  /// A record without its line break.
  static func trimmed(_ record: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var record = record
    if record.last == 0x0A { record = record.dropLast() }
    if record.last == 0x0D { record = record.dropLast() }
    return record
  }
}
