/// One column of a layer: its name, what it holds, and one line for the person who reads it.
public struct FieldDefinition: Hashable, Sendable {
  /// The name in every file, such as `border_km`.
  public let name: String
  /// What it holds.
  public let kind: FieldKind
  /// One line that says what the value means, with its unit.
  public let summary: String

  /// Declares a column.
  ///
  /// - Parameters:
  ///   - name: Lowercase letters, digits and underscores.
  ///   - kind: What it holds.
  ///   - summary: One line that says what the value means, with its unit.
  public init(_ name: String, _ kind: FieldKind, _ summary: String) {
    self.name = name
    self.kind = kind
    self.summary = summary
  }
}
