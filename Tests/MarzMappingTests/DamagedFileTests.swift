import MarzMapping
import Testing

/// Index files that were cut, altered, or made to lie about what they hold.
struct DamagedFileTests {
  let scratch = Result { try Scratch() }

  private func put(_ number: UInt64, width: Int, at offset: Int, in bytes: inout [UInt8]) {
    for index in 0..<width {
      bytes[offset + index] = UInt8(truncatingIfNeeded: number >> (8 * UInt64(index)))
    }
  }

  @Test
  func `a file cut anywhere is refused`() throws {
    let scratch = try scratch.get()
    let bytes = try scratch.writeSample()
    for length in 0..<bytes.count {
      try scratch.write(Array(bytes.prefix(length)))
      #expect(throws: MappingError.self, "cut to \(length) of \(bytes.count) bytes") {
        try MappedFile(path: scratch.path, kind: Scratch.kind)
      }
    }
  }

  @Test
  func `a byte altered anywhere is noticed`() throws {
    let scratch = try scratch.get()
    let bytes = try scratch.writeSample()
    for position in bytes.indices {
      var altered = bytes
      altered[position] ^= 0x10
      try scratch.write(altered)
      #expect(throws: MappingError.self, "byte \(position)") {
        try MappedFile(path: scratch.path, kind: Scratch.kind).verify()
      }
    }
  }

  @Test(arguments: [2, 4, 0, UInt64(UInt32.max)])
  func `an index of another version is refused`(version: UInt64) throws {
    let scratch = try scratch.get()
    var bytes = try scratch.writeSample()
    put(version, width: 4, at: 8, in: &bytes)
    try scratch.write(bytes)
    let expected = MappingError.wrongVersion(
      path: scratch.path,
      found: UInt32(version),
      expected: 3
    )
    #expect(throws: expected) { try MappedFile(path: scratch.path, kind: Scratch.kind) }
    #expect(expected.description.contains("run marz gazetteer build"))
  }

  @Test
  func `an index of another kind is refused`() throws {
    let scratch = try scratch.get()
    _ = try scratch.writeSample()
    let other = IndexKind(name: "borders", magic: "MARZBRDX", version: 3)
    #expect(throws: MappingError.wrongKind(path: scratch.path, expected: "borders")) {
      try MappedFile(path: scratch.path, kind: other)
    }
  }

  /// Offset and width in the file, and the lie: the section count is at 12, the length at 16, the first
  /// section's offset at 40 and its length at 48.
  @Test(
    arguments: [
      (12, 4, 65), (12, 4, 4), (12, 4, 19), (12, 4, UInt64(UInt32.max)), (16, 8, .max), (16, 8, 0),
      (40, 8, .max),
      (40, 8, 65), (40, 8, 1 << 40), (48, 8, .max), (48, 8, 1 << 32),
      (48, 8, UInt64(bitPattern: Int64.min)),
    ] as [(Int, Int, UInt64)]
  )
  func `counts that lie are refused`(offset: Int, width: Int, lie: UInt64) throws {
    let scratch = try scratch.get()
    var bytes = try scratch.writeSample()
    put(lie, width: width, at: offset, in: &bytes)
    try scratch.write(bytes)
    #expect(throws: MappingError.self) { try MappedFile(path: scratch.path, kind: Scratch.kind) }
  }
}
