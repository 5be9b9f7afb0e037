import MarzGazetteer

/// Whom pronouns and group words can mean at a point of the document.
struct Discourse: Sendable {
  /// The subject of the last clause.
  var subject: [Actor] = [] {
    didSet {
      subjectAge = 0
      if !subject.isEmpty, !isOnePerson(subject) {
        group = subject
        groupAge = 0
      }
    }
  }
  /// The subject of the clause before.
  var priorSubject: [Actor] = []
  /// The last person spoken of.
  var person: Actor? {
    didSet { personAge = 0 }
  }
  /// The pairs of parties named together, the last at the end.
  private var pairs: [[Actor]] = []
  /// How often the document names each country.
  var salience: [CountryCode: Int] = [:]
  /// Whose two they cannot be, who asks something of both: "Oman urged both countries".
  var outsider: CountryCode?
  /// The last three parties named together.
  var triple: [Actor] = []
  /// The host of the last visit.
  var host: [Actor] = []
  /// Who speaks in the quotation at hand.
  var speaker: Actor?

  /// How many sentences ago the subject and the person were named.
  private var subjectAge = 0
  /// The last subject that was no single person.
  private var group: [Actor] = []
  private var groupAge = 0
  private var pairAge = 0
  private var personAge = 0
  /// A pronoun means the subject of its own or the last sentence, a person of the last three.
  private static let subjectReach = 1
  private static let personReach = 3

  /// The last armed group or organization that a table lists.
  private(set) var body: Actor?

  /// The parties spoken of, the last at the end.
  private var recent: [Actor] = []

  /// The last party of a sector, a person where the phrase is a title.
  func known(sector: String, title: Bool) -> Actor? {
    if title { return person?.sector == sector ? person : nil }
    return recent.last { $0.sector == sector && $0.country != nil }
  }

  /// Whom "they" means: several, or a state or body; never one person.
  var several: [Actor] {
    if subjectAge <= Self.subjectReach, !subject.isEmpty, !isOnePerson(subject) { return subject }
    let isGroupNearer = groupAge <= Self.subjectReach && groupAge < pairAge && !isOnePerson(group)
    return isGroupNearer ? group : pair
  }

  /// Whether a party is the subject of a clause of the sentence at hand.
  func isSubjectHere(_ actor: Actor) -> Bool {
    subjectAge == 0 && subject.contains { $0.name == actor.name }
  }

  /// Whether a party has the name of a person, as far as words can tell: "Masoud Barzani", not "Iraqi army".
  func isNamedPerson(_ actor: Actor) -> Bool {
    !actor.isListed && actor.sector != nil && !isGroup(actor)
      && actor.name.split(separator: " ").allSatisfy { $0.first?.isUppercase == true }
  }

  private func isOnePerson(_ parties: [Actor]) -> Bool {
    parties.count == 1 && isPerson(parties[0])
  }

  /// Whom "he" and "she" mean: the last person, else a holder of an office; never a state.
  var somebody: [Actor] {
    if let person, personAge <= Self.personReach { return [person] }
    guard subjectAge <= Self.subjectReach else { return [] }
    if let holder = subject.first(where: { $0.sector != nil }) { return [holder] }
    // "Clinton said he": a surname that nothing says more of.
    return subject.first { $0.country == nil && $0.name == speaker?.name }.map { [$0] } ?? []
  }

  /// What "it" means: the last subject, unless that is a person or many; then the one before.
  var something: [Actor] {
    guard subjectAge <= Self.subjectReach else { return [] }
    func isThing(_ actor: Actor) -> Bool { !isPerson(actor) && !isGroup(actor) }
    let body = subject.first(where: isThing) ?? priorSubject.first(where: isThing)
    return body.map { [$0] } ?? []
  }

  /// The official who is the subject: what "it" means, where nothing else was named, is his state.
  var official: Actor? {
    guard subjectAge <= Self.subjectReach, subject.count == 1, subject[0].country != nil,
      subject[0].sector == "GOV" || subject[0].sector == "MIL", !subject[0].isLocal
    else { return nil }
    return subject[0]
  }

  /// The two whom "both countries" means: the last pair, unless the document speaks far more of one
  /// before.
  var pair: [Actor] {
    let fit = pairs.filter { pair in
      outsider.map { out in !pair.contains { $0.country == out } } ?? true
    }
    func weight(_ pair: [Actor]) -> Int {
      pair.compactMap { $0.country.flatMap { salience[$0] } }.min() ?? 0
    }
    guard let last = fit.last else { return [] }
    let heaviest = fit.reversed().max { weight($0) < weight($1) } ?? last
    return weight(last) * Self.far < weight(heaviest) ? heaviest : last
  }

  /// How many times oftener an earlier pair has to be named to go before the last.
  private static let far = 2
  /// How many pairs are kept in mind.
  private static let pairsKept = 8

  private func isPerson(_ actor: Actor) -> Bool {
    actor.name == person?.name && actor.country == person?.country && !isGroup(actor)
  }

  /// "Iraqi officials": a common noun in the plural ends the name.
  private func isGroup(_ actor: Actor) -> Bool {
    guard let last = actor.name.split(separator: " ").last, last.first?.isLowercase == true else {
      return false
    }
    return last.hasSuffix("s") || last.hasSuffix("men") || last == "people" || last == "police"
  }

  /// Sectors of those that are called groups and organizations.
  private static let bodies: Set<String> = ["REB", "UAF", "NGO", "PTY", "OPP", "CRM"]

  /// Goes on to the next sentence.
  mutating func advance() {
    subjectAge += 1
    groupAge += 1
    pairAge += 1
    personAge += 1
  }

  /// Takes note of the parties of a phrase.
  mutating func note(_ actors: [Actor]) {
    if let last = actors.last(where: { $0.isListed && Self.bodies.contains($0.sector ?? "") }) {
      body = last
    }
    var distinct: [Actor] = []
    for actor in actors where actor.country != nil {
      if !distinct.contains(where: { $0.country == actor.country }) { distinct.append(actor) }
    }
    recent += distinct
    if recent.count > 24 { recent.removeFirst(recent.count - 12) }
    if distinct.count == 2 {
      pairs.append(distinct)
      pairAge = 0
      if pairs.count > Self.pairsKept { pairs.removeFirst() }
    }
    if distinct.count >= 3 { triple = distinct }
  }
}
