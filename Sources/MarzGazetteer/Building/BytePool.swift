/// Bytes that only grow, in pieces of equal length, so that growing never copies what is there.
///
/// A string lies whole in one piece; the rest of a piece that it did not fit into stays zero. A position is
/// that in all pieces put together.
struct BytePool {
  private(set) var pieces: [[UInt8]] = []

  /// Appends a string.
  ///
  /// - Precondition: It is shorter than a piece, and all together are shorter than 4 GiB.
  /// - Returns: Its position.
  mutating func append(_ bytes: some Collection<UInt8>) -> UInt32 {
    let count = bytes.count
    if pieces.isEmpty || Self.pieceLength - pieces[pieces.count - 1].count < count { addPiece() }
    let last = pieces.count - 1
    let position = last * Self.pieceLength + pieces[last].count
    precondition(position + count <= Int(UInt32.max), "the strings of a gazetteer reach 4 GiB")
    pieces[last].append(contentsOf: bytes)
    return UInt32(position)
  }

  /// A byte that was appended.
  @inline(__always)
  subscript(position: Int) -> UInt8 {
    pieces[position >> Self.pieceShift][position & (Self.pieceLength - 1)]
  }

  /// A string that was appended.
  subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    let piece = range.lowerBound >> Self.pieceShift
    let start = range.lowerBound & (Self.pieceLength - 1)
    return pieces.isEmpty ? [] : pieces[piece][start..<start + range.count]
  }

  private mutating func addPiece() {
    if let last = pieces.indices.last {
      let missing = Self.pieceLength - pieces[last].count
      pieces[last].append(contentsOf: repeatElement(0, count: missing))
    }
    var piece: [UInt8] = []
    piece.reserveCapacity(Self.pieceLength)
    pieces.append(piece)
  }

  /// 64 MiB, above which the C library gives memory back to the system as soon as it is let go of.
  private static let pieceShift = 26
  private static let pieceLength = 1 << pieceShift
}
