/// An event on its way: parties are read, status and class may still change under a governor.
struct Draft: Sendable {
  var eventClass: EventClass
  var mode: String?
  var contexts: [String]
  var status = CodedEvent.Status.actual
  var actors: [Actor]
  var recipients: [Actor]
  var isReciprocal: Bool
  var isStrong: Bool
  /// The position of the word that carries it.
  var trigger: Int
  /// The first and last word that belong to it: governor to last complement.
  var reach: Range<Int>
  /// The noun phrases that it is about.
  var objects: ClauseReader.Items
  /// The verb that opens the title: the topmost governor, or the verb itself.
  var lead: Int?
  var isNominal = false
  var pattern: String
  var confidence: Double
}
