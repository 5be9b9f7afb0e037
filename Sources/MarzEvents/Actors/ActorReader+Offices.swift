import MarzGazetteer
import MarzPlaces
import MarzText
import MarzWords

/// Parties that a noun phrase names by what they are: "Iranian officials", "the president of Iraq".
extension ActorReader {
  /// "Its president, Hage Geingob, met": the person whom a comma adds to an office.
  func apposed(to item: Range<Int>) -> ActorAtom? {
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
  func holder(of head: Range<Int>, in item: Range<Int>) -> ActorAtom? {
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

  /// "Iranian officials", "the president of Iraq", "officials in Tehran", "his Iraqi counterpart".
  func roleActors(
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
    return anaphoric(role, label, tokens, head, sector)
  }

  /// Whom an office or body means that the text named before: "the foreign ministers", "the group", "the
  /// general"; itself where it named none.
  private func anaphoric(
    _ role: RoleTable.Row,
    _ label: String,
    _ tokens: Range<Int>,
    _ head: Range<Int>,
    _ sector: String
  ) -> [Actor] {
    let last = words[head.upperBound - 1]
    let isTitle = role.kind == .title
    guard isDefinite(head) else { return [make(tokens, label, nil, sector)] }
    if last.isPlural, isOneOfAState(label, role), discourse.pair.count == 2 {
      // "The foreign ministers met": those of the two countries.
      return discourse.pair.map { make(tokens, label, $0.country, sector) }
    }
    if !last.isPlural, tables.groups.bodies.contains(last.hash), let body = discourse.body {
      return [make(tokens, body.name, body.country, body.sector, isListed: true)]
    }
    // "the ministers" are more than the minister named before.
    guard !(isTitle && last.isPlural),
      let known = discourse.known(sector: sector, title: isTitle)
    else { return [make(tokens, label, nil, sector)] }
    // The minister whom the president asks is another, and "the government" is of his country, but no person.
    let isAnother =
      isTitle
      ? discourse.isSubjectHere(known)
      : discourse.isNamedPerson(known) || names.personNames.contains(known.name)
    return [make(tokens, isAnother ? label : known.name, known.country, sector)]
  }

  /// Whether a state has one holder of an office: its president, its foreign minister.
  func isOneOfAState(_ label: String, _ role: RoleTable.Row) -> Bool {
    role.kind == .title && role.sector != "CVL"
      && (label.contains(" ") || tables.groups.heads.contains(WordHash(label.lowercased())))
  }

  /// "members of the PKK": the organization that comes first, where no country comes before it.
  func firstOrganization(in range: Range<Int>) -> Int? {
    guard case .actor(let row)? = distinctAtoms(range).first?.kind else { return nil }
    return Int(row)
  }

  /// The first prepositional phrase of several: in "a commander of the rebels in Venezuela" the country
  /// is where, not whose.
  func complement(_ range: Range<Int>) -> Range<Int> {
    guard let second = range.dropFirst().first(where: { words[$0].tag == .preposition }) else {
      return range
    }
    return range.lowerBound..<second
  }

  /// "the general", and titles without an article: "Major General".
  func isDefinite(_ head: Range<Int>) -> Bool {
    let first = words[head.lowerBound]
    guard first.tag == .determiner else { return first.isCapitalized && !first.isPlural }
    return TaggedWordHash.definite.contains(first.hash)
  }

  /// "the presidents of Iran and Iraq": the office of the first serves the second.
  func sharedOffice(_ before: Range<Int>, _ item: Range<Int>) -> Actor? {
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
  func sharedCountry(_ before: Range<Int>, _ item: Range<Int>) -> CountryCode? {
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
  func partyAfter(
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
  func owners(_ item: Range<Int>, after preposition: Int) -> [Actor] {
    let inner = preposition + 1..<item.upperBound
    let last = (inner.first { words[$0].tag == .preposition } ?? inner.upperBound) - 1
    // "the closure of guest houses" is no guest's.
    guard words[preposition].hash == TaggedWordHash.of, inner.contains(last),
      words[last].isCapitalized || names.atom(at: last + offset) != nil
    else { return [] }
    return actors(in: inner).filter { !isTown($0) }
  }
}
