import MarzGazetteer
import MarzPlaces
import MarzText
import MarzWords

/// Finds the people that the sentences of a document name and what they say of their office.
///
/// One finder reads all sentences in turn, so that a surname is known from the sentence that introduces it.
struct PersonFinder {
  private let text: ParsedText
  private let mentions: [Mention]
  private let tables: EventTables
  private(set) var people: [Person] = []
  /// The people whom a surname means.
  ///
  /// Alone it means the first of them.
  private var bySurname: [WordHash: [Int]] = [:]
  /// More people of one surname are not told apart.
  private static let namesakes = 8
  private let work: CodingWork?

  init(
    _ text: ParsedText,
    _ mentions: [Mention],
    _ tables: EventTables,
    countingInto work: CodingWork?
  ) {
    self.work = work
    self.text = text
    self.mentions = mentions
    self.tables = tables
  }

  /// Where a sentence names people beside other names; those it introduces join ``people``.
  ///
  /// - Complexity: O(*n*) in the tokens of the sentence.
  mutating func atoms(in sentence: Sentence, beside names: NamedRuns) -> [ActorAtom] {
    let range =
      (sentence.dateline?.upperBound ?? sentence.tokens.lowerBound)..<sentence.tokens.upperBound
    let isHeadline = isTitleCase(range)
    guard !isHeadline || hasRole(range, names) else { return [] }
    let first = sentence.tokens.lowerBound
    var atoms: [ActorAtom] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard isNamePart(index, first, names), !isHeadline || !isVerb(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < range.upperBound, !isHeadline || !isVerb(end),
        isNamePart(end, first, names) || isParticle(end, range, first, names)
          || isJoined(end, names)
      {
        end += 1
      }
      if let person = person(index..<end, in: range, names) {
        atoms.append(ActorAtom(kind: .person(person), tokens: index..<end))
      }
      index = end
    }
    return atoms
  }

  private func isTitleCase(_ range: Range<Int>) -> Bool {
    let words = range.filter { text.tokens[$0].kind == .word && text.tokens[$0].range.count > 3 }
    return words.count > 3 && words.allSatisfy { text.tokens[$0].isCapitalized }
  }

  /// In a headline every verb is capitalized as names are.
  private func isVerb(_ index: Int) -> Bool {
    (tables.lexicon.entry(of: text.tokens[index].hash)?.verb ?? -1) >= 0
  }

  private func hasRole(_ range: Range<Int>, _ names: NamedRuns) -> Bool {
    range.contains { names.isRole($0) }
  }

  /// A capitalized word that no table explains.
  private func isNamePart(_ index: Int, _ first: Int, _ names: NamedRuns) -> Bool {
    work?.steps += 1
    let token = text.tokens[index]
    guard token.kind == .word, token.isCapitalized, names.atom(at: index) == nil else {
      return false
    }
    guard let entry = tables.lexicon.entry(of: token.hash) else { return true }
    if !entry.classes.isSubset(of: .open) { return false }
    return index != first && entry.noun < 0 && !entry.canBeNoun
      && !entry.forms.contains(.gerund)
  }

  /// The second half of "Jae-in".
  private func isJoined(_ index: Int, _ names: NamedRuns) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word, token.gap == .hyphen, names.atom(at: index) == nil else {
      return false
    }
    return tables.lexicon.entry(of: token.hash)?.forms.isEmpty ?? true
  }

  /// The "bin" and "al" inside a name.
  private func isParticle(
    _ index: Int,
    _ range: Range<Int>,
    _ first: Int,
    _ names: NamedRuns
  ) -> Bool {
    guard index + 1 < range.upperBound, text.tokens[index + 1].isCapitalized,
      isNamePart(index + 1, first, names), text.tokens[index].kind == .word
    else { return false }
    return tables.nameParticles.contains(text.tokens[index].hash)
  }

  /// The person that a run of words names: one known by the surname, or one who is introduced here.
  private mutating func person(
    _ run: Range<Int>,
    in range: Range<Int>,
    _ names: NamedRuns
  ) -> Int? {
    let surname = text.tokens[run.upperBound - 1].hash
    let before = office(endingAt: run.lowerBound, in: range, names)
    let after =
      before?.country == nil ? office(startingAt: run.upperBound, in: range, names) : nil
    // "General Karimi, commander of the Iranian army": the rank before, whose it is after.
    let office: Office? =
      before.map {
        ($0.sector, $0.country ?? after?.country, $0.organization ?? after?.organization)
      } ?? after
    let bearers = bySurname[surname] ?? []
    let isKnown = bearers.count >= Self.namesakes
    if let known = bearers.first(where: { isKnown || !isSomebodyElse(run, than: people[$0]) }) {
      if let office, people[known].sector == nil {
        people[known].sector = office.sector
        people[known].country = people[known].country ?? office.country
        people[known].affiliation = people[known].affiliation ?? office.organization
      }
      return known
    }
    let leader =
      run.count <= 6 ? tables.leaders.leader(endingAt: text.tokens[run].map(\.hash)) : nil
    guard office != nil || run.count > 1 || leader != nil, run.count <= 6 else { return nil }
    bySurname[surname, default: []].append(people.count)
    people.append(
      Person(
        name: leader?.name ?? text.text(ofTokens: run),
        surname: surname,
        country: office?.country ?? leader?.country,
        sector: office?.sector ?? leader?.sector,
        affiliation: office?.organization
      )
    )
    return people.count - 1
  }

  /// Whether the given names of a run are others than a person's: "Saddam Hussein" beside "Fuad Hussein".
  ///
  /// One initial in common is enough, for names are spelled and shortened in many ways.
  private func isSomebodyElse(_ run: Range<Int>, than person: Person) -> Bool {
    func initials(_ words: [Substring]) -> Set<Character> {
      Set(words.dropLast().compactMap { $0.first.map { Character($0.uppercased()) } })
    }
    let own = initials(text.text(ofTokens: run).split { $0 == " " || $0 == "-" })
    let other = initials(person.name.split { $0 == " " || $0 == "-" })
    return !own.isEmpty && !other.isEmpty && own.isDisjoint(with: other)
  }

  private typealias Office = (sector: String?, country: CountryCode?, organization: String?)

  /// The office before a name: "Norwegian Army Chief of Staff General X", "head of the Norwegian army X".
  private func office(
    endingAt end: Int,
    in range: Range<Int>,
    _ names: NamedRuns
  ) -> Office? {
    var sector: String?
    var country: CountryCode?
    var organization: String?
    var index = end - 1
    while index >= range.lowerBound, end - index < 14 {
      work?.steps += 1
      guard let atom = names.atom(at: index) else {
        let token = text.tokens[index]
        let isFiller = token.kind == .clitic || isFiller(index) || token.hash == tables.point
        guard isFiller, sector != nil || end - index < 2 else { break }
        index -= 1
        continue
      }
      switch atom.kind {
      case .role(let row):
        guard tables.roles.rows[Int(row)].kind != .instrument else { break }
        sector =
          sector.map { $0 == "GOV" ? tables.roles.rows[Int(row)].sector : $0 }
          ?? tables.roles.rows[Int(row)].sector
      case .mention(let number): country = country ?? mentions[number].country
      case .actor(let row):
        country = country ?? tables.actors.rows[Int(row)].country
        organization = organization ?? tables.actors.rows[Int(row)].name
        sector = sector ?? tables.actors.rows[Int(row)].sector
      case .person: return sector == nil ? nil : (sector, country, organization)
      }
      index = atom.tokens.lowerBound - 1
    }
    return sector == nil ? nil : (sector, country, organization)
  }

  /// The office after a name: "X, the Polish foreign minister,".
  private func office(
    startingAt start: Int,
    in range: Range<Int>,
    _ names: NamedRuns
  ) -> Office? {
    guard start < range.upperBound, text.tokens[start].kind == .mark,
      text.document.text[text.tokens[start].range.lowerBound] == UInt8(ascii: ",")
    else { return nil }
    var sector: String?
    var country: CountryCode?
    var organization: String?
    var index = start + 1
    while index < range.upperBound, index - start < 14 {
      work?.steps += 1
      guard let atom = names.atom(at: index) else {
        guard text.tokens[index].kind != .mark, isFiller(index) || sector == nil else { break }
        if let entry = tables.lexicon.entry(of: text.tokens[index].hash),
          entry.classes.contains(.relative) || entry.forms.contains(.past)
        {
          break
        }
        index += 1
        continue
      }
      switch atom.kind {
      case .role(let row): sector = sector ?? tables.roles.rows[Int(row)].sector
      case .mention(let number): country = country ?? mentions[number].country
      case .actor(let row):
        country = country ?? tables.actors.rows[Int(row)].country
        organization = organization ?? tables.actors.rows[Int(row)].name
      case .person: return nil
      }
      index = atom.tokens.upperBound
    }
    return sector == nil ? nil : (sector, country, organization)
  }

  /// A small word inside a title: "of", "the", "for", "former", or a modifier such as "deputy".
  private func isFiller(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word else { return token.kind == .clitic }
    guard let entry = tables.lexicon.entry(of: token.hash) else { return true }
    if entry.classes.contains(.preposition) { return token.hash == TaggedWordHash.of }
    return entry.classes.contains(.determiner) || entry.classes.contains(.adjective)
      || entry.classes.isSubset(of: .open) && !entry.forms.contains(.past)
        && !entry.forms.contains(.third)
  }
}
