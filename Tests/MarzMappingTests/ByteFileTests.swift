import Foundation
import Testing

@testable import MarzMapping

@Suite("A file of bytes")
struct ByteFileTests {
  private func file(_ text: String) throws -> String {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  @Test func `bytes at a place come into the part of the buffer that is named`() throws {
    let path = try file("0123456789")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let bytes = try ByteFile(path: path)
    var buffer = Array("....".utf8)
    #expect(try bytes.read(into: &buffer, from: 1, at: 4) == 3)
    #expect(String(decoding: buffer, as: UTF8.self) == ".456")
    #expect(try bytes.read(into: &buffer, from: 0, at: 8) == 2)
    #expect(String(decoding: buffer, as: UTF8.self) == "8956")
    #expect(try bytes.read(into: &buffer, from: 4, at: 0) == 0)
    #expect(try bytes.bytes(at: 7, count: 9) == Array("789".utf8))
    // The place where reading goes on has not moved.
    #expect(try bytes.read(into: &buffer, from: 0) == 4)
    #expect(String(decoding: buffer, as: UTF8.self) == "0123")
  }

  @Test func `a file that is written to is no more the one that was opened`() throws {
    let path = try file("a")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let bytes = try ByteFile(path: path)
    #expect(try bytes.isUnchanged())
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.write(contentsOf: Data("bc".utf8))
    try handle.close()
    #expect(try !bytes.isUnchanged())
  }
}
