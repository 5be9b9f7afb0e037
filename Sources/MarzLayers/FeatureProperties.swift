/// The properties of one feature under construction; what is not set stays null.
public struct FeatureProperties<Field: LayerField>: Sendable {
  /// The values in the order of the schema.
  public private(set) var values: [PropertyValue]

  /// Starts with the identifier and nothing else.
  public init(id: String) {
    values = [PropertyValue](repeating: .null, count: Field.allCases.count)
    set(.id, id)
  }

  /// The value of a column; a value must be of the column's kind.
  public subscript(field: Field) -> PropertyValue {
    get { values[field.rawValue] }
    set {
      precondition(
        field.definition.kind.accepts(newValue),
        "\(field.definition.name) holds \(field.definition.kind), not \(newValue)"
      )
      values[field.rawValue] = newValue
    }
  }

  /// Sets a column to a text, or null.
  public mutating func set(_ field: Field, _ text: String?) {
    self[field] = PropertyValue(text)
  }

  /// Sets a column to a whole number, or null.
  public mutating func set(_ field: Field, _ integer: Int?) {
    self[field] = PropertyValue(integer)
  }

  /// Sets a column to a number, or null.
  public mutating func set(_ field: Field, _ number: Double?) {
    self[field] = PropertyValue(number)
  }

  /// Sets a column to true, false, or null.
  public mutating func set(_ field: Field, _ flag: Bool?) {
    self[field] = PropertyValue(flag)
  }

  /// Sets a column to a list, joined by "; ".
  public mutating func set(_ field: Field, list: [String]) {
    self[field] = PropertyValue(list: list)
  }
}
