import Foundation
import MarzLayers

/// Makes the indexes of GeoJSON files, with which `marz query` does not read all of them.
public struct FeatureIndexRun {
  private let files: [String]

  /// Finds the files.
  ///
  /// - Parameter input: A GeoJSON file or sequence, or a folder of them.
  /// - Throws: `QueryError` when there is no such file, when it is of another kind, and for a folder without any.
  public init(_ input: String) throws {
    let values = try? URL(fileURLWithPath: input).resourceValues(forKeys: [.isDirectoryKey])
    guard let values else { throw QueryError.missing(path: input) }
    func isGeoJSON(_ name: String) -> Bool {
      GeoJSONSource.suffixes.contains(URL(fileURLWithPath: name).pathExtension.lowercased())
    }
    if values.isDirectory == true {
      let names = try FileManager.default.contentsOfDirectory(atPath: input)
      // A run leaves lists of documents beside its layers, as .jsonl.
      files = names.filter { isGeoJSON($0) && !$0.hasSuffix(".jsonl") }.sorted()
        .map { input + "/" + $0 }
      guard !files.isEmpty else {
        throw QueryError.option("\(input): expected GeoJSON files in the folder, found none")
      }
    } else if isGeoJSON(input) {
      files = [input]
    } else if input.lowercased().hasSuffix(".gpkg") {
      throw QueryError.option("\(input): a GeoPackage has indexes of its own; ask it as it is")
    } else {
      throw QueryError.unknownKind(path: input)
    }
  }

  /// Makes the index of each file beside it.
  ///
  /// - Parameter note: Takes a line for each index, and for each record of a sequence that cannot be read.
  /// - Throws: `QueryError` for the first file that cannot be read and when an index cannot be written; those
  ///   before are whole.
  public func run(note: (String) -> Void) throws {
    for file in files {
      let outcome = try FeatureIndexBuilder.build(file)
      for problem in outcome.problems.prefix(20) { note("marz: \(problem)") }
      let size = BorderAnswer.text(Double(outcome.byteCount) / 1e6, decimals: 1)
      note(
        "\(outcome.path): \(outcome.count) feature\(outcome.count == 1 ? "" : "s"), \(size) MB"
          + (outcome.problems.isEmpty ? "" : ", \(outcome.problems.count) records left out")
      )
    }
  }
}
