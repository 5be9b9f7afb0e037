import Foundation
import MarzMapping

/// Reads a GeoJSON file with several threads, each in a piece of the file, and gives its features in their order.
///
/// A thread guesses where the first feature of its piece begins. The guess counts only when the reading of what
/// stands before comes to the same place; otherwise that part of the file is read in order. So the answer is that
/// of ``FeatureStream``, whatever the file holds.
struct ParallelScan {
  /// How many bytes a piece has.
  let chunkByteCount: Int
  /// How many threads read.
  let workers: Int

  /// Pieces of two megabytes, and a thread for each processor.
  static let usual = ParallelScan(
    chunkByteCount: 1 << 21,
    workers: min(8, ProcessInfo.processInfo.activeProcessorCount)
  )

  /// A part of the file that the caller may want to look at, such as for a whole feature.
  typealias Window = (bytes: [UInt8], base: Int)

  /// Reads the features that are selected, as ``FeatureSource/scan(_:faults:body:)`` does.
  ///
  /// - Parameters:
  ///   - stream: The file, at its beginning.
  ///   - selection: What is wanted.
  ///   - faults: Counts geometries that cannot be used.
  ///   - show: Takes the bytes in which the rows that follow lie; empty when the stream has them.
  ///   - body: Takes each row.
  /// - Throws: ``QueryError``.
  func run(
    _ stream: FeatureStream,
    _ selection: FeatureSelection,
    faults: GeometryFaults,
    show: (Window) -> Void,
    body: (QueryRow) throws(QueryError) -> Bool
  ) throws(QueryError) {
    let passes = try selection.test(faults)
    var scanner = FeatureScanner(selection.wanted)
    var row = QueryRow(width: selection.wanted.names.count)
    guard var position = try stream.advance() else { return }
    let chunks = try start(stream, selection)
    defer { chunks?.stop() }
    var number = 0
    while true {
      // The pieces that begin where the reading has come to.
      var isAhead = false
      while let chunk = chunks?.result(number), (chunk.start ?? 0) <= position {
        number += 1
        guard chunk.start == position, chunk.end > position else { continue }
        faults.add(chunk.faults.count, first: chunk.faults.first)
        show((chunk.bytes, chunk.base))
        for row in chunk.rows { guard try body(row) else { return } }
        position = chunk.end
        isAhead = true
        if !chunk.isWhole {
          stream.resume(at: position, atFeature: false)
          guard let next = try stream.advance() else { return }
          (position, isAhead) = (next, false)
        }
      }
      show(([], 0))
      if isAhead { stream.resume(at: position, atFeature: true) }
      let found = try stream.next { (bytes, cursor) throws(JSONFault) in
        _ = try scanner.read(bytes, &cursor, into: &row)
      }
      guard let found else { return }
      if passes(row) {
        row.reference = .bytes(offset: found.lowerBound, count: found.count)
        guard try body(row) else { return }
      }
      guard let next = try stream.advance() else { return }
      position = next
    }
  }

  /// Starts the threads; nil for a file that is not worth it.
  private func start(
    _ stream: FeatureStream,
    _ selection: FeatureSelection
  ) throws(QueryError) -> OrderedResults<FeatureChunk>? {
    guard workers > 1, let count = stream.bytesOfFile.byteCount, count > 2 * chunkByteCount,
      let signature = FeatureSignature(try stream.beginning(64), isSequence: stream.isSequence)
    else { return nil }
    let chunks = OrderedResults<FeatureChunk>(
      count: (count + chunkByteCount - 1) / chunkByteCount,
      window: 2 * workers
    )
    let (file, isSequence, length) = (stream.bytesOfFile, stream.isSequence, chunkByteCount)
    for _ in 0..<workers {
      let thread = Thread {
        var reader = try? FeatureChunkReader(
          file,
          selection,
          signature: signature,
          isSequence: isSequence,
          chunkByteCount: length
        )
        while let number = chunks.claim() {
          chunks.deliver(reader?.chunk(number) ?? FeatureChunk(), of: number)
        }
      }
      // As large as that of the main thread, since filters and geometries nest.
      thread.stackSize = 1 << 23
      thread.start()
    }
    return chunks
  }
}
