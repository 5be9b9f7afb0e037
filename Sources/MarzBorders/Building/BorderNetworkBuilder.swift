import MarzGeometry
import MarzMapping

/// Compiles arcs of borders into the mapped index that ``BorderNetwork`` opens.
///
/// The same arcs give the same bytes, in whichever order their rows come.
public struct BorderNetworkBuilder {
  private var arcs: [BorderArc] = []

  /// Starts without a border.
  public init() {}

  /// Compiles a text table into an index.
  ///
  /// - Parameters:
  ///   - table: The path of the table, such as `gazetteer/borders/arcs.tsv`.
  ///   - index: The path of the file to write; an older one is replaced whole.
  /// - Throws: ``BorderError`` that names the line of a bad row.
  public static func compile(table: String, to index: String) throws(BorderError) {
    var builder = BorderNetworkBuilder()
    try builder.add(table: table)
    try builder.write(to: index)
  }

  /// Adds the arcs of a table.
  ///
  /// - Throws: ``BorderError`` that names the line of a bad row.
  public mutating func add(table path: String) throws(BorderError) {
    for arc in try BorderTable(path: path).arcs() { add(arc) }
  }

  /// Adds one arc.
  ///
  /// - Precondition: It has two points or more, all of them valid.
  public mutating func add(_ arc: BorderArc) {
    precondition(arc.points.count > 1, "an arc has two points or more")
    precondition(arc.points.allSatisfy(\.isValid), "an arc lies on the earth")
    arcs.append(arc)
  }

  /// Writes the index.
  ///
  /// - Throws: ``BorderError/index(_:)`` when the file cannot be written, ``BorderError/noBorders(path:)``
  ///   when nothing was added.
  public func write(to path: String) throws(BorderError) {
    guard !arcs.isEmpty else { throw .noBorders(path: path) }
    let sorted = arcs.sorted(by: Self.comesFirst)
    var columns = BorderColumns()
    for arc in sorted { columns.append(arc) }
    do {
      try columns.written().write(to: path)
    } catch {
      throw .index(error)
    }
  }

  private static func comesFirst(_ one: BorderArc, _ other: BorderArc) -> Bool {
    guard one.pair == other.pair else { return one.pair < other.pair }
    for (mine, theirs) in zip(one.points, other.points) where mine != theirs {
      guard mine.longitude == theirs.longitude else { return mine.longitude < theirs.longitude }
      return mine.latitude < theirs.latitude
    }
    return one.points.count < other.points.count
  }
}
