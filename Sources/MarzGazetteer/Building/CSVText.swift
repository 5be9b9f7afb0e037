/// A text of comma-separated values (RFC 4180): cells may be quoted, quotes inside are doubled.
struct CSVText {
  /// A record: its cells, and the line it begins on, counted from 1.
  struct Record {
    var line: Int
    var cells: [Substring]
  }

  let records: [Record]

  init(_ bytes: [UInt8]) {
    var records: [Record] = []
    var cells: [Substring] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var line = 1
    var first = 1
    func text() -> Substring { Substring(String(decoding: cell, as: UTF8.self)) }
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A { line += 1 }
      if isQuoted {
        if byte != 0x22 {
          cell.append(byte)
        } else if index + 1 < bytes.count, bytes[index + 1] == 0x22 {
          cell.append(0x22)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == 0x22, cell.isEmpty {
        isQuoted = true
      } else if byte == 0x2C {
        cells.append(text())
        cell = []
      } else if byte == 0x0A {
        cells.append(text())
        if cells.count > 1 || !(cells.first?.isEmpty ?? true) {
          records.append(Record(line: first, cells: cells))
        }
        cells = []
        cell = []
        first = line
      } else if byte != 0x0D {
        cell.append(byte)
      }
      index += 1
    }
    if !cell.isEmpty || !cells.isEmpty {
      cells.append(text())
      records.append(Record(line: first, cells: cells))
    }
    self.records = records
  }
}
