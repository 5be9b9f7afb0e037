/// What a run of `marz map` read and wrote, for people and for tests.
public struct MapSummary: Sendable {
  /// An event close to a border.
  public struct NearEvent: Sendable {
    /// What happened.
    public var title: String
    /// Its class and status.
    public var eventClass: String
    /// Whether it happened, is planned and so on.
    public var status: String
    /// Where.
    public var place: String
    /// The nearest border.
    public var border: String
    /// How far that is.
    public var kilometers: Double
  }

  /// How many documents were read.
  public var documents = 0
  /// How many mentions have a place.
  public var placedMentions = 0
  /// How many mentions were recognized and have none.
  public var unresolvedMentions = 0
  /// How many different places there are.
  public var places = 0
  /// How many events there are, after those of several documents were merged.
  public var events = 0
  /// How many of them have a place.
  public var placedEvents = 0
  /// How many events each class has, in alphabetical order.
  public var classes: [(name: String, events: Int)] = []
  /// The events nearest to a border, one line an event.
  public var nearest: [NearEvent] = []
  /// The inputs that could not be read: file, line, reason and advice each.
  public var rejected: [String] = []
  /// Files of the input folders that are no documents.
  public var ignored: [String] = []
  /// What a person should know about the files, a line each.
  public var notes: [String] = []
  /// The files written, in their order, as paths.
  public var files: [String] = []
}
