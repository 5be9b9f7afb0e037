/// A name of the gazetteer that stands in running text.
public struct FoundName: Hashable, Sendable {
  /// Where it stands, in UTF-8 bytes, half-open.
  public var range: Range<Int>
  /// The number of the name; see ``Gazetteer/senses(ofName:)``.
  public var name: Int

  /// Makes one from its place and number.
  public init(range: Range<Int>, name: Int) {
    self.range = range
    self.name = name
  }
}
