/// A place of an event, and what it is to the event.
public struct EventPlace: Hashable, Sendable {
  /// What a place is to an event.
  public enum Role: String, Sendable {
    /// It happened there.
    case event
    /// The event is about that place: reopening a crossing.
    case object
    /// It happened near there.
    case near
    /// The place is only spoken of.
    case topic
  }

  /// The index of its mention.
  public var mention: Int
  /// What it is to the event.
  public var role: Role

  /// Makes a place of an event.
  public init(mention: Int, role: Role) {
    self.mention = mention
    self.role = role
  }
}
