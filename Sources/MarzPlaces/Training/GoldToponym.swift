public import MarzGeometry

/// A toponym as a person annotated it.
public struct GoldToponym: Sendable {
  /// Its bytes in the document's text, half-open.
  public var range: Range<Int>
  /// Where the place lies; nil when the annotator could not or would not say.
  public var point: Coordinate?
  /// How it is used; nil when that was not annotated.
  public var usage: Mention.Usage?

  /// Makes an annotation.
  public init(range: Range<Int>, point: Coordinate?, usage: Mention.Usage? = nil) {
    self.range = range
    self.point = point
    self.usage = usage
  }
}
