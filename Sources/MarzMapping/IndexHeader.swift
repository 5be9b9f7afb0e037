/// The first bytes of an index file: what it is, how long, its checksum, and where its sections lie.
///
/// ```
/// 0   magic, 8 bytes          16  file length, UInt64
/// 8   version, UInt32         24  checksum of all that follows byte 32, UInt64
/// 12  section count, UInt32   32  sections: name 4 bytes, 4 bytes zero, offset UInt64, length UInt64
/// ```
struct IndexHeader {
  static let byteCount = 32
  static let entryByteCount = 24
  static let maximumSections = 64

  var sections: [String: Range<Int>] = [:]
  var checksum: UInt64

  init(
    reading bytes: UnsafeRawBufferPointer,
    path: String,
    kind: IndexKind
  ) throws(MappingError) {
    guard unsafe bytes.prefix(8).elementsEqual(kind.magic.utf8) else {
      throw .wrongKind(path: path, expected: kind.name)
    }
    let version = unsafe bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
    guard version == kind.version else {
      throw .wrongVersion(path: path, found: version, expected: kind.version)
    }
    let count = unsafe Int(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
    let length = unsafe bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
    checksum = unsafe bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    guard length == UInt64(bytes.count) else {
      throw .wrongLength(
        path: path,
        found: bytes.count,
        expected: Int(clamping: length)
      )
    }
    guard
      count <= Self.maximumSections,
      Self.byteCount + count * Self.entryByteCount <= bytes.count
    else { throw .badSection(path: path, section: "table") }
    for index in 0..<count {
      let entry = Self.byteCount + index * Self.entryByteCount
      let name = unsafe String(decoding: bytes[entry..<entry + 4], as: UTF8.self)
      let offset = unsafe bytes.loadUnaligned(fromByteOffset: entry + 8, as: UInt64.self)
      let size = unsafe bytes.loadUnaligned(fromByteOffset: entry + 16, as: UInt64.self)
      let (end, overflow) = offset.addingReportingOverflow(size)
      guard !overflow, end <= UInt64(bytes.count), offset % 64 == 0,
        unsafe !bytes[entry..<entry + 4].contains(0), sections[name] == nil
      else {
        throw .badSection(path: path, section: name)
      }
      sections[name] = Int(offset)..<Int(end)
    }
  }
}
