import MarzMapping

/// What a thread has found in one piece of a file.
struct FeatureChunk: Sendable {
  /// Where the first feature of the piece seems to begin; nil when none does.
  var start: Int?
  /// Where the next feature begins that is no more of the piece; or where the reading had to stop.
  var end = 0
  /// Whether the reading came to that next feature.
  var isWhole = false
  /// The features that pass.
  var rows: [QueryRow] = []
  /// Geometries that cannot be used.
  var faults: (count: Int, first: String?) = (0, nil)
  /// The bytes in which the features lie, and where they begin in the file.
  var bytes: [UInt8] = []
  var base = 0
}

/// Reads pieces of a file, each for itself.
struct FeatureChunkReader {
  private let file: ByteFile
  private let signature: FeatureSignature
  private let isSequence: Bool
  private let chunkByteCount: Int
  private let passes: (QueryRow) -> Bool
  private let faults = GeometryFaults()
  private let wanted: WantedFields
  private var buffer: [UInt8] = []
  private var filled = 0

  /// How much beyond its end is read with a piece, for its last feature.
  private static let overlap = 1 << 14
  /// A feature that is longer is left to the reading in order.
  private static let maximumByteCount = 1 << 26

  /// Prepares to read.
  ///
  /// - Throws: ``QueryError/filter(_:)`` for a selection that does not fit.
  init(
    _ file: ByteFile,
    _ selection: FeatureSelection,
    signature: FeatureSignature,
    isSequence: Bool,
    chunkByteCount: Int
  ) throws(QueryError) {
    self.file = file
    self.signature = signature
    self.isSequence = isSequence
    self.chunkByteCount = chunkByteCount
    passes = try selection.test(faults)
    wanted = selection.wanted
  }

  /// Reads a piece: the features that begin in it.
  mutating func chunk(_ number: Int) -> FeatureChunk {
    var chunk = FeatureChunk()
    chunk.base = number * chunkByteCount
    filled = 0
    guard fill(from: chunk.base, count: chunkByteCount + Self.overlap) else { return chunk }
    guard
      let start = signature.first(
        in: buffer.span.extracting(0..<filled),
        from: 0,
        limit: chunkByteCount
      )
    else { return chunk }
    chunk.start = chunk.base + start
    read(from: start, into: &chunk)
    chunk.faults = faults.take()
    if !chunk.rows.isEmpty {
      chunk.bytes = buffer
      buffer = []
    }
    return chunk
  }

  /// Reads features until one begins beyond the piece, or something else comes.
  private mutating func read(from start: Int, into chunk: inout FeatureChunk) {
    var scanner = FeatureScanner(wanted)
    var row = QueryRow(width: wanted.names.count)
    var position = start
    chunk.end = chunk.base + start
    while true {
      do throws(JSONFault) {
        let bytes = buffer.span.extracting(0..<filled)
        var cursor = JSONCursor(offset: position)
        _ = try scanner.read(bytes, &cursor, into: &row)
        let end = cursor.offset
        // What follows has to be seen before the feature counts, so that it is not counted twice.
        let next = try following(bytes, &cursor)
        if passes(row) {
          row.reference = .bytes(offset: chunk.base + position, count: end - position)
          chunk.rows.append(row)
        }
        guard let next else {
          chunk.end = chunk.base + end
          return
        }
        chunk.end = chunk.base + next
        guard next < chunkByteCount else {
          chunk.isWhole = true
          return
        }
        position = next
      } catch {
        guard case .incomplete = error, grow(chunk.base) else { break }
      }
    }
    // The feature at the position is left to the reading in order.
    chunk.end = chunk.base + position
    chunk.isWhole = true
  }

  /// Where the next feature begins; nil where something else follows, such as the end.
  private func following(
    _ bytes: Span<UInt8>,
    _ cursor: inout JSONCursor
  ) throws(JSONFault) -> Int? {
    if isSequence {
      // White space and record separators.
      while cursor.offset < bytes.count, bytes[cursor.offset] <= 0x20 { cursor.offset += 1 }
      guard cursor.offset < bytes.count else { throw .incomplete }
      return bytes[cursor.offset] == 0x7B ? cursor.offset : nil
    }
    guard try cursor.peek(bytes) == 0x2C else { return nil }
    cursor.offset += 1
    return try cursor.peek(bytes) == 0x7B ? cursor.offset : nil
  }

  /// Reads more of the file; false at its end.
  private mutating func grow(_ base: Int) -> Bool {
    guard filled == buffer.count, filled < Self.maximumByteCount else { return false }
    return fill(from: base, count: 2 * filled)
  }

  private mutating func fill(from base: Int, count: Int) -> Bool {
    if buffer.count < count { buffer += [UInt8](repeating: 0, count: count - buffer.count) }
    let old = filled
    guard let more = try? file.read(into: &buffer, from: filled, at: base + filled) else {
      return false
    }
    filled += more
    return filled > old
  }
}
