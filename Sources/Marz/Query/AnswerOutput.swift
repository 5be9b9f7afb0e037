import Foundation

/// Gathers bytes and hands them on in large pieces.
struct AnswerOutput {
  private let write: (Data) throws -> Void
  private var bytes: [UInt8] = []
  private static let pieceByteCount = 1 << 16

  init(_ write: @escaping (Data) throws -> Void) {
    self.write = write
  }

  mutating func append(_ more: [UInt8]) throws {
    bytes += more
    if bytes.count >= Self.pieceByteCount { try finish() }
  }

  mutating func finish() throws {
    guard !bytes.isEmpty else { return }
    try write(Data(bytes))
    bytes.removeAll(keepingCapacity: true)
  }
}
