import MarzMapping

/// Walks over the features of a GeoJSON file or sequence in blocks, in memory that does not grow with it.
///
/// A sequence (RFC 8142, or one object a line) loses the records that cannot be read and goes on; in a
/// collection what follows a fault has no meaning, so it is an error.
final class FeatureStream {
  /// The records left out.
  private(set) var problems: [QueryError] = []
  /// The name of the collection, once it has been read.
  private(set) var name: String?
  /// Whose data it is, as the collection says before its features.
  private(set) var attribution: String?

  private let file: ByteFile
  private var buffer: [UInt8]
  /// How much of the buffer is filled, where it begins in the file, and what comes next in it.
  private var filled = 0
  private var base = 0
  private var position = 0
  private var isAtEnd = false
  private var state = State.start
  /// Whether a feature begins at the position.
  private var isReady = false

  private enum State {
    case start, first, next, tail, sequence
  }

  private static let blockByteCount = 1 << 21
  /// A single feature may not be longer.
  private static let maximumByteCount = 1 << 30

  init(path: String) throws(QueryError) {
    do throws(MappingError) {
      file = try ByteFile(path: path)
    } catch {
      throw QueryError(error, path)
    }
    // A small file needs no more than itself, and a byte to see its end.
    let count = file.byteCount.map { max(4096, $0 + 1) } ?? .max
    buffer = [UInt8](repeating: 0, count: min(count, Self.blockByteCount))
  }

  /// Whether the file can be read at any place.
  var isRereadable: Bool { file.byteCount != nil }

  /// The file itself, for others that read it.
  var bytesOfFile: ByteFile { file }

  /// Whether what is read is a sequence; known once a feature was found.
  var isSequence: Bool { state == .sequence }

  /// Goes on at another place of the file, of which it is known what stands there.
  ///
  /// - Parameters:
  ///   - offset: The first byte of a feature, or the first after one.
  ///   - atFeature: Which of the two it is.
  func resume(at offset: Int, atFeature: Bool) {
    if state == .first { state = .next }
    base = offset
    filled = 0
    position = 0
    isAtEnd = false
    isReady = atFeature
  }

  /// The first bytes of the feature that the stream has advanced to.
  func beginning(_ count: Int) throws(QueryError) -> [UInt8] {
    let start = base + position
    return try bytes(start..<start + max(0, min(count, base + filled - start)))
  }

  /// Moves to the feature that comes next.
  ///
  /// - Returns: Where it begins in the file; nil at the end.
  func advance() throws(QueryError) -> Int? {
    while !isReady {
      var isDone = false
      do throws(JSONFault) {
        isDone = try !step(buffer.span.extracting(0..<filled))
      } catch {
        try handle(error)
        isDone = state == .start && isAtEnd && position >= filled
      }
      guard !isDone else {
        try confirmUnchanged()
        return nil
      }
    }
    return base + position
  }

  /// Reads the next feature with a closure that leaves the cursor after it.
  ///
  /// - Returns: Where it stands in the file; nil at the end.
  func next(
    _ read: (Span<UInt8>, inout JSONCursor) throws(JSONFault) -> Void
  ) throws(QueryError) -> Range<Int>? {
    while try advance() != nil {
      do throws(JSONFault) {
        var cursor = JSONCursor(offset: position)
        try read(buffer.span.extracting(0..<filled), &cursor)
        if state == .first { state = .next }
        isReady = false
        return found(cursor.offset)
      } catch {
        try handle(error)
      }
    }
    return nil
  }

  /// Moves over what stands before, between and after the features; false at the end.
  private func step(_ bytes: Span<UInt8>) throws(JSONFault) -> Bool {
    var cursor = JSONCursor(offset: position)
    switch state {
    case .start: try enter(bytes, &cursor)
    case .tail: try leave(bytes, &cursor)
    case .sequence:
      skipSeparators(bytes, &cursor)
      position = cursor.offset
      guard position < filled else {
        guard isAtEnd else { throw .incomplete }
        return false
      }
      isReady = true
    case .first, .next:
      if try cursor.peek(bytes) == 0x5D {
        position = cursor.offset + 1
        state = .tail
        return true
      }
      if state == .next { try cursor.expect(0x2C, bytes, "a comma or the end of the features") }
      _ = try cursor.peek(bytes)
      position = cursor.offset
      isReady = true
    }
    return true
  }

  /// The bytes of a feature: of the block at hand if they lie in it, else from the file.
  func bytes(_ range: Range<Int>) throws(QueryError) -> [UInt8] {
    if range.lowerBound >= base, range.upperBound <= base + filled {
      return Array(buffer[range.lowerBound - base..<range.upperBound - base])
    }
    do {
      guard try file.isUnchanged() else { throw QueryError.changed(path: file.path) }
      return try file.bytes(at: range.lowerBound, count: range.count)
    } catch {
      throw QueryError(error, file.path)
    }
  }

  // MARK: The frame around the features

  /// Finds out what the first object is, and goes into its features if it is a collection.
  private func enter(_ bytes: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) {
    if base == 0, cursor.offset == 0, filled >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB,
      bytes[2] == 0xBF
    {
      cursor.offset = 3
    }
    skipSeparators(bytes, &cursor)
    position = cursor.offset
    try cursor.expect(0x7B, bytes, "GeoJSON, an object")
    let start = cursor.offset - 1
    if try cursor.peek(bytes) == 0x7D {
      throw .malformed(at: start, expected: "GeoJSON with a type")
    }
    repeat {
      let key = try cursor.key(bytes)
      if JSONName.features.matches(bytes, key) {
        try cursor.expect(0x5B, bytes, "the features in brackets")
        position = cursor.offset
        state = .first
        return
      }
      let value = try cursor.value(bytes)
      guard bytes[value.lowerBound] == 0x22 else { continue }
      let text = value.lowerBound + 1..<value.upperBound - 1
      if JSONName.name.matches(bytes, key) { name = JSONText.string(bytes, text) }
      if JSONName.attribution.matches(bytes, key) { attribution = JSONText.string(bytes, text) }
    } while try cursor.goesOn(until: 0x7D, bytes)
    position = start
    state = .sequence
  }

  /// Reads what follows the features.
  private func leave(_ bytes: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) {
    while try cursor.goesOn(until: 0x7D, bytes) {
      _ = try cursor.key(bytes)
      _ = try cursor.value(bytes)
    }
    position = cursor.offset
    state = .sequence
  }

  private func skipSeparators(_ bytes: Span<UInt8>, _ cursor: inout JSONCursor) {
    while cursor.offset < bytes.count {
      switch bytes[cursor.offset] {
      case 0x20, 0x0A, 0x0D, 0x09, 0x1E: cursor.offset += 1
      default: return
      }
    }
  }

  private func found(_ end: Int) -> Range<Int> {
    defer { position = end }
    return base + position..<base + end
  }

  /// Makes sure that what was read is one state of the file.
  private func confirmUnchanged() throws(QueryError) {
    do {
      guard try file.isUnchanged() else { throw QueryError.changed(path: file.path) }
    } catch {
      throw QueryError(error, file.path)
    }
  }

  // MARK: Blocks

  private func handle(_ fault: JSONFault) throws(QueryError) {
    switch fault {
    case .incomplete:
      if !isAtEnd { return try refill() }
      guard position < filled || state != .start else { return }
      try fail(at: filled, expected: "the rest of a value, found the end of the file")
    case .malformed(let offset, let expected): try fail(at: offset, expected: "\(expected)")
    }
  }

  private func fail(at offset: Int, expected: String) throws(QueryError) {
    try confirmUnchanged()
    let error = try located(base + offset, expected)
    guard case .sequence = state else { throw error }
    problems.append(error)
    isReady = false
    // The record is lost; the next begins on another line, or after a record separator.
    while true {
      while position < filled, buffer[position] != 0x0A,
        buffer[position] != 0x1E || position == offset
      {
        position += 1
      }
      if position < filled || isAtEnd { break }
      try refill()
    }
    if position < filled { position += 1 }
  }

  private func refill() throws(QueryError) {
    if position > 0 {
      buffer.replaceSubrange(0..<filled - position, with: buffer[position..<filled])
      base += position
      filled -= position
      position = 0
    } else if filled == buffer.count {
      guard buffer.count < Self.maximumByteCount else {
        throw .unreadable(path: file.path, reason: "a feature is longer than 1 GiB")
      }
      buffer.append(contentsOf: repeatElement(0, count: buffer.count))
    }
    do throws(MappingError) {
      while filled < buffer.count {
        let count =
          try isRereadable
          ? file.read(into: &buffer, from: filled, at: base + filled)
          : file.read(into: &buffer, from: filled)
        if count == 0 {
          isAtEnd = true
          break
        }
        filled += count
      }
    } catch {
      throw QueryError(error, file.path)
    }
  }

  /// The error for a byte of the file, with its line and column, for which the file is read again.
  private func located(_ offset: Int, _ expected: String) throws(QueryError) -> QueryError {
    guard isRereadable else {
      return .malformed(path: file.path, line: nil, column: offset, expected: expected)
    }
    var line = 1
    var lineStart = 0
    var place = 0
    do throws(MappingError) {
      while place < offset {
        let part = try file.bytes(at: place, count: min(1 << 20, offset - place))
        if part.isEmpty { break }
        for (index, byte) in part.enumerated() where byte == 0x0A {
          line += 1
          lineStart = place + index + 1
        }
        place += part.count
      }
    } catch {
      throw QueryError(error, file.path)
    }
    return .malformed(
      path: file.path,
      line: line,
      column: offset - lineStart + 1,
      expected: expected
    )
  }
}

extension QueryError {
  /// The error for a file that could not be opened or read.
  init(_ error: any Error, _ path: String) {
    switch error {
    case let error as QueryError: self = error
    case MappingError.missing: self = .missing(path: path)
    case MappingError.system(_, _, let reason): self = .unreadable(path: path, reason: reason)
    default: self = .unreadable(path: path, reason: "\(error)")
    }
  }
}
