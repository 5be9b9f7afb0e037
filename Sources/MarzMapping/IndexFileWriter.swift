import Foundation

/// Collects the columns of an index and writes the file in one go.
public struct IndexFileWriter {
  private let kind: IndexKind
  private var sections: [(name: String, bytes: [UInt8])] = []

  /// Starts an index of a kind.
  public init(kind: IndexKind) {
    self.kind = kind
  }

  /// Adds a column; sections keep the order in which they are added.
  public mutating func add<Element: IndexNumber>(_ section: SectionID, _ numbers: [Element]) {
    let bytes = unsafe numbers.withUnsafeBytes { unsafe [UInt8]($0) }
    sections.append((section.name, bytes))
  }

  /// Writes the file beside its place and moves it there, so that readers see the old or the new one.
  ///
  /// - Throws: ``MappingError`` when the file cannot be written.
  public func write(to path: String) throws(MappingError) {
    let bytes = fileBytes()
    do {
      let url = URL(fileURLWithPath: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw .system(path: path, call: "write", reason: error.localizedDescription)
    }
  }

  private func fileBytes() -> [UInt8] {
    var offset = aligned(IndexHeader.byteCount + sections.count * IndexHeader.entryByteCount)
    var table: [UInt8] = []
    for section in sections {
      table += Array(section.name.utf8) + [0, 0, 0, 0]
      table += littleEndian(UInt64(offset)) + littleEndian(UInt64(section.bytes.count))
      offset = aligned(offset + section.bytes.count)
    }
    var body = table
    body.reserveCapacity(offset)
    for section in sections {
      pad(&body)
      body += section.bytes
    }
    pad(&body)
    let checksum = unsafe Checksum.of(body.span.bytes)
    let header =
      Array(kind.magic.utf8) + littleEndian(kind.version) + littleEndian(UInt32(sections.count))
      + littleEndian(UInt64(IndexHeader.byteCount + body.count))
      + littleEndian(checksum)
    return header + body
  }

  /// Fills up with zeros until the next section begins on a multiple of 64 bytes of the file.
  private func pad(_ body: inout [UInt8]) {
    let length = body.count + IndexHeader.byteCount
    body += [UInt8](repeating: 0, count: aligned(length) - length)
  }

  private func aligned(_ offset: Int) -> Int { (offset + 63) & ~63 }

  private func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<MemoryLayout<Number>.size).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
