/// The columns of the layers of the background: what is drawn below a run.
public enum BasemapField: Int, LayerField {
  /// Identifier of the feature.
  case id

  /// Name, type and meaning of the column.
  public var definition: FieldDefinition {
    switch self {
    case .id: .init("id", .text, "identifier of the feature")
    }
  }
}
