import MarzText

/// A time that the text names, as the coder needs it.
public struct EventDate: Sendable {
  /// Its tokens.
  public var tokens: Range<Int>
  /// What it means.
  public var time: EventTime

  /// Makes a time expression.
  public init(tokens: Range<Int>, time: EventTime) {
    self.tokens = tokens
    self.time = time
  }
}
