import MarzEvents
import MarzGazetteer
import MarzLayers
import MarzText

/// The whole way: documents → places → events → borders → layers → files.
public struct MapRun: Sendable {
  private let indexes: Indexes
  private let analyzer: Analyzer
  private let workers: OrderedWorkers
  private let options: MapOptions

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - indexes: The indexes to look places and borders up in.
  ///   - workers: How many documents are read at the same time; any number gives the same bytes.
  ///   - options: Which files are written, and how.
  public init(indexes: Indexes, workers: Int, options: MapOptions = MapOptions()) {
    self.options = options
    self.indexes = indexes
    analyzer = Analyzer(indexes: indexes)
    self.workers = OrderedWorkers(count: max(1, workers))
  }

  /// Maps the documents of the inputs into a folder of layers.
  ///
  /// - Parameters:
  ///   - inputs: Files and folders; `-` is standard input.
  ///   - output: The folder; its files are replaced all together when all is written.
  /// - Returns: What was read and written.
  /// - Throws: `ReadingError` when an input does not exist or none can be read, `LayerError` when the
  ///   output cannot be written, `BorderError` when a border is damaged.
  public func run(inputs: [String], output: String) async throws -> MapSummary {
    let source = try DocumentSource(inputs: inputs)
    let folder = try OutputFolder(path: output)
    var summary = MapSummary()
    summary.ignored = source.ignored
    var tally = PlaceTally()
    var reported: [ReportedEvent] = []
    var rejected: [RejectedInput] = []
    let analyzer = analyzer
    var iterator = source.makeIterator()
    try await workers.run(
      next: {
        while let item = iterator.next() {
          switch item {
          case .document(let document): return document
          case .rejected(let input): rejected.append(input)
          }
        }
        return nil
      },
      work: { document in
        let analysis = analyzer.analyze(document)
        return (mentions: analysis.mentions, events: ReportedEvent.all(in: analysis))
      },
      deliver: { read in
        summary.documents += 1
        tally.add(read.mentions)
        reported += read.events
      }
    )
    summary.rejected = rejected.map(\.description)
    guard summary.documents > 0 else { throw MapError.nothingRead(rejected: summary.rejected) }
    let surroundings = Surroundings(indexes: indexes)
    let merged = EventGathering.merge(reported)
    let mapped = merged.map { MappedEvent.all(of: $0, in: surroundings) }
    for event in mapped.joined() { tally.add(event) }
    let publisher = Publisher(
      folder: folder,
      indexes: indexes,
      surroundings: surroundings,
      borderPlaces: analyzer.borders,
      options: options
    )
    summary.count(merged, mapped: mapped, tally: tally)
    summary.notes = try publisher.write(
      Publisher.Contents(
        events: Array(mapped.joined()),
        unplaced: zip(merged, mapped).filter { $0.1.isEmpty }.map { $0.0 },
        places: tally.places,
        rejected: rejected,
        summary: summary
      )
    )
    try folder.commit()
    summary.files = folder.names.map { "\(output)/\($0)" }
    return summary
  }
}

/// Why a run made no map.
public enum MapError: Error, Sendable, CustomStringConvertible {
  /// No document could be read; what was wrong with each input.
  case nothingRead(rejected: [String])

  /// What happened and what to do about it.
  public var description: String {
    switch self {
    case .nothingRead(let rejected):
      (rejected + ["no document could be read; name files of text or JSON lines"])
        .joined(separator: "\n")
    }
  }
}
