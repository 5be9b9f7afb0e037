/// What the confidence of an event rests on, by the names of `Tables/event_confidence.tsv`.
struct EventFeatures {
  private(set) var names = ["bias"]

  init(_ event: CodedEvent) {
    names.append("class \(event.eventClass)")
    addParties(of: event)
    let countries = Set((event.actors + event.recipients).compactMap(\.country))
    names.append("countries \(min(2, countries.count))")
    if event.places.contains(where: { $0.role == .event || $0.role == .object }) {
      names.append("place")
    }
    if event.status != .actual { names.append("status \(event.status.rawValue)") }
    if event.isHistorical { names.append("historical") }
    if event.mode != nil { names.append("mode") }
    if event.attribution != nil { names.append("attributed") }
    addPattern(event.pattern)
  }

  private mutating func addParties(of event: CodedEvent) {
    let group = EventClass(rawValue: event.eventClass)?.group ?? "deed"
    let actors = event.actors.map { PartyKind(of: $0) }.sorted()
    // The parties of a reciprocal event are each other's recipients.
    let others =
      event.recipients.isEmpty
      ? actors.dropFirst() : event.recipients.map { PartyKind(of: $0) }[...]
    names.append("\(group) by \(actors.first ?? .nobody)")
    names.append("\(group) to \(others.min() ?? .nobody)")
    // A matter between private people, whatever the verb.
    if (actors + others).allSatisfy({ $0 >= .citizen }) {
      names += ["no public party", "no public party \(group)"]
    }
    let words = Set(event.actors.map { $0.text.lowercased() })
    if !words.isDisjoint(with: Self.speakers) { names.append("first person") }
    if !words.isDisjoint(with: Self.pronouns) { names.append("pronoun") }
  }

  private mutating func addPattern(_ pattern: String) {
    let parts = pattern.split(separator: " under ", maxSplits: 1)
    if parts.count > 1 { names.append("governed") }
    let words = (parts.first ?? "").split(separator: " ")
    guard words.count > 2 else { return }
    if words[1] == "n" { names.append("noun") }
    if words[1] == "by", ["adjective", "modal"].contains(words[2]) { names.append("by form") }
    if words.contains(where: { $0.contains(":" as Character) }) { names.append("framed") }
    names.append("word \(words[2])")
  }

  private static let speakers: Set<String> = ["i", "we", "my", "our", "us"]
  private static let pronouns: Set<String> = [
    "he", "she", "they", "it", "his", "her", "their", "its",
  ]
}

extension EventClass {
  /// Classes that go together: what is agreed and given, what is said against somebody, what is done.
  fileprivate var group: String {
    switch self {
    case .consult, .agree, .support, .cooperate, .aid, .concede, .retreat: "deal"
    case .request, .accuse, .reject, .threaten: "told"
    case .protest, .sanction, .mobilize, .coerce, .assault: "deed"
    }
  }
}
