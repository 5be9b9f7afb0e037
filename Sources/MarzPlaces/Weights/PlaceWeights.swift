import Foundation
import MarzWords

/// The tables of weights that the geoparser decides by, each readable and replaceable.
public struct PlaceWeights: Sendable {
  /// The names of the files in a folder of weights.
  public static let fileNames = [
    "recognition.tsv", "resolution.tsv", "usage.tsv", "confidence.tsv", "words.tsv",
  ]

  /// The tables that come with marz.
  public static let bundled = PlaceWeights(
    recognition: TextTable(PackageResources.recognition_tsv),
    resolution: TextTable(PackageResources.resolution_tsv),
    usage: TextTable(PackageResources.usage_tsv),
    confidence: TextTable(PackageResources.confidence_tsv),
    words: TextTable(PackageResources.words_tsv)
  )

  private(set) var recognition: LinearModel<RecognitionFeature>
  private(set) var resolution: LinearModel<ResolutionFeature>
  private(set) var usage: LinearModel<UsageFeature>
  private(set) var confidence: LinearModel<ConfidenceFeature>
  private(set) var recognitionWords: WordModel
  private(set) var usageWords: WordModel

  init(
    recognition: TextTable,
    resolution: TextTable,
    usage: TextTable,
    confidence: TextTable,
    words: TextTable
  ) {
    self.recognition = LinearModel(table: recognition)
    self.resolution = LinearModel(table: resolution)
    self.usage = LinearModel(table: usage)
    self.confidence = LinearModel(table: confidence)
    recognitionWords = WordModel(table: words, decision: "recognition")
    usageWords = WordModel(table: words, decision: "usage")
  }

  /// Puts tables in the place of those there were.
  ///
  /// - Parameter tables: Their texts by the name of their file; those that are missing stay.
  mutating func replace(with tables: [String: String]) {
    func table(_ name: String) -> TextTable? { tables[name].map { TextTable(Array($0.utf8)) } }
    if let table = table("recognition.tsv") { recognition = LinearModel(table: table) }
    if let table = table("resolution.tsv") { resolution = LinearModel(table: table) }
    if let table = table("usage.tsv") { usage = LinearModel(table: table) }
    if let table = table("confidence.tsv") { confidence = LinearModel(table: table) }
    if let table = table("words.tsv") {
      recognitionWords = WordModel(table: table, decision: "recognition")
      usageWords = WordModel(table: table, decision: "usage")
    }
  }

  /// Reads the tables of a folder, as training writes them.
  ///
  /// - Throws: ``WeightsError/unreadable(path:reason:)`` for a file that is missing or cannot be read.
  public init(folder: String) throws(WeightsError) {
    var tables: [TextTable] = []
    for name in Self.fileNames {
      let path = folder + "/" + name
      do {
        tables.append(TextTable(Array(try Data(contentsOf: URL(fileURLWithPath: path)))))
      } catch {
        throw .unreadable(path: path, reason: error.localizedDescription)
      }
    }
    self.init(
      recognition: tables[0],
      resolution: tables[1],
      usage: tables[2],
      confidence: tables[3],
      words: tables[4]
    )
  }
}

/// Why weights could not be read.
public enum WeightsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A table is missing or cannot be read.
  case unreadable(path: String, reason: String)

  /// What happened, to which file, and what to do about it.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "\(path): cannot be read: \(reason); name a folder that \"marz train\" wrote"
    }
  }
}
