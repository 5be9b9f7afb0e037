public import Foundation
import MarzGeometry

/// Adds the borders around each point of a table to its row, for tables of any length.
///
/// Rows come out in the order in which they came in, each once, or with `within` once for each border so near. A row
/// whose point cannot be read keeps its cells and gets empty ones.
public struct PointTableRun: Sendable {
  private let inquiry: BorderInquiry
  private let workers: OrderedWorkers

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - inquiry: Which borders are wanted.
  ///   - workers: How many blocks of rows are worked on at the same time; any number gives the same bytes.
  public init(_ inquiry: BorderInquiry, workers: Int) {
    self.inquiry = inquiry
    self.workers = OrderedWorkers(count: max(1, workers))
  }

  /// Reads a table in CSV with the columns `lon` and `lat` and writes it with the columns added.
  ///
  /// - Parameters:
  ///   - read: Gives the table piece by piece; nil or an empty piece at its end.
  ///   - output: Takes the rows, some at a time.
  ///   - complain: Takes what is wrong with a row as soon as it is known.
  /// - Returns: How many rows were answered and how many were not.
  /// - Throws: ``BorderQueryError`` for a table without the columns or with a row that does not end, and what
  ///   `read` and `output` throw.
  public func run(
    read: @escaping () throws -> Data?,
    output: (Data) throws -> Void,
    complain: (String) -> Void
  ) async throws -> (answered: Int, rejected: Int) {
    var blocks = CSVBlockReader(read: read)
    guard let header = try blocks.header() else { throw BorderQueryError.noHeader }
    let answerer = try PointTableAnswerer(header: header, inquiry: inquiry)
    for note in answerer.notes { complain(note) }
    try output(answerer.header)
    var counts = (answered: 0, rejected: 0)
    var failure: (any Error)?
    try await workers.run(
      next: {
        do {
          return try blocks.next()
        } catch {
          failure = error
          return nil
        }
      },
      work: { answerer.answer($0) },
      deliver: { answered in
        counts.answered += answered.rows
        counts.rejected += answered.problems.count
        for problem in answered.problems { complain(problem) }
        try output(answered.bytes)
      }
    )
    if let failure { throw failure }
    return counts
  }
}
