import Foundation
import MarzPlaces
import MarzText

/// Remakes the weights of the geoparser from annotated documents.
public struct TrainRun: Sendable {
  private let indexes: Indexes

  /// Prepares a run; the hand-set weights of the indexes' weights are kept.
  public init(indexes: Indexes) {
    self.indexes = indexes
  }

  /// Fits the weights and writes them to a folder.
  ///
  /// - Parameters:
  ///   - files: Files of annotated documents, each a corpus; all corpora weigh the same.
  ///   - output: The folder; it is made when it is not there.
  ///   - without: Features that are left out, to see what they are worth; `words` for single words.
  ///   - progress: Told what is being done.
  /// - Returns: The paths of the files written.
  /// - Throws: ``GoldError`` when a file cannot be read or none holds a document,
  ///   ``UnknownFeature`` for one to leave out that there is not, and what writing throws.
  public func run(
    files: [String],
    output: String,
    without: [String] = [],
    progress: (String) -> Void
  ) throws -> [String] {
    var trainer = try PlaceTrainer(
      gazetteer: indexes.gazetteer,
      weights: indexes.weights,
      without: Set(without)
    )
    for (number, file) in files.enumerated() {
      for gold in try GoldDocument.read(file) {
        let offsets = CodePointOffsets(gold.document.text)
        let toponyms = gold.toponyms.compactMap { toponym in
          offsets.bytes(of: toponym.range).map {
            GoldToponym(range: $0, point: toponym.point, usage: toponym.usage)
          }
        }
        trainer.add(TextParser.parse(gold.document), gold: toponyms, corpus: number)
      }
    }
    guard trainer.count > 0 else {
      throw GoldError.unreadable(
        path: files.joined(separator: ", "),
        reason: "no document in it"
      )
    }
    progress("\(trainer.count) documents")
    let folder = URL(fileURLWithPath: output)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return try trainer.train(progress: progress).map { file in
      let path = folder.appendingPathComponent(file.name)
      try Data(file.text.utf8).write(to: path, options: .atomic)
      return path.path
    }
  }
}
