import Foundation
import MarzMapping
import Testing

/// Index files, written and mapped again, whole and damaged.
struct MappedFileTests {
  let scratch = Result { try Scratch() }

  @Test
  func `columns come back as they were written`() throws {
    let scratch = try scratch.get()
    var writer = IndexFileWriter(kind: Scratch.kind)
    writer.add("u8..", [0, 255] as [UInt8])
    writer.add("u16.", [0, .max] as [UInt16])
    writer.add("u64.", [.max, 1] as [UInt64])
    writer.add("i32.", [.min, -1, .max] as [Int32])
    writer.add("f64.", [-0.5, .infinity] as [Double])
    writer.add("none", [] as [Float])
    try writer.write(to: scratch.path)
    let file = try MappedFile(path: scratch.path, kind: Scratch.kind)
    try file.verify()
    #expect(Array(try file.column("u8..", of: UInt8.self)) == [0, 255])
    #expect(Array(try file.column("u16.", of: UInt16.self)) == [0, .max])
    #expect(Array(try file.column("u64.", of: UInt64.self)) == [.max, 1])
    #expect(Array(try file.column("i32.", of: Int32.self)) == [.min, -1, .max])
    #expect(Array(try file.column("f64.", of: Double.self)) == [-0.5, .infinity])
    #expect(try file.column("none", of: Float.self).isEmpty)
    #expect(file.sectionLengths.map(\.byteCount) == [2, 4, 16, 12, 16, 0])
    #expect(file.byteCount % 64 == 0)
  }

  @Test
  func `the same columns give the same bytes`() throws {
    let scratch = try scratch.get()
    #expect(try scratch.writeSample() == scratch.writeSample())
  }

  @Test
  func `text and bytes of a part of a column can be read`() throws {
    let scratch = try scratch.get()
    _ = try scratch.writeSample()
    let file = try MappedFile(path: scratch.path, kind: Scratch.kind)
    let text = try file.column("text", of: UInt8.self)
    #expect(text.text(1..<4) == "hos")
    let numbers = try file.column("aaaa", of: UInt32.self)
    #expect(numbers.withBytes(1..<3) { $0.byteCount } == 8)
    #expect(numbers.withBytes(0..<0) { $0.byteCount } == 0)
  }

  @Test
  func `a column outlives the file it was taken from`() throws {
    let scratch = try scratch.get()
    _ = try scratch.writeSample()
    var file: MappedFile? = try MappedFile(path: scratch.path, kind: Scratch.kind)
    let column = try #require(try file?.column("aaaa", of: UInt32.self))
    file = nil
    #expect(Array(column) == [1, 2, 3])
  }

  @Test
  func `an index replaced under a reader leaves the reader its own`() throws {
    let scratch = try scratch.get()
    _ = try scratch.writeSample()
    let file = try MappedFile(path: scratch.path, kind: Scratch.kind)
    var writer = IndexFileWriter(kind: Scratch.kind)
    writer.add("aaaa", [9] as [UInt32])
    try writer.write(to: scratch.path)
    #expect(Array(try file.column("aaaa", of: UInt32.self)) == [1, 2, 3])
    let new = try MappedFile(path: scratch.path, kind: Scratch.kind)
    #expect(Array(try new.column("aaaa", of: UInt32.self)) == [9])
  }

  @Test
  func `a missing index says how to make one`() throws {
    let path = try scratch.get().folder + "/absent"
    #expect(throws: MappingError.missing(path: path)) {
      try MappedFile(path: path, kind: Scratch.kind)
    }
    #expect(MappingError.missing(path: path).description.contains("marz gazetteer build"))
  }

  @Test
  func `a folder or a short file is no index`() throws {
    let scratch = try scratch.get()
    #expect(throws: MappingError.wrongKind(path: scratch.folder, expected: "test")) {
      try MappedFile(path: scratch.folder, kind: Scratch.kind)
    }
    try scratch.write(Array("MARZTEST".utf8))
    #expect(throws: MappingError.wrongKind(path: scratch.path, expected: "test")) {
      try MappedFile(path: scratch.path, kind: Scratch.kind)
    }
  }

  @Test
  func `a column that is absent or of another width is refused`() throws {
    let scratch = try scratch.get()
    _ = try scratch.writeSample()
    let file = try MappedFile(path: scratch.path, kind: Scratch.kind)
    #expect(throws: MappingError.badSection(path: scratch.path, section: "bbbb")) {
      try file.column("bbbb", of: UInt8.self)
    }
    #expect(throws: MappingError.badSection(path: scratch.path, section: "aaaa")) {
      try file.column("aaaa", of: UInt64.self)
    }
  }

  @Test
  func `an index cannot be written where there is no folder to make`() throws {
    let scratch = try scratch.get()
    _ = try scratch.writeSample()
    #expect(throws: MappingError.self) {
      try IndexFileWriter(kind: Scratch.kind).write(to: scratch.path + "/below/a/file")
    }
  }
}
