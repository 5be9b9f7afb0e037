import Foundation

/// A large text file, read line by line in pieces of some megabytes.
struct LineFile {
  private let path: String

  init(path: String) {
    self.path = path
  }

  /// Calls `body` with each line: the buffer that holds it, its range there, its number from 1.
  ///
  /// - Throws: ``GazetteerError/unreadable(path:reason:)`` when the file is not there or reading fails.
  func forEachLine(_ body: ([UInt8], Range<Int>, Int) -> Void) throws(GazetteerError) {
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      var rest: [UInt8] = []
      var number = 0
      while let piece = try handle.read(upToCount: Self.pieceByteCount), !piece.isEmpty {
        let buffer = rest + piece
        var start = 0
        while let end = buffer[start...].firstIndex(of: 0x0A) {
          number += 1
          let isCarriageReturn = end > start && buffer[end - 1] == 0x0D
          body(buffer, start..<(isCarriageReturn ? end - 1 : end), number)
          start = end + 1
        }
        rest = Array(buffer[start...])
      }
      if !rest.isEmpty { body(rest, 0..<rest.count, number + 1) }
    } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
  }

  /// How many lines the file has, as far as its size and its first megabytes tell.
  func estimatedLineCount() -> Int {
    guard let handle = try? FileHandle(forReadingFrom: URL(fileURLWithPath: path)),
      let size = try? handle.seekToEnd(), (try? handle.seek(toOffset: 0)) != nil,
      let piece = try? handle.read(upToCount: Self.pieceByteCount), !piece.isEmpty
    else { return 0 }
    let lines = piece.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    return Int(Double(size) / Double(piece.count) * Double(lines) * 1.02) + 16
  }

  private static let pieceByteCount = 1 << 22
}
