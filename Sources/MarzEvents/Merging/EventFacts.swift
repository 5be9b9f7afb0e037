public import MarzGazetteer
public import MarzText

/// What is compared of an event to tell whether two documents report the same one.
public struct EventFacts: Sendable {
  /// PLOVER's class.
  public var eventClass: String
  /// The countries of all parties.
  public var countries: Set<CountryCode>
  /// The places where it happened or that it is about.
  public var places: Set<PlaceID>
  /// The first day; the day of publication where the text names none.
  public var start: CalendarDay?
  /// The last day.
  public var end: CalendarDay?
  /// The number of the document that reports it.
  public var document: Int

  /// Makes the facts of an event.
  public init(
    eventClass: String,
    countries: Set<CountryCode>,
    places: Set<PlaceID>,
    start: CalendarDay?,
    end: CalendarDay?,
    document: Int
  ) {
    self.eventClass = eventClass
    self.countries = countries
    self.places = places
    self.start = start
    self.end = end
    self.document = document
  }
}
