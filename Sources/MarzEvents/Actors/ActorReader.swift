import MarzGazetteer
import MarzPlaces
import MarzText
import MarzWords

/// Reads the parties that a noun phrase names.
struct ActorReader {
  let context: EventContext
  let words: [TaggedWord]
  /// The token of the first word.
  let offset: Int
  var discourse: Discourse

  var text: ParsedText { context.text }
  var mentions: [Mention] { context.mentions }
  var names: NamedRuns { context.names }
  var tables: EventTables { context.tables }

  /// The parties of coordinated noun phrases, each once.
  func actors(of items: ClauseReader.Items) -> [Actor] {
    var found: [Actor] = []
    for (index, item) in items.enumerated() {
      if index > 0, let actor = sharedOffice(items[index - 1], item) {
        found.append(actor)
        continue
      }
      let shared = index > 0 ? sharedCountry(items[index - 1], item) : nil
      for actor in actors(in: item, shared: shared)
      where !found.contains(where: { same($0, actor) }) {
        found.append(actor)
      }
    }
    return found
  }

  func same(_ one: Actor, _ other: Actor) -> Bool {
    one.name == other.name && one.country == other.country && one.sector == other.sector
  }

  /// The parties that one noun phrase names; empty when it names none.
  func actors(in item: Range<Int>, shared: CountryCode? = nil) -> [Actor] {
    if let group = group(item) { return group }
    let end = item.first { words[$0].tag == .preposition } ?? item.upperBound
    let head = item.lowerBound..<end
    if let pronoun = pronoun(head) { return pronoun }
    let owner = head.last { words[$0].tag == .genitive || words[$0].tag == .possessive }
    let core = (owner.map { $0 + 1 } ?? head.lowerBound)..<end
    if core.isEmpty {
      // "Russia's", "their", before a noun that names an event
      return owner.flatMap { possessor(before: $0, head) } ?? []
    }
    if let holder = holder(of: head, in: item) { return [named(holder, item)] }
    if let person = last(in: core, { if case .person = $0.kind { true } else { false } }) {
      return [named(person, item)]
    }
    let atoms = distinctAtoms(core)
    for atom in atoms.reversed() where !isOpposed(atom, in: core) {
      switch atom.kind {
      case .role(let row):
        // "the official count", "a general strike"
        if isAdjective(atom, end: end) { continue }
        // "a group of smugglers"
        if end < item.upperBound, isQuantity(atom) { continue }
        return roleActors(atom, Int(row), item, head, shared)
      case .actor(let row):
        let entry = tables.actors.rows[Int(row)]
        if entry.sector == "IGO", let owner, let state = possessor(before: owner, head)?.first,
          let country = state.country
        {
          // "his Security Council" is no body of the United Nations.
          return [make(atom.tokens, text.text(ofTokens: atom.tokens), country, "GOV")]
        }
        return [make(atom.tokens, entry.name, entry.country, entry.sector, isListed: true)]
      case .mention(let number):
        guard isPolity(number), let country = mentions[number].country else { continue }
        // "at the Lebanese border"
        if PlaceNouns.kind(of: words[end - 1].hash) == .border { continue }
        let isHead = atom.tokens.upperBound - offset >= end
        let tokens = isHead ? atom.tokens : core.lowerBound + offset..<end + offset
        return [countryActor(number, country, tokens)]
      case .person: continue
      }
    }
    if end < item.upperBound,
      head.contains(where: { !words[$0].classes.isDisjoint(with: [.quantity, .belonging]) })
        || head.count == 1 && [.determiner, .number].contains(words[end - 1].tag)
    {
      // "dozens of soldiers", "bases of the rebels"
      return actors(in: end + 1..<item.upperBound)
    }
    if let owner, let possessor = possessor(before: owner, head) { return possessor }
    let unknown = unknown(core)
    return unknown.isEmpty && end < item.upperBound ? owners(item, after: end) : unknown
  }

  /// Whether a word for people is the adjective of a noun that names something else.
  func isAdjective(_ atom: ActorAtom, end: Int) -> Bool {
    let last = atom.tokens.upperBound - 1 - offset
    guard atom.tokens.count == 1, last + 1 < end, words[last + 1].tag == .noun,
      names.atom(at: last + 1 + offset) == nil
    else { return false }
    return words[last].classes.contains(.adjective) && !words[last].classes.contains(.acting)
  }

  /// "an anti-Russia rally" is no party, least of all Russia.
  func isOpposed(_ atom: ActorAtom, in core: Range<Int>) -> Bool {
    let before = atom.tokens.lowerBound - offset - 1
    return core.contains(before) && words[before].hash == TaggedWordHash.anti
  }

  /// Whether a word for people only counts them: "a team of engineers".
  func isQuantity(_ atom: ActorAtom) -> Bool {
    atom.tokens.count == 1
      && words[atom.tokens.lowerBound - offset].classes.contains(.quantity)
      && words[min(atom.tokens.upperBound - offset, words.count - 1)].hash == TaggedWordHash.of
  }

  /// "Syrians" are people, "Syrian" and "Syria" stand for the state.
  func isPeople(_ mention: Mention) -> Bool {
    mention.usage == .demonym
      && text.document.text[mention.range.upperBound - 1] == UInt8(ascii: "s")
  }

  /// Whether a party is a thing that acts for its owner: "missiles".
  func isInstrument(_ party: Actor) -> Bool {
    guard case .role(let row)? = lastAtom(of: party)?.kind else { return false }
    return tables.roles.rows[Int(row)].kind == .instrument
  }

  /// Whether a party is a town that stands for itself and not for a government.
  func isTown(_ party: Actor) -> Bool {
    guard case .mention(let number)? = lastAtom(of: party)?.kind else { return false }
    return mentions[number].usage == .literal
      && mentions[number].place?.feature.featureClass == "P"
  }

  func lastAtom(of party: Actor) -> ActorAtom? {
    names.atom(
      at: text.tokens.partitionPoint { $0.range.upperBound >= party.range.upperBound }
    )
  }

  /// Rivers, mountains, borders and sites belong to countries and do not act for them.
  func isPolity(_ number: Int) -> Bool {
    guard mentions[number].border.isEmpty, let feature = mentions[number].place?.feature else {
      return false
    }
    return "APL".contains(feature.featureClass)
  }

  /// Whether a noun phrase is only the name of a town or region, where something happened.
  func isBarePlace(_ item: Range<Int>) -> Bool {
    guard let atom = names.atom(at: item.upperBound - 1 + offset),
      case .mention(let number) = atom.kind, mentions[number].usage == .literal
    else { return false }
    // "Baghdad summoned the ambassador": a capital is its government.
    guard let feature = mentions[number].place?.feature else { return false }
    return !feature.isCountry && feature.description != "P.PPLC"
  }

  /// Whether a number has one or two digits, as those of a score have.
  func isShort(_ position: Int) -> Bool { text.tokens[position + offset].range.count <= 2 }

  func distinctAtoms(_ range: Range<Int>) -> [ActorAtom] {
    var atoms: [ActorAtom] = []
    var position = range.lowerBound
    while position < range.upperBound {
      context.work?.steps += 1
      guard let atom = names.atom(at: position + offset) else {
        position += 1
        continue
      }
      atoms.append(atom)
      position = max(position + 1, atom.tokens.upperBound - offset)
    }
    return atoms
  }

  func last(in range: Range<Int>, _ fits: (ActorAtom) -> Bool) -> ActorAtom? {
    distinctAtoms(range).last(where: fits)
  }

  func make(
    _ tokens: Range<Int>,
    _ name: String,
    _ country: CountryCode?,
    _ sector: String?,
    _ affiliation: String? = nil,
    isListed: Bool = false,
    isLocal: Bool = false
  ) -> Actor {
    let range = text.bytes(ofTokens: tokens)
    return Actor(
      text: text.text(range),
      range: range,
      name: name,
      country: country,
      sector: sector,
      affiliation: affiliation,
      isListed: isListed,
      isLocal: isLocal
    )
  }

  /// Whether a place is less than a country and no capital, and who belongs to it no army or movement.
  func isLocal(_ number: Int, sector: String?) -> Bool {
    guard let feature = mentions[number].place?.feature else { return false }
    return !feature.isCountry && feature.description != "P.PPLC"
      && !["MIL", "REB", "UAF"].contains(sector ?? "")
  }

  func countryActor(_ number: Int, _ country: CountryCode, _ tokens: Range<Int>) -> Actor {
    let mention = mentions[number]
    let capital = mention.place?.feature.featureClass == "P" && mention.usage == .associative
    return make(
      tokens,
      mention.place?.name ?? text.text(mention.range),
      country,
      capital ? "GOV" : isPeople(mention) ? "CVL" : nil,
      isLocal: isLocal(number, sector: nil)
    )
  }

  func named(_ atom: ActorAtom, _ item: Range<Int>) -> Actor {
    guard case .person(let number) = atom.kind else { return make(atom.tokens, "", nil, nil) }
    let person = names.people[number]
    let country = person.country ?? firstCountry(in: item)
    return make(atom.tokens, person.name, country, person.sector, person.affiliation)
  }

  func firstCountry(in range: Range<Int>) -> CountryCode? {
    for atom in distinctAtoms(range) {
      if case .mention(let number) = atom.kind, let country = mentions[number].country {
        return country
      }
      if case .actor(let row) = atom.kind, let country = tables.actors.rows[Int(row)].country {
        return country
      }
      if case .person(let number) = atom.kind, let country = names.people[number].country {
        return country
      }
    }
    return nil
  }

  func possessor(before owner: Int, _ head: Range<Int>) -> [Actor]? {
    if words[owner].tag == .possessive {
      let found = antecedents(words[owner].hash)
      return found.isEmpty ? nil : found
    }
    let range = head.lowerBound..<owner
    if range.isEmpty { return nil }
    let found = actors(in: range)
    return found.isEmpty ? nil : found
  }

  /// Rivers and borders have names and do not act.
  func isUnknownName(_ position: Int) -> Bool {
    guard words[position].isCapitalized else { return false }
    if case .mention? = names.atom(at: position + offset)?.kind { return false }
    return true
  }

  /// A name that no table knows: "the Ankara Center" is somebody, "the weather" is not.
  func unknown(_ core: Range<Int>) -> [Actor] {
    guard let first = core.first(where: { isUnknownName($0) }) else { return [] }
    var end = first + 1
    while end < core.upperBound, words[end].isCapitalized { end += 1 }
    let tokens = first + offset..<end + offset
    return [make(tokens, text.text(ofTokens: tokens), nil, nil)]
  }
}
