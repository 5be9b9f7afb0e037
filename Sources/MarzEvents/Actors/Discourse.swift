import MarzGazetteer

/// Whom pronouns and group words can mean at a point of the document.
struct Discourse: Sendable {
  /// The subject of the last clause.
  var subject: [Actor] = []
  /// The subject of the clause before.
  var priorSubject: [Actor] = []
  /// The last person spoken of.
  var person: Actor?
  /// The last two and three parties named together.
  var pair: [Actor] = []
  var triple: [Actor] = []
  /// The host of the last visit.
  var host: [Actor] = []
  /// Who speaks in the quotation at hand.
  var speaker: Actor?

  /// The parties spoken of, the last at the end.
  private var recent: [Actor] = []

  /// The last party of a sector, a person where the phrase is a title.
  func known(sector: String, title: Bool) -> Actor? {
    if title { return person?.sector == sector ? person : nil }
    return recent.last { $0.sector == sector && $0.country != nil }
  }

  /// Takes note of the parties of a phrase.
  mutating func note(_ actors: [Actor]) {
    var distinct: [Actor] = []
    for actor in actors where actor.country != nil {
      if !distinct.contains(where: { $0.country == actor.country }) { distinct.append(actor) }
    }
    recent += distinct
    if recent.count > 24 { recent.removeFirst(recent.count - 12) }
    if distinct.count == 2 { pair = distinct }
    if distinct.count >= 3 { triple = distinct }
  }
}
