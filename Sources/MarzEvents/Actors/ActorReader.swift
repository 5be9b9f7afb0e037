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

  private func same(_ one: Actor, _ other: Actor) -> Bool {
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

  /// "Its president, Hage Geingob, met": the person whom a comma adds to an office.
  private func apposed(to item: Range<Int>) -> ActorAtom? {
    let next = item.upperBound + 1
    guard next < words.count, words[item.upperBound].tag == .comma,
      !words[item.upperBound - 1].isPlural,
      let atom = names.atom(at: next + offset), case .person = atom.kind,
      atom.tokens.lowerBound == next + offset
    else { return nil }
    let end = atom.tokens.upperBound - offset
    return end < words.count && words[end].tag == .comma ? atom : nil
  }

  /// The person after an office of several words: "Chief of General Staff Hulusi Akar".
  private func holder(of head: Range<Int>, in item: Range<Int>) -> ActorAtom? {
    guard head.upperBound + 1 < item.upperBound,
      case .role(let row)? = names.atom(at: head.upperBound - 1 + offset)?.kind,
      tables.roles.rows[Int(row)].kind != .instrument, !words[head.upperBound - 1].isPlural,
      let person = last(
        in: head.upperBound + 1..<item.upperBound,
        { if case .person = $0.kind { true } else { false } }
      ), person.tokens.upperBound - offset == item.upperBound
    else { return nil }
    // "an adviser of President Mbeki" is somebody else.
    let between = head.upperBound + 1..<max(head.upperBound + 1, person.tokens.lowerBound - offset)
    let isOffice = between.contains { position in
      guard let atom = names.atom(at: position + offset) else {
        return words[position].tag != .determiner
      }
      if case .role(let row) = atom.kind { return tables.roles.rows[Int(row)].kind == .group }
      return false
    }
    return isOffice ? person : nil
  }

  /// Whether a word for people is the adjective of a noun that names something else.
  private func isAdjective(_ atom: ActorAtom, end: Int) -> Bool {
    let last = atom.tokens.upperBound - 1 - offset
    guard atom.tokens.count == 1, last + 1 < end, words[last + 1].tag == .noun,
      names.atom(at: last + 1 + offset) == nil
    else { return false }
    return words[last].classes.contains(.adjective) && !words[last].classes.contains(.acting)
  }

  /// "an anti-Russia rally" is no party, least of all Russia.
  private func isOpposed(_ atom: ActorAtom, in core: Range<Int>) -> Bool {
    let before = atom.tokens.lowerBound - offset - 1
    return core.contains(before) && words[before].hash == TaggedWordHash.anti
  }

  /// Whether a word for people only counts them: "a team of engineers".
  private func isQuantity(_ atom: ActorAtom) -> Bool {
    atom.tokens.count == 1
      && words[atom.tokens.lowerBound - offset].classes.contains(.quantity)
      && words[min(atom.tokens.upperBound - offset, words.count - 1)].hash == TaggedWordHash.of
  }

  /// "Syrians" are people, "Syrian" and "Syria" stand for the state.
  private func isPeople(_ mention: Mention) -> Bool {
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

  private func lastAtom(of party: Actor) -> ActorAtom? {
    names.atom(
      at: text.tokens.partitionPoint { $0.range.upperBound >= party.range.upperBound }
    )
  }

  /// Rivers, mountains, borders and sites belong to countries and do not act for them.
  private func isPolity(_ number: Int) -> Bool {
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

  private func distinctAtoms(_ range: Range<Int>) -> [ActorAtom] {
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

  private func last(in range: Range<Int>, _ fits: (ActorAtom) -> Bool) -> ActorAtom? {
    distinctAtoms(range).last(where: fits)
  }

  private func make(
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
  private func isLocal(_ number: Int, sector: String?) -> Bool {
    guard let feature = mentions[number].place?.feature else { return false }
    return !feature.isCountry && feature.description != "P.PPLC"
      && !["MIL", "REB", "UAF"].contains(sector ?? "")
  }

  private func countryActor(_ number: Int, _ country: CountryCode, _ tokens: Range<Int>) -> Actor {
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

  private func named(_ atom: ActorAtom, _ item: Range<Int>) -> Actor {
    guard case .person(let number) = atom.kind else { return make(atom.tokens, "", nil, nil) }
    let person = names.people[number]
    let country = person.country ?? firstCountry(in: item)
    return make(atom.tokens, person.name, country, person.sector, person.affiliation)
  }

  private func firstCountry(in range: Range<Int>) -> CountryCode? {
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

  /// "Iranian officials", "the president of Iraq", "officials in Tehran", "his Iraqi counterpart".
  private func roleActors(
    _ atom: ActorAtom,
    _ row: Int,
    _ item: Range<Int>,
    _ head: Range<Int>,
    _ shared: CountryCode?
  ) -> [Actor] {
    let role = tables.roles.rows[row]
    if role.kind == .title, let person = apposed(to: item) { return [named(person, item)] }
    var sector = role.sector
    if role.name == "counterpart", let own = discourse.subject.first?.sector { sector = own }
    let start = min(head.lowerBound + offset, atom.tokens.lowerBound)
    let tokens = start..<max(start + 1, min(head.upperBound + offset, text.tokens.count))
    let label = text.text(ofTokens: atom.tokens)
    let before = distinctAtoms(
      head.lowerBound..<max(head.lowerBound, atom.tokens.lowerBound - offset)
    )
    for other in before.reversed() {
      switch other.kind {
      case .mention(let number):
        // "EU ministers" have no country and are nobody who was named before.
        let name = "\(text.text(mentions[number].range)) \(label)"
        let isLocal = isLocal(number, sector: sector)
        return [make(tokens, name, mentions[number].country, sector, isLocal: isLocal)]
      case .actor(let row):
        let actor = tables.actors.rows[Int(row)]
        guard let own = actor.sector, own != "SOC" else {
          // "US officials", "Kurdish fighters": the adjective is no body that acts.
          let name = "\(text.text(ofTokens: other.tokens)) \(label)"
          return [make(tokens, name, actor.country, sector, actor.name, isListed: true)]
        }
        return [make(tokens, actor.name, actor.country, own, isListed: true)]
      case .person(let number):
        return [make(tokens, names.people[number].name, names.people[number].country, sector)]
      case .role: continue
      }
    }
    let after = complement(head.upperBound..<item.upperBound)
    if let group = group(after.dropFirst()) {
      // "the presidents of the two countries"
      return group.map { party in
        let name = "\(label) of \(stateName(party) ?? party.name)"
        return make(tokens, name, party.country, sector)
      }
    }
    if let row = firstOrganization(in: after) {
      let organization = tables.actors.rows[row]
      return [
        make(
          tokens,
          organization.name,
          organization.country,
          organization.sector,
          isListed: true
        )
      ]
    }
    if let shared { return [make(tokens, label, shared, sector)] }
    if let country = firstCountry(in: after) { return [make(tokens, label, country, sector)] }
    if head.upperBound == item.upperBound, let party = partyAfter(item) {
      return [make(tokens, party.name ?? label, party.country, party.sector ?? sector)]
    }
    if let own = ownCountries(head) {
      return own.isEmpty
        ? [make(tokens, label, nil, sector)]
        : own.map {
          make(tokens, label, $0, sector)
        }
    }
    if let group = group(head) { return group.map { make(tokens, $0.name, $0.country, sector) } }
    if words[head.upperBound - 1].isPlural, isDefinite(head), isOneOfAState(label, role),
      discourse.pair.count == 2
    {
      // "The foreign ministers met": those of the two countries.
      return discourse.pair.map { make(tokens, label, $0.country, sector) }
    }
    if isDefinite(head), !words[head.upperBound - 1].isPlural,
      tables.groups.bodies.contains(words[head.upperBound - 1].hash), let body = discourse.body
    {
      return [make(tokens, body.name, body.country, body.sector, isListed: true)]
    }
    let isTitle = role.kind == .title
    // "the ministers" are more than the minister named before.
    let isMany = isTitle && words[max(head.lowerBound, head.upperBound - 1)].isPlural
    if isDefinite(head), !isMany, let known = discourse.known(sector: sector, title: isTitle) {
      if !isTitle, discourse.isNamedPerson(known) {
        // "the government" is no person of it.
        return [make(tokens, label, known.country, sector)]
      }
      // The minister whom the president asks is another.
      let isSelf = isTitle && discourse.subject.contains { $0.name == known.name }
      // "the government" is of the president's country, and no person.
      let isPerson = !isTitle && names.people.contains { $0.name == known.name }
      return [make(tokens, isSelf || isPerson ? label : known.name, known.country, sector)]
    }
    return [make(tokens, label, nil, sector)]
  }

  /// Whether a state has one holder of an office: its president, its foreign minister.
  private func isOneOfAState(_ label: String, _ role: RoleTable.Row) -> Bool {
    role.kind == .title && role.sector != "CVL"
      && (label.contains(" ") || tables.groups.heads.contains(WordHash(label.lowercased())))
  }

  /// "members of the PKK": the organization that comes first, where no country comes before it.
  private func firstOrganization(in range: Range<Int>) -> Int? {
    guard case .actor(let row)? = distinctAtoms(range).first?.kind else { return nil }
    return Int(row)
  }

  /// The first prepositional phrase of several: in "a commander of the rebels in Venezuela" the country
  /// is where, not whose.
  private func complement(_ range: Range<Int>) -> Range<Int> {
    guard let second = range.dropFirst().first(where: { words[$0].tag == .preposition }) else {
      return range
    }
    return range.lowerBound..<second
  }

  /// "the general", and titles without an article: "Major General".
  private func isDefinite(_ head: Range<Int>) -> Bool {
    let first = words[head.lowerBound]
    guard first.tag == .determiner else { return first.isCapitalized && !first.isPlural }
    return TaggedWordHash.definite.contains(first.hash)
  }

  /// "the presidents of Iran and Iraq": the office of the first serves the second.
  private func sharedOffice(_ before: Range<Int>, _ item: Range<Int>) -> Actor? {
    guard let end = before.first(where: { words[$0].tag == .preposition }), end > before.lowerBound,
      TaggedWordHash.origins.contains(words[end].hash), words[end - 1].isPlural,
      let office = names.atom(at: end - 1 + offset), case .role(let row) = office.kind,
      let atom = names.atom(at: item.lowerBound + offset), case .mention(let number) = atom.kind,
      atom.tokens.upperBound - offset == item.upperBound, mentions[number].usage != .demonym,
      isPolity(number), let country = mentions[number].country
    else { return nil }
    let label = text.text(ofTokens: office.tokens)
    return make(atom.tokens, label, country, tables.roles.rows[Int(row)].sector)
  }

  /// "the Sudanese army and militias": the adjective of the first serves the second.
  private func sharedCountry(_ before: Range<Int>, _ item: Range<Int>) -> CountryCode? {
    guard let first = words.indices.contains(item.lowerBound) ? words[item.lowerBound] : nil,
      first.tag == .noun || first.tag == .adjective, !first.isCapitalized
    else { return nil }
    for position in before.prefix(2) {
      guard let atom = names.atom(at: position + offset) else { continue }
      switch atom.kind {
      case .mention(let number) where mentions[number].usage == .demonym:
        return mentions[number].country
      case .actor(let row) where atom.tokens.count > 1:
        return tables.actors.rows[Int(row)].country
      default: continue
      }
    }
    return nil
  }

  /// "officials in Tehran", "observers from the European Union": whom people belong to.
  private func partyAfter(
    _ item: Range<Int>
  ) -> (name: String?, country: CountryCode?, sector: String?)? {
    var position = item.upperBound
    guard position + 1 < words.count, words[position].tag == .preposition,
      TaggedWordHash.origins.contains(words[position].hash)
    else { return nil }
    position += 1
    var limit = 3
    while position < words.count, limit > 0, words[position].isNominal {
      switch names.atom(at: position + offset)?.kind {
      case .mention(let number): return mentions[number].country.map { (nil, $0, nil) }
      case .actor(let row):
        let actor = tables.actors.rows[Int(row)]
        return (actor.name, actor.country, actor.sector)
      default: break
      }
      position += 1
      limit -= 1
    }
    return nil
  }

  /// "the policies of Iran" as "Iran's policies": whose the matter is; a town is where it is.
  private func owners(_ item: Range<Int>, after preposition: Int) -> [Actor] {
    let inner = preposition + 1..<item.upperBound
    let last = (inner.first { words[$0].tag == .preposition } ?? inner.upperBound) - 1
    // "the closure of guest houses" is no guest's.
    guard words[preposition].hash == TaggedWordHash.of, inner.contains(last),
      words[last].isCapitalized || names.atom(at: last + offset) != nil
    else { return [] }
    return actors(in: inner).filter { !isTown($0) }
  }

  private func possessor(before owner: Int, _ head: Range<Int>) -> [Actor]? {
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
  private func isUnknownName(_ position: Int) -> Bool {
    guard words[position].isCapitalized else { return false }
    if case .mention? = names.atom(at: position + offset)?.kind { return false }
    return true
  }

  /// A name that no table knows: "the Ankara Center" is somebody, "the weather" is not.
  private func unknown(_ core: Range<Int>) -> [Actor] {
    guard let first = core.first(where: { isUnknownName($0) }) else { return [] }
    var end = first + 1
    while end < core.upperBound, words[end].isCapitalized { end += 1 }
    let tokens = first + offset..<end + offset
    return [make(tokens, text.text(ofTokens: tokens), nil, nil)]
  }
}
