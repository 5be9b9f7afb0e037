/// Cuts a stream into lines while holding one line and one block at most.
struct LineReader {
  /// A line without its line break.
  enum Line: Hashable {
    /// Its bytes.
    case whole([UInt8])
    /// A line longer than the limit: how long, in bytes.
    case tooLong(byteCount: Int)
  }

  private var blocks: BlockReader?
  private let limit: Int
  private var block: [UInt8] = []
  private var position = 0
  /// The number of the last line handed out, counted from 1.
  private(set) var number = 0

  /// Reads lines from blocks.
  ///
  /// - Parameters:
  ///   - blocks: What to read.
  ///   - head: Bytes that were read from it already.
  ///   - limit: The longest line that is kept.
  init(_ blocks: BlockReader, head: [UInt8] = [], limit: Int) {
    self.blocks = blocks
    self.limit = limit
    block = head
  }

  /// The next line, nil at the end of the stream.
  mutating func next() throws -> Line? {
    guard try position < block.count || refill() else { return nil }
    number += 1
    var line: [UInt8] = []
    var length = 0
    var endsInReturn = false
    repeat {
      let rest = block[position...]
      let lineBreak = rest.firstIndex(of: 0x0A)
      let piece = rest[..<(lineBreak ?? rest.endIndex)]
      length += piece.count
      if let last = piece.last { endsInReturn = last == 0x0D }
      // One byte over the limit is kept, for it may be the CR of a CRLF.
      if length <= limit + 1 { line.append(contentsOf: piece) } else { line = [] }
      position = lineBreak.map { $0 + 1 } ?? block.count
      if lineBreak != nil { break }
    } while try refill()
    if endsInReturn {
      length -= 1
      if !line.isEmpty { line.removeLast() }
    }
    return length > limit ? .tooLong(byteCount: length) : .whole(line)
  }

  /// Stops reading, after an error.
  mutating func close() {
    blocks = nil
    position = block.count
  }

  /// Fetches the next block, false at the end.
  private mutating func refill() throws -> Bool {
    guard let next = try blocks?.next() else { return false }
    block = next
    position = 0
    return true
  }
}
