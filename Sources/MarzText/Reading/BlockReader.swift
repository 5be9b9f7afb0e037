import Foundation

/// Reads a file, a pipe or standard input block by block.
struct BlockReader {
  private let handle: FileHandle
  private let blockBytes: Int

  /// Opens a file; `-` is standard input.
  init(path: String, blockBytes: Int) throws {
    handle =
      path == "-"
      ? .standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    self.blockBytes = max(1, blockBytes)
  }

  /// The next bytes, nil at the end.
  func next() throws -> [UInt8]? {
    guard let data = try handle.read(upToCount: blockBytes), !data.isEmpty else { return nil }
    return [UInt8](data)
  }
}
