/// Where a table goes: how wide it may be, and whether it may have color.
public struct QueryTerminal: Sendable {
  /// How many columns there are; nil for a file or a pipe.
  public var width: Int?
  /// Whether escape codes for color are understood.
  public var isColored: Bool

  /// Describes a terminal.
  public init(width: Int?, isColored: Bool) {
    self.width = width
    self.isColored = isColored
  }
}
