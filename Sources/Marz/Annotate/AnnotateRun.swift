public import Foundation
import MarzLayers
import MarzText

/// Annotates a stream of documents: one line of JSON for each, in the order of the inputs.
public struct AnnotateRun: Sendable {
  /// What a run read.
  public struct Report: Sendable {
    /// How many documents were annotated.
    public var documents = 0
    /// The inputs that could not be read: file, line, reason and advice each.
    public var rejected: [String] = []
  }

  private let analyzer: Analyzer
  private let workers: OrderedWorkers

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - indexes: The indexes to look places and borders up in.
  ///   - workers: How many documents are read at the same time; any number gives the same bytes.
  ///   - findsEvents: Whether events are looked for, or places only.
  public init(indexes: Indexes, workers: Int, findsEvents: Bool = true) {
    analyzer = Analyzer(indexes: indexes, findsEvents: findsEvents)
    self.workers = OrderedWorkers(count: max(1, workers))
  }

  /// Annotates the documents of the inputs.
  ///
  /// - Parameters:
  ///   - inputs: Files and folders; `-` is standard input.
  ///   - output: Takes the lines, some at a time, each block whole lines of UTF-8.
  /// - Returns: What was read, and what could not be.
  /// - Throws: `ReadingError` when an input does not exist, and what `output` throws.
  public func run(inputs: [String], output: (Data) throws -> Void) async throws -> Report {
    var report = Report()
    var iterator = try DocumentSource(inputs: inputs).makeIterator()
    let analyzer = analyzer
    try await workers.run(
      next: {
        while let item = iterator.next() {
          switch item {
          case .document(let document): return document
          case .rejected(let input): report.rejected.append(input.description)
          }
        }
        return nil
      },
      work: { document in
        var json = JSONWriter()
        AnnotationWriter(analyzer.analyze(document)).write(to: &json)
        return Data(json.bytes)
      },
      deliver: { line in
        report.documents += 1
        try output(line)
      }
    )
    return report
  }
}
