/// The columns of one layer as cases of an enumeration, in the order of the attribute table.
///
/// The raw value is the column's position, counted from 0 without gaps, which `enum …: Int` gives by itself. So a
/// misspelt column does not compile.
public protocol LayerField: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {
  /// The column with the feature's identifier.
  static var id: Self { get }
  /// Name, type and meaning of the column.
  var definition: FieldDefinition { get }
}
