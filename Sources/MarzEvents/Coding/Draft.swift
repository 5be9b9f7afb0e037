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
  /// Whether it is a visit, also one that is only agreed on.
  var isVisit = false
  /// Who stands as subject of the title's verb, where those are not the actors: "Iran hosts Iraq".
  var titleSubject: [Actor]?
  /// The noun phrases that are the subject.
  var subject: ClauseReader.Items = []
  /// The verb that opens the title: the topmost governor, or the verb itself.
  var lead: Int?
  var isNominal = false
  var pattern: String
}

extension Draft {
  /// A draft of which only the word that carries it is known.
  init(at position: Int) {
    self.init(
      eventClass: .assault,
      contexts: [],
      actors: [],
      recipients: [],
      isReciprocal: false,
      isStrong: true,
      trigger: position,
      reach: position..<position + 1,
      objects: [],
      pattern: ""
    )
  }
}
