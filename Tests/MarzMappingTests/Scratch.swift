import Foundation
import MarzMapping

/// A folder that lives as long as one test.
final class Scratch {
  static let kind = IndexKind(name: "test", magic: "MARZTEST", version: 3)
  let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "marz-mapping-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  var path: String { folder + "/test.index" }

  /// An index of three columns.
  func writeSample() throws -> [UInt8] {
    var writer = IndexFileWriter(kind: Self.kind)
    writer.add("aaaa", [1, 2, 3] as [UInt32])
    writer.add("text", Array("Khosravi".utf8))
    writer.add("none", [] as [Double])
    try writer.write(to: path)
    return try bytes()
  }

  func bytes() throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path))) }

  func write(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(filePath: path)) }
}
