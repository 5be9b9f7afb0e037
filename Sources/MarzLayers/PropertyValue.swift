/// The value of one property of one feature: a flat scalar or null, as GIS programs want it.
public enum PropertyValue: Hashable, Sendable {
  /// Text; days and times are text as well, in the form that ``FieldKind`` names.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A number; its field says how many decimals are written.
  case number(Double)
  /// True or false.
  case boolean(Bool)
  /// Unknown, or not applicable.
  case null

  /// Text, or null.
  public init(_ text: String?) {
    self = text.map(Self.text) ?? .null
  }

  /// A whole number, or null.
  public init(_ integer: Int?) {
    self = integer.map(Self.integer) ?? .null
  }

  /// A number, or null; infinity and not-a-number are null.
  public init(_ number: Double?) {
    self = number.flatMap { $0.isFinite ? .number($0) : nil } ?? .null
  }

  /// True, false, or null.
  public init(_ flag: Bool?) {
    self = flag.map(Self.boolean) ?? .null
  }

  /// A list as one text, joined by "; "; the empty list is the empty text, since it is known to be empty.
  public init(list: [String]) {
    self = .text(list.joined(separator: "; "))
  }
}
