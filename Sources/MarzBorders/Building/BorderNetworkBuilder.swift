import MarzGeometry
import MarzMapping

/// Compiles arcs of borders into the mapped index that ``BorderNetwork`` opens.
///
/// The same arcs give the same bytes, in whichever order their rows come.
public struct BorderNetworkBuilder {
  private var arcs: [BorderArc] = []
  private var limits: [LimitLine] = []

  /// Starts without a border.
  public init() {}

  /// Compiles text tables into an index.
  ///
  /// - Parameters:
  ///   - table: The path of the table of borders, such as `gazetteer/borders/arcs.tsv`.
  ///   - limits: The path of the table of limits, such as `gazetteer/borders/limits.tsv`; nil for none.
  ///   - index: The path of the file to write; an older one is replaced whole.
  /// - Throws: ``BorderError`` that names the line of a bad row.
  public static func compile(
    table: String,
    limits: String? = nil,
    to index: String
  ) throws(BorderError) {
    var builder = BorderNetworkBuilder()
    try builder.add(table: table)
    if let limits { try builder.add(limits: limits) }
    try builder.write(to: index)
  }

  /// Adds the arcs of a table.
  ///
  /// - Throws: ``BorderError`` that names the line of a bad row.
  public mutating func add(table path: String) throws(BorderError) {
    for arc in try BorderTable(path: path).arcs() { add(arc) }
  }

  /// Adds the limits of a table.
  ///
  /// - Throws: ``BorderError`` that names the line of a bad row.
  public mutating func add(limits path: String) throws(BorderError) {
    for limit in try LimitTable(path: path).limits() { add(limit) }
  }

  /// Adds one arc.
  ///
  /// - Precondition: It has two points or more, all of them valid.
  public mutating func add(_ arc: BorderArc) {
    Self.check(arc.points)
    arcs.append(arc)
  }

  /// Adds one limit.
  ///
  /// - Precondition: It has two points or more, all of them valid.
  public mutating func add(_ limit: LimitLine) {
    Self.check(limit.points)
    limits.append(limit)
  }

  /// Writes the index.
  ///
  /// - Throws: ``BorderError/index(_:)`` when the file cannot be written, ``BorderError/noBorders(path:)``
  ///   when nothing was added.
  public func write(to path: String) throws(BorderError) {
    guard !arcs.isEmpty else { throw .noBorders(path: path) }
    var columns = BorderColumns()
    for arc in arcs.sorted(by: Self.comesFirst) { columns.append(arc) }
    for limit in limits.sorted(by: { Self.comesFirst($0.points, $1.points) }) {
      columns.append(limit)
    }
    do {
      try columns.written().write(to: path)
    } catch {
      throw .index(error)
    }
  }

  private static func comesFirst(_ one: BorderArc, _ other: BorderArc) -> Bool {
    guard one.pair == other.pair else { return one.pair < other.pair }
    return comesFirst(one.points, other.points)
  }

  private static func comesFirst(_ one: [Coordinate], _ other: [Coordinate]) -> Bool {
    for (mine, theirs) in zip(one, other) where mine != theirs {
      guard mine.longitude == theirs.longitude else { return mine.longitude < theirs.longitude }
      return mine.latitude < theirs.latitude
    }
    return one.count < other.count
  }

  private static func check(_ points: [Coordinate]) {
    precondition(points.count > 1, "a line has two points or more")
    precondition(points.allSatisfy(\.isValid), "a line lies on the earth")
  }
}
