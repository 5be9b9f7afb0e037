import MarzGazetteer

/// Whom pronouns and group words can mean at a point of the document.
struct Discourse: Sendable {
  /// The subject of the last clause.
  var subject: [Actor] = []
  /// The last person spoken of.
  var person: Actor?
  /// The last two and three parties named together.
  var pair: [Actor] = []
  var triple: [Actor] = []
  /// Who speaks in the quotation at hand.
  var speaker: Actor?

  /// Takes note of the parties of a phrase.
  mutating func note(_ actors: [Actor]) {
    var distinct: [Actor] = []
    for actor in actors where actor.country != nil {
      if !distinct.contains(where: { $0.country == actor.country }) { distinct.append(actor) }
    }
    if distinct.count == 2 { pair = distinct }
    if distinct.count >= 3 { triple = distinct }
  }
}
