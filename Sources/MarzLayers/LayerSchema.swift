/// The columns of a layer, in the order of the attribute table.
public struct LayerSchema: Hashable, Sendable {
  /// The columns; `id` is the first.
  public let fields: [FieldDefinition]

  /// Makes the schema of a layer from the enumeration of its columns.
  public init<Field: LayerField>(_ type: Field.Type) {
    fields = type.allCases.map(\.definition)
  }

  /// The position of a column, nil when there is none of that name.
  public func index(of name: String) -> Int? {
    fields.firstIndex { $0.name == name }
  }

  /// The positions of the columns that at least one of the features fills, in ascending order.
  ///
  /// GDAL and QGIS take a column that is null everywhere for text, and a style or a filter that expects a number there
  /// fails; such a column is better left out.
  /// - Complexity: O(*n*) in the number of values, less when columns are filled early.
  package func filledColumns(in features: some Sequence<Feature>) -> [Int] {
    var isFilled = Array(repeating: false, count: fields.count)
    for feature in features {
      for index in fields.indices where !isFilled[index] {
        isFilled[index] = feature.properties[index] != .null
      }
    }
    return fields.indices.filter { isFilled[$0] }
  }
}
