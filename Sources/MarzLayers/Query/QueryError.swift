/// Why a query could not be answered, or a feature not be read.
package enum QueryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The filter is not one, or does not fit the features.
  case filter(FilterProblem)
  /// There is no such file or folder.
  case missing(path: String)
  /// The operating system or the database refused; `reason` is its own word.
  case unreadable(path: String, reason: String)
  /// The file is of no kind that is read.
  case unknownKind(path: String)
  /// There is something else than GeoJSON at a place of a file; `line` is nil for standard input.
  case malformed(path: String, line: Int?, column: Int, expected: String)
  /// The file was written to while it was read.
  case changed(path: String)
  /// The folder or the GeoPackage has no layer of this name.
  case noLayer(path: String, name: String, known: [String])
  /// No feature has a property that an option names.
  case unknownField(String, near: [String])
  /// An option or a part of one cannot be understood.
  case option(String)

  /// What happened, to which file and line, and what to do about it.
  package var description: String {
    switch self {
    case .filter(let problem): problem.description
    case .missing(let path): "\(path): no such file or folder"
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .unknownKind(let path):
      "\(path): expected a folder that marz map wrote, .geojson, .json, .geojsonl, .geojsons, .ndjson or .gpkg"
    case .malformed(let path, let line, let column, let expected):
      line.map { "\(path):\($0):\(column): expected \(expected)" }
        ?? "\(path): byte \(column): expected \(expected)"
    case .changed(let path): "\(path): was changed while it was read; ask again"
    case .noLayer(let path, let name, let known):
      "\(path): no layer \"\(name)\"; "
        + (known.isEmpty ? "it has none" : "it has \(known.joined(separator: ", "))")
    case .unknownField(let name, let near): Self.unknownField(name, near: near)
    case .option(let message): message
    }
  }

  /// The message for a property that no feature has.
  static func unknownField(_ name: String, near: [String]) -> String {
    "no feature has a property \"\(name)\""
      + (near.isEmpty ? "" : "; did you mean \(near.joined(separator: " or "))?")
  }
}
