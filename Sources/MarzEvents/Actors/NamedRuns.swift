import MarzGazetteer
import MarzPlaces
import MarzText
import MarzWords

/// Every name and role in a document that can stand for a party, found before sentences are parsed.
struct NamedRuns: Sendable {
  /// The atoms in order of their first token.
  private(set) var atoms: [ActorAtom] = []
  /// The atom that covers a token, -1 for none.
  private(set) var atomAt: [Int32]
  private(set) var people: [Person] = []
  private(set) var personNames: Set<String> = []
  /// The tokens of demonyms.
  private var demonyms: Set<Int> = []

  /// Finds the names of a document.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  init(
    _ text: ParsedText,
    _ mentions: [Mention],
    _ tables: EventTables,
    countingInto work: CodingWork?
  ) {
    atomAt = [Int32](repeating: -1, count: text.tokens.count)
    var mentionAt = [Int32](repeating: -1, count: text.tokens.count)
    for (index, mention) in mentions.enumerated() {
      for token in mention.tokens where token < mentionAt.count { mentionAt[token] = Int32(index) }
    }
    var index = 0
    while index < text.tokens.count {
      work?.steps += 1
      if isCurrency(index, in: text) || isPrefixed(index, in: text) {
        index += 1
      } else if let atom = tables.phrase(at: index, in: text), covers(atom, mentionAt, mentions) {
        append(atom)
        index = atom.tokens.upperBound
      } else if mentionAt[index] >= 0 {
        let number = Int(mentionAt[index])
        append(ActorAtom(kind: .mention(number), tokens: mentions[number].tokens))
        if mentions[number].usage == .demonym { demonyms.formUnion(mentions[number].tokens) }
        index = max(index + 1, mentions[number].tokens.upperBound)
      } else {
        index += 1
      }
    }
    var finder = PersonFinder(text, mentions, tables, countingInto: work)
    for sentence in text.sentences where sentence.kind != .boilerplate {
      for atom in finder.atoms(in: sentence, beside: self) { append(atom) }
    }
    people = finder.people
    personNames = Set(people.map(\.name))
  }

  /// Whether a word only says whose money it is: "US$2 million".
  private func isCurrency(_ index: Int, in text: ParsedText) -> Bool {
    guard index + 1 < text.tokens.count, text.tokens[index + 1].gap == .none else { return false }
    return text.document.text[text.tokens[index + 1].range.lowerBound] == UInt8(ascii: "$")
  }

  /// "re-establishment", "anti-government": with its prefix the word is another.
  private func isPrefixed(_ index: Int, in text: ParsedText) -> Bool {
    let token = text.tokens[index]
    return token.gap == .hyphen && index > 0 && !token.isCapitalized
      && TaggedWordHash.prefixes.contains(text.tokens[index - 1].hash)
  }

  /// Whether a token belongs to a proper name: a place, an organization, a person.
  func isName(_ token: Int) -> Bool {
    guard let atom = atom(at: token) else { return false }
    if case .role = atom.kind { return false }
    return true
  }

  /// Whether a token belongs to a demonym: "Iraqi".
  func isDemonym(_ token: Int) -> Bool { demonyms.contains(token) }

  /// Whether a token belongs to a role such as "foreign minister".
  func isRole(_ token: Int) -> Bool {
    guard let atom = atom(at: token), case .role = atom.kind else { return false }
    return true
  }

  /// The atom that covers a token.
  func atom(at token: Int) -> ActorAtom? {
    guard token >= 0, token < atomAt.count, atomAt[token] >= 0 else { return nil }
    return atoms[Int(atomAt[token])]
  }

  private mutating func append(_ atom: ActorAtom) {
    for token in atom.tokens { atomAt[token] = Int32(atoms.count) }
    atoms.append(atom)
  }

  /// A known name wins over a place mention inside it, a role never cuts one.
  private func covers(_ atom: ActorAtom, _ mentionAt: [Int32], _ mentions: [Mention]) -> Bool {
    guard let touched = atom.tokens.first(where: { mentionAt[$0] >= 0 }) else { return true }
    let mention = mentions[Int(mentionAt[touched])]
    if case .role = atom.kind { return false }
    // "the Kremlin", "the White House": buildings that are governments; "the EU" is of no one country.
    let isBuilding = mention.place?.feature.featureClass == "S"
    let isUnion = mention.place != nil && mention.country == nil
    return atom.tokens.count >= mention.tokens.count
      && (isBuilding || isUnion || mention.usage != .literal
        || atom.tokens.count > mention.tokens.count)
  }
}
