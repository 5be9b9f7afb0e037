import Foundation
import MarzMapping

/// By what a file is known again without reading it: its length, its time, and a few of its bytes.
struct FileIdentity: Hashable {
  /// How many bytes it has.
  let byteCount: Int
  /// When it was last written to, in microseconds since 1970.
  let modified: Int
  /// The checksum of up to sixteen pieces of 4 KiB, spread over the file from its first bytes to its last.
  let sample: UInt32

  private static let pieceCount = 16
  private static let pieceLength = 4096

  /// Looks at a file.
  ///
  /// - Throws: ``QueryError`` when it is not there or cannot be read.
  init(path: String) throws(QueryError) {
    do {
      let file = try ByteFile(path: path)
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      let date = attributes[.modificationDate] as? Date ?? .distantPast
      modified = Int((date.timeIntervalSince1970 * 1e6).rounded())
      let count = file.byteCount ?? 0
      var bytes: [UInt8] = []
      for piece in 0..<Self.pieceCount {
        let start = max(0, count - Self.pieceLength) * piece / (Self.pieceCount - 1)
        bytes += try file.bytes(at: start, count: Self.pieceLength)
        if count <= Self.pieceLength { break }
      }
      byteCount = count
      sample = CRC32.checksum(of: bytes)
    } catch {
      throw QueryError(error, path)
    }
  }

  init?(numbers: MappedArray<UInt64>) {
    guard numbers.count == 3 else { return nil }
    byteCount = Int(clamping: numbers[0])
    modified = Int(clamping: numbers[1])
    sample = UInt32(truncatingIfNeeded: numbers[2])
  }

  /// The numbers that stand for it in an index.
  var numbers: [UInt64] {
    [UInt64(clamping: byteCount), UInt64(clamping: modified), UInt64(sample)]
  }
}
