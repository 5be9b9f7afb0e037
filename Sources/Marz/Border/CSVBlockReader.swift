import Foundation

/// Cuts a table that comes in pieces into blocks of whole records, as RFC 4180 has them.
///
/// A record ends with a line break outside of quotation marks. One block and one piece are held at a time.
struct CSVBlockReader {
  /// Whole records, and the number of the first of them.
  struct Block: Sendable {
    /// The number of its first record in the table, counted from 1.
    var firstRow: Int
    /// The records with their line breaks.
    var bytes: [UInt8]
  }

  private enum State {
    case cellStart, bare, quoted, quoteInQuoted
  }

  /// A record longer than this is taken for an open quotation mark.
  static let longestRecord = 1 << 20

  private let read: () throws -> Data?
  private let blockSize: Int
  private var pending: [UInt8] = []
  private var scanned = 0
  private var state = State.cellStart
  private var nextRow = 1
  private var isAtEnd = false

  /// Reads from a source of pieces, which gives nil or an empty piece at its end.
  init(blockSize: Int = 1 << 16, read: @escaping () throws -> Data?) {
    self.blockSize = blockSize
    self.read = read
  }

  /// The first record alone, without its line break and a byte order mark; nil for an empty table.
  mutating func header() throws -> [UInt8]? {
    guard let block = try next(atLeast: 1) else { return nil }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = block.bytes.starts(with: mark) ? block.bytes.dropFirst(3) : block.bytes[...]
    return Array(CSVRecord.trimmed(bytes))
  }

  /// The next block, nil at the end.
  ///
  /// - Throws: ``BorderQueryError/endlessRow(row:limit:)``, and what reading throws.
  mutating func next() throws -> Block? { try next(atLeast: blockSize) }

  /// The records up to the first that ends at or after a count of bytes.
  private mutating func next(atLeast size: Int) throws -> Block? {
    var (end, rows) = (0, 0)
    while true {
      while scanned < pending.count {
        let endsRecord = advance(over: pending[scanned])
        scanned += 1
        guard endsRecord else { continue }
        (end, rows) = (scanned, rows + 1)
        if end >= size { return take(end, rows) }
      }
      guard scanned - end <= Self.longestRecord else {
        throw BorderQueryError.endlessRow(row: nextRow + rows, limit: Self.longestRecord)
      }
      if !isAtEnd, let piece = try read(), !piece.isEmpty {
        pending.append(contentsOf: piece)
        continue
      }
      isAtEnd = true
      if end < pending.count { (end, rows) = (pending.count, rows + 1) }
      return end > 0 ? take(end, rows) : nil
    }
  }

  private mutating func take(_ end: Int, _ rows: Int) -> Block {
    let block = Block(firstRow: nextRow, bytes: Array(pending[..<end]))
    pending.removeFirst(end)
    scanned = 0
    state = .cellStart
    nextRow += rows
    return block
  }

  /// Takes a byte in; true when it ends a record.
  private mutating func advance(over byte: UInt8) -> Bool {
    switch (state, byte) {
    case (.cellStart, 0x22): state = .quoted
    case (.quoted, 0x22): state = .quoteInQuoted
    case (.quoted, _): break
    case (.quoteInQuoted, 0x22): state = .quoted
    case (_, 0x0A):
      state = .cellStart
      return true
    case (_, 0x2C): state = .cellStart
    default: state = .bare
    }
    return false
  }
}
