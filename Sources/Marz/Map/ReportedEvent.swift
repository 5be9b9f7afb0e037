import MarzEvents
import MarzGazetteer
import MarzPlaces
import MarzText

/// An event as one document reports it, with all that the layers need once the text is gone.
struct ReportedEvent: Sendable {
  /// A place of the event.
  struct Site: Sendable {
    var place: Place
    var role: EventPlace.Role
    /// Whether the text says "near", and the point is that of the place named.
    var isNear: Bool
    /// The words of the report that name it.
    var phrase: String
    /// How these words place themselves to the place, such as `near`; nil when they mean the place itself.
    var relation: String?
    /// How sure the place is, from 0 to 1.
    var confidence: Double
  }

  var id: String
  var event: CodedEvent
  var sites: [Site]
  var sentence: String
  var triggerText: String
  /// The sentence and the trigger in code points.
  var sentenceRange: Range<Int>
  var triggerRange: Range<Int>
  var document: String
  var documentTitle: String?
  var url: String?
  var source: String?
  var publicationDay: CalendarDay?

  /// The events of a document, in the order of their triggers.
  static func all(in analysis: Analysis) -> [ReportedEvent] {
    guard !analysis.events.isEmpty else { return [] }
    let offsets = CodePointOffsets(analysis.text.document.text)
    let ids = EventIDs(analysis.text)
    return analysis.events.map { event in
      ReportedEvent(event, id: ids.id(of: event), in: analysis, offsets: offsets)
    }
  }

  private init(
    _ event: CodedEvent,
    id: String,
    in analysis: Analysis,
    offsets: CodePointOffsets
  ) {
    let document = analysis.text.document
    self.id = id
    self.event = event
    var seen: Set<PlaceID> = []
    sites = event.places.compactMap { eventPlace in
      let mention = analysis.mentions[eventPlace.mention]
      guard let place = mention.place, seen.insert(place.id).inserted else { return nil }
      let isNear = eventPlace.role == .near || mention.relation?.name == "near"
      return Site(
        place: place,
        role: eventPlace.role,
        isNear: isNear,
        phrase: Self.line(analysis.text.text(mention.range)),
        relation: mention.relation?.name,
        confidence: mention.confidence
      )
    }
    sentence = Self.line(analysis.text.text(event.range))
    triggerText = analysis.text.text(event.trigger)
    sentenceRange = Self.codePoints(event.range, offsets)
    triggerRange = Self.codePoints(event.trigger, offsets)
    self.document = document.id
    documentTitle = document.title
    url = document.url
    source = document.source
    publicationDay = document.date
  }

  private static func codePoints(_ range: Range<Int>, _ offsets: CodePointOffsets) -> Range<Int> {
    offsets.codePoint(atByte: range.lowerBound)..<offsets.codePoint(atByte: range.upperBound)
  }

  /// A sentence on one line: runs of white space become one space.
  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
