import MarzText
import MarzWords

/// The grammar of the words around a toponym that tells a land from its people and rulers: what the
/// name does, what belongs to it, what it depends on.
struct NameGrammar: Sendable {
  /// What the name does as the subject of its clause.
  enum Verb: Sendable {
    /// No verb follows.
    case none
    /// It says, wants or decides: "Tehran has rejected".
    case will
    /// Something is said of it, or done to it: "Tehran is", "Iran has been hit".
    case state
  }

  /// The verb after the name, over auxiliaries, adverbs, an apposition or a relative pronoun.
  let verb: Verb
  /// The cues of the noun that the name belongs to as a possessor or modifier: "Iran's nuclear
  /// **policy**", "Damascus **suburbs**"; empty for none.
  let head: CueSet
  /// The cues of the words before the preposition: "**relations** between", "the **streets** of".
  let governor: CueSet

  /// Reads the words around a name.
  ///
  /// - Parameters:
  ///   - first: The spot that opens the list of names.
  ///   - last: The spot that closes it, the same for a name by itself.
  ///   - isContained: Whether the comma after it parts it from its container.
  ///   - context: The text.
  init(first: Spot, last: Spot, isContained: Bool, context: TextContext) {
    let reader = ClauseReader(sentence: last.sentence, context: context)
    verb = isContained ? .none : reader.verb(after: last.span.upperBound)
    head = reader.head(after: last.span.upperBound)
    governor = reader.governor(before: first.span.lowerBound)
  }
}

/// Reads the words of one sentence around a name.
private struct ClauseReader {
  let context: TextContext
  let start: Int
  let end: Int

  private var tokens: [Token] { context.text.tokens }

  init(sentence: Int, context: TextContext) {
    self.context = context
    start = context.text.sentences[sentence].tokens.lowerBound
    end = context.text.sentences[sentence].tokens.upperBound
  }

  /// How many tokens an apposition may have.
  private static let longestApposition = 14

  func verb(after name: Int) -> NameGrammar.Verb {
    var index = afterApposition(name)
    var hasAuxiliary = false
    var isPassive = false
    for _ in 0..<5 {
      guard index < end, tokens[index].kind == .word else { break }
      let cues = context.cues[index]
      let isParticiple = ends(index, in: Self.participleEnding)
      if !cues.isDisjoint(with: [.auxiliary, .being]) {
        hasAuxiliary = true
        if cues.contains(.being) { isPassive = true }
      } else if !cues.isDisjoint(with: [.predicate, .say]) {
        return isPassive && isParticiple ? .state : .will
      } else if !cues.contains(.adverb), !ends(index, in: Self.adverbEnding) {
        break
      }
      index += 1
    }
    return hasAuxiliary ? .state : .none
  }

  /// Where the clause goes on after "(…)", ", a member of NATO," or ", which".
  private func afterApposition(_ name: Int) -> Int {
    guard name + 1 < end, tokens[name].kind == .mark else { return name }
    let closing: WordHash
    if tokens[name].hash == Self.comma {
      if context.cues[name + 1].contains(.person) || tokens[name + 1].hash == Self.which {
        return name + 2
      }
      closing = Self.comma
    } else if tokens[name].hash == Self.opening {
      closing = Self.closing
    } else {
      return name
    }
    let limit = min(end, name + Self.longestApposition)
    for index in name + 1..<limit where tokens[index].hash == closing { return index + 1 }
    return name
  }

  func head(after name: Int) -> CueSet {
    var index = name
    if index < end, tokens[index].kind == .clitic { index += 1 }
    var found: CueSet = []
    for _ in 0..<5 {
      guard index < end, tokens[index].kind == .word, tokens[index].gap <= .space else { break }
      let cues = context.cues[index]
      let noun = cues.intersection([.society, .ground, .title, .organization, .office])
      if context.lexicon.featureAfter(index, in: tokens) != nil {
        found = .ground
      } else if !noun.isEmpty {
        found = noun
      } else if found.isEmpty, isPeople(index) {
        found = .society
      } else if !cues.isDisjoint(with: Self.ends) {
        break
      }
      index += 1
    }
    return found
  }

  func governor(before name: Int) -> CueSet {
    var found: CueSet = []
    for index in max(start, name - 4)..<max(start, name) where tokens[index].kind == .word {
      found.formUnion(context.cues[index].intersection(Self.governors))
    }
    return found
  }

  /// Whether a word in lower case names people by its ending: "libertarians", "lobbyists".
  private func isPeople(_ index: Int) -> Bool {
    let token = tokens[index]
    guard !token.isCapitalized, token.range.count > 5 else { return false }
    let text = context.text.document.text
    return Self.peopleEndings.contains { ending in
      zip(ending, Int(token.end) - ending.count..<Int(token.end)).allSatisfy { $0 == text[$1] }
    }
  }

  private static let peopleEndings = ["ists", "ians", "ers"].map { Array($0.utf8) }

  private func ends(_ index: Int, in ending: (UInt8, UInt8)) -> Bool {
    let token = tokens[index]
    let text = context.text.document.text
    guard token.range.count > 4 else { return false }
    return text[Int(token.end) - 2] | 0x20 == ending.0
      && text[Int(token.end) - 1] | 0x20 == ending.1
  }

  private static let adverbEnding = (UInt8(ascii: "l"), UInt8(ascii: "y"))
  private static let participleEnding = (UInt8(ascii: "e"), UInt8(ascii: "d"))
  private static let governors: CueSet = [
    .dealing, .society, .ground, .part, .sport, .league, .route, .dweller, .seizure,
  ]
  /// What ends a noun phrase.
  private static let ends: CueSet = [
    .locative, .direction, .of, .partner, .agent, .article, .say, .auxiliary, .predicate,
    .conjunction, .person, .adjunct,
  ]
  private static let comma = WordHash(",")
  private static let which = WordHash("which")
  private static let opening = WordHash("(")
  private static let closing = WordHash(")")
}
