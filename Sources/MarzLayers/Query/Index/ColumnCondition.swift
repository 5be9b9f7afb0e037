import MarzMapping

/// A part of a filter that the columns of an index decide without the file.
struct ColumnCondition {
  /// The properties that it reads.
  let properties: [String]
  private let wanted: WantedFields
  private let test: (QueryRow) -> Bool
  /// The hashes of the texts of which the property has to be one; nil for any other condition.
  private let hashes: Set<UInt32>?

  /// More combinations of values than that are not remembered.
  private static let maximumMemory = 1 << 18

  /// Prepares a condition; nil for one that looks at the geometry, or at no property.
  init?(_ expression: FilterExpression, of selection: FeatureSelection) throws(QueryError) {
    let names = expression.properties
    guard !names.isEmpty, !expression.usesGeometry else { return nil }
    properties = names
    wanted = WantedFields(names, needsGeometry: false)
    test = try selection.replacing(expression, wanted: wanted).test(GeometryFaults())
    hashes = Self.hashes(expression)
  }

  /// The rows that pass.
  ///
  /// - Parameters:
  ///   - rows: The rows in question, by their place in the group.
  ///   - columns: The columns of ``properties``.
  ///   - words: All columns of the index.
  /// - Returns: The rows, and whether that is certain; nil where the columns cannot tell.
  func rows(
    _ rows: [Int],
    columns: [FeatureColumn],
    _ words: MappedArray<UInt16>
  ) -> (rows: [Int], isCertain: Bool)? {
    if let hashes, columns.count == 1, case .hashes = columns[0] {
      return (rows.filter { hashes.contains(columns[0].hash($0, words) ?? 0) }, false)
    }
    guard columns.allSatisfy(\.hasValues) else { return nil }
    var row = QueryRow(width: columns.count)
    func decide(_ number: Int) -> Bool {
      for index in columns.indices { row.values[index] = columns[index].value(number, words) }
      return test(row)
    }
    var combinations: Int? = 1
    for column in columns {
      combinations = column.choiceCount.flatMap { count in
        combinations.flatMap { $0 * count <= Self.maximumMemory ? $0 * count : nil }
      }
    }
    guard let combinations else { return (rows.filter(decide), true) }
    // Each combination of values is tested once.
    var known = [UInt8](repeating: 0, count: max(1, combinations))
    let passing = rows.filter { number in
      var key = 0
      for column in columns {
        key = key * (column.choiceCount ?? 1) + column.choice(number, words)
      }
      guard key < known.count else { return decide(number) }
      if known[key] == 0 { known[key] = decide(number) ? 1 : 2 }
      return known[key] == 1
    }
    return (passing, true)
  }

  /// The hashes of the texts that a property is compared with by `=` or `IN`.
  private static func hashes(_ expression: FilterExpression) -> Set<UInt32>? {
    guard case .operation(let called, let arguments) = expression, arguments.count == 2,
      case .property = arguments[0]
    else { return nil }
    var elements = [arguments[1]]
    if called == .isIn, case .list(let list) = arguments[1] { elements = list }
    guard called == .equal || called == .isIn else { return nil }
    var hashes: Set<UInt32> = []
    for element in elements {
      guard case .literal(.text(let text)) = element else { return nil }
      hashes.insert(FeatureIndexFormat.hash(text))
    }
    return hashes
  }
}
