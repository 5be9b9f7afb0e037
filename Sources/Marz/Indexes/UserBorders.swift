import MarzBorders

/// A user's own borders, which take the place of those that come with marz.
public struct UserBorders: Sendable {
  /// What was wrong with single features: file, number and reason each.
  public let problems: [String]
  /// The file.
  let path: String
  let network: BorderNetwork

  /// Opens a file of borders: GeoJSON, a table of arcs or a compiled index; see `docs/borders.md`.
  ///
  /// - Parameters:
  ///   - file: Where it lies.
  ///   - isStrict: Whether a problem with a single feature is an error.
  /// - Throws: `BorderError` for a file that cannot be used, `BorderFileProblem` when strict.
  public init(file: String, isStrict: Bool = false) throws {
    let opened = try BorderFile(path: file).open()
    if isStrict, let first = opened.problems.first { throw first }
    problems = opened.problems.map(\.description)
    path = file
    network = opened.network
  }

  /// Whose data it is, as layers drawn from it say.
  var attribution: String { "Borders: \(network.sources.joined(separator: "; "))" }
}
