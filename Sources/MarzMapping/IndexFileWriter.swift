/// Collects the columns of a small index and writes the file in one go.
public struct IndexFileWriter {
  private let kind: IndexKind
  private var sections: [(section: SectionID, bytes: [UInt8])] = []

  /// Starts an index of a kind.
  public init(kind: IndexKind) {
    self.kind = kind
  }

  /// Adds a column; sections keep the order in which they are added.
  public mutating func add<Element: IndexNumber>(_ section: SectionID, _ numbers: [Element]) {
    let bytes = unsafe numbers.withUnsafeBytes { unsafe [UInt8]($0) }
    sections.append((section, bytes))
  }

  /// Writes the file beside its place and moves it there, so that readers see the old or the new one.
  ///
  /// - Throws: ``MappingError`` when the file cannot be written.
  public func write(to path: String) throws(MappingError) {
    let stream = try IndexFileStream(kind: kind, path: path)
    for column in sections { try stream.add(column.section, column.bytes) }
    try stream.finish()
  }
}
