import Foundation

/// Writes an index column by column, so that a builder can let go of each column once it is written.
///
/// The file grows beside its place and is moved there when it is whole, so that readers see the old or
/// the new one. An unfinished stream leaves nothing behind.
public final class IndexFileStream {
  private let kind: IndexKind
  private let path: String
  private let part: String
  private let handle: FileHandle
  private var sections: [(name: String, offset: Int, byteCount: Int)] = []
  private var length: Int
  private var isFinished = false

  /// Starts an index.
  ///
  /// - Throws: ``MappingError/system(path:call:reason:)`` when its folder cannot be made or written.
  public init(kind: IndexKind, path: String) throws(MappingError) {
    self.kind = kind
    self.path = path
    part = path + ".part-\(UUID().uuidString)"
    length = IndexHeader.byteCount + IndexHeader.maximumSections * IndexHeader.entryByteCount
    do {
      let url = URL(fileURLWithPath: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(count: length).write(to: URL(fileURLWithPath: part))
      handle = try FileHandle(forUpdating: URL(fileURLWithPath: part))
      try handle.seekToEnd()
    } catch {
      throw .system(path: path, call: "write", reason: error.localizedDescription)
    }
  }

  deinit {
    if !isFinished { try? FileManager.default.removeItem(atPath: part) }
  }

  /// Writes a column.
  ///
  /// - Throws: ``MappingError/system(path:call:reason:)`` when the file cannot be written.
  public func add<Element: IndexNumber>(
    _ section: SectionID,
    _ numbers: [Element]
  ) throws(MappingError) {
    try add(section, pieces: CollectionOfOne(numbers))
  }

  /// Writes a column that is held in pieces.
  ///
  /// - Throws: ``MappingError/system(path:call:reason:)`` when the file cannot be written.
  public func add<Element: IndexNumber>(
    _ section: SectionID,
    pieces: some Sequence<[Element]>
  ) throws(MappingError) {
    precondition(sections.count < IndexHeader.maximumSections, "an index has at most 64 sections")
    let offset = (length + 63) & ~63
    var count = 0
    do {
      try handle.write(contentsOf: Data(count: offset - length))
      for numbers in pieces {
        try write(numbers)
        count += numbers.count
      }
    } catch {
      throw .system(path: path, call: "write", reason: error.localizedDescription)
    }
    let byteCount = count * MemoryLayout<Element>.stride
    sections.append((section.name, offset, byteCount))
    length = offset + byteCount
  }

  /// Writes numbers some megabytes at a time, so that Data never holds a second copy of a large column.
  private func write<Element: IndexNumber>(_ numbers: [Element]) throws {
    let pieceCount = max(1, Self.pieceByteCount / MemoryLayout<Element>.stride)
    for start in stride(from: 0, to: numbers.count, by: pieceCount) {
      let piece = numbers[start..<min(start + pieceCount, numbers.count)]
      let data = unsafe piece.withUnsafeBytes { unsafe Data($0) }
      try handle.write(contentsOf: data)
    }
  }

  /// Completes the header and moves the file to its place.
  ///
  /// - Throws: ``MappingError`` when the file cannot be written.
  public func finish() throws(MappingError) {
    do {
      let padding = ((length + 63) & ~63) - length
      try handle.write(contentsOf: Data(count: padding))
      length += padding
      try writeHeader(checksum: 0)
      let checksum = try MappedFile(path: part, kind: kind).bodyChecksum()
      try writeHeader(checksum: checksum)
      try handle.close()
    } catch {
      throw .system(path: path, call: "write", reason: "\(error)")
    }
    try FileRename.replace(path, with: part)
    isFinished = true
  }

  private func writeHeader(checksum: UInt64) throws {
    var header = Array(kind.magic.utf8)
    header += Self.littleEndian(kind.version) + Self.littleEndian(UInt32(sections.count))
    header += Self.littleEndian(UInt64(length)) + Self.littleEndian(checksum)
    for section in sections {
      header += Array(section.name.utf8) + [0, 0, 0, 0]
      header += Self.littleEndian(UInt64(section.offset))
      header += Self.littleEndian(UInt64(section.byteCount))
    }
    try handle.seek(toOffset: 0)
    try handle.write(contentsOf: Data(header))
  }

  private static let pieceByteCount = 1 << 24

  private static func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<MemoryLayout<Number>.size).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
