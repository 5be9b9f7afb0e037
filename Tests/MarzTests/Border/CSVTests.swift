import Foundation
import Testing

@testable import Marz

struct CSVTests {
  private static let table =
    "\u{FEFF}name,lon,lat\r\n\"a, \"\"b\"\"\n c\",1,2\r\nplain,3,4\n\nlast,5,6"

  private static func blocks(_ text: String, piece: Int, block: Int) throws -> [String] {
    var rest = Data(text.utf8)
    var reader = CSVBlockReader(blockSize: block) {
      defer { rest = rest.dropFirst(piece) }
      return rest.prefix(piece)
    }
    var blocks = [String(decoding: try reader.header() ?? [], as: UTF8.self)]
    var row = 2
    while let next = try reader.next() {
      #expect(next.firstRow == row)
      let text = String(decoding: next.bytes, as: UTF8.self)
      blocks.append(text)
      // Every record of the table is one row but the first, which goes on over a line break.
      row += text.utf8.count { $0 == 0x0A } - (text.contains(" c\"") ? 1 : 0)
    }
    return blocks
  }

  @Test(arguments: [1, 2, 3, 7, 1000], [1, 10, 30, 1000])
  func `records stay whole in whatever pieces they come`(piece: Int, block: Int) throws {
    let blocks = try Self.blocks(Self.table, piece: piece, block: block)
    #expect(blocks.first == "name,lon,lat")
    #expect(blocks.dropFirst().joined() == String(Self.table.dropFirst(14)))
    for text in blocks.dropFirst() {
      #expect(text.utf8.count { $0 == 0x22 }.isMultiple(of: 2))
    }
  }

  @Test
  func `a quotation mark that never closes is named by its row`() {
    var pieces = [Data("lon,lat\n1,2\n\"".utf8)]
    var reader = CSVBlockReader {
      pieces.isEmpty ? Data(repeating: 0x61, count: 1 << 18) : pieces.removeFirst()
    }
    #expect(throws: BorderQueryError.endlessRow(row: 3, limit: 1 << 20)) {
      while try reader.next() != nil {}
    }
  }

  @Test(arguments: [
    ("a,b,c", ["a", "b", "c"]), ("\"a,b\",c", ["a,b", "c"]), ("\"\"", [""]), ("", [""]),
    ("\"a\"\"b\",\"\"\"\"", ["a\"b", "\""]), (",,", ["", "", ""]), ("5\" gun,x", ["5\" gun", "x"]),
    ("\"\"\"x\"\"\",1", ["\"x\"", "1"]),
  ])
  func `cells are those of RFC 4180`(line: String, cells: [String]) {
    let bytes = Array(line.utf8)
    var record = CSVRecord()
    record.read(bytes[...])
    let found = record.cells.map {
      String(decoding: CSVRecord.content(of: bytes[$0]), as: UTF8.self)
    }
    #expect(found == cells)
  }

  @Test(arguments: ["plain", "a,b", "say \"so\"", "two\nlines", ""])
  func `a cell that is written can be read again`(text: String) {
    var row = CSVRow()
    row.append(text)
    row.append(1.5, decimals: 3)
    row.end()
    var record = CSVRecord()
    record.read(CSVRecord.trimmed(row.bytes[...]))
    let cells = record.cells.map {
      String(decoding: CSVRecord.content(of: row.bytes[$0]), as: UTF8.self)
    }
    #expect(cells == [text, "1.500"])
  }
}
