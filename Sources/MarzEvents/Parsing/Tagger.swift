import MarzGazetteer
import MarzPlaces
import MarzText
import MarzWords

/// Gives every word of a sentence its part of speech, from the lexicon, its ending and its neighbors.
///
/// One pass from left to right with a bounded look ahead, so linear in the length of the sentence.
final class Tagger {
  private let context: EventContext
  private let first: Int
  private let last: Int
  let isTitleCase: Bool
  private var entries: [Lexicon.Entry?]
  private(set) var words: [TaggedWord] = []
  /// The token that closes the parenthesis at hand.
  private var skipUntil = -1

  /// Where the phrase ends that bounds a number at hand.
  private var quantifierEnd = -1

  /// How many words the look ahead may cross.
  private static let window = 14

  /// Prepares the tokens of a range.
  init(_ range: Range<Int>, in context: EventContext) {
    self.context = context
    let (text, lexicon) = (context.text, context.tables.lexicon)
    first = range.lowerBound
    last = range.upperBound
    entries = range.map { lexicon.entry(of: text.tokens[$0].hash) }
    var capitals = 0
    var letters = 0
    for index in range where text.tokens[index].kind == .word {
      let long = text.tokens[index].range.count > 3
      letters += long ? 1 : 0
      capitals += long && text.tokens[index].isCapitalized ? 1 : 0
    }
    isTitleCase = letters >= 4 && capitals * 10 >= letters * 8
    words.reserveCapacity(range.count)
  }

  /// The tagged words of the range.
  static func tag(_ range: Range<Int>, in context: EventContext) -> [TaggedWord] {
    let tagger = Tagger(range, in: context)
    for index in range {
      tagger.words.append(tagger.tagged(index))
    }
    return tagger.words
  }

  private var text: ParsedText { context.text }
  private var names: NamedRuns { context.names }
  private var lexicon: Lexicon { context.tables.lexicon }

  func token(_ index: Int) -> Token? {
    index >= first && index < last ? text.tokens[index] : nil
  }

  func entry(_ index: Int) -> Lexicon.Entry? {
    context.work?.steps += 1
    return index >= first && index < last ? entries[index - first] : nil
  }

  /// Whether a verb never stands without an object.
  func isTransitive(_ entry: Lexicon.Entry) -> Bool { uses(entry, .transitive) }

  private func uses(_ entry: Lexicon.Entry, _ usage: WordClass) -> Bool {
    lexicon.usage[entry.verb]?.contains(usage) ?? false
  }

  /// Whether a word and the next are the name of a thing: "warning shots".
  func isCompound(_ index: Int) -> Bool {
    guard index >= first, let next = token(index + 1) else { return false }
    return lexicon.compounds.contains([text.tokens[index].hash, next.hash])
  }

  /// Whether a token belongs to a proper name.
  func isName(_ index: Int) -> Bool { names.isName(index) }

  /// Whether a token names a people: "Iraqi".
  func isDemonym(_ index: Int) -> Bool { names.isDemonym(index) }

  /// Whether a token opens a title that is written with a capital: "Foreign Minister".
  func isTitle(_ index: Int) -> Bool {
    !isTitleCase && token(index)?.isCapitalized == true && names.isRole(index)
      && entry(index)?.isPlural != true
  }

  /// The word before, adverbs and quotes left out.
  private var previous: TaggedWord? {
    words.last { $0.tag != .adverb && $0.tag != .negation && $0.tag != .quote && $0.tag != .other }
  }

  private func tagged(_ index: Int) -> TaggedWord {
    let token = text.tokens[index]
    var word = TaggedWord(tag: .noun, hash: token.hash)
    word.isJoined = token.gap == .hyphen
    if index <= skipUntil {
      word.tag = .other
      return word
    }
    switch token.kind {
    case .mark:
      word.tag = mark(index)
      return word
    case .number:
      word.tag = .number
      if isYear(index) {
        word.tag = .noun
        word.classes = .day
      }
      return word
    case .clitic:
      word.tag = clitic(index)
      return word
    case .word:
      break
    }
    if let end = namingClause(at: index) {
      skipUntil = end
      word.tag = .other
      return word
    }
    if isQuantifier(index) || isSoFar(index) || isDegree(index) || isCaption(index) {
      word.tag = .adverb
      return word
    }
    let entry = entries[index - first]
    if let entry {
      word.classes = entry.classes
      word.verb = entry.verb
      word.noun = entry.noun
      word.isPlural = entry.isPlural
    }
    let opening = index == first || words.last?.tag == .quote && words.count < 3
    let isCapital = token.isCapitalized && !isTitleCase && !opening
    if names.isName(index) {
      word.tag = .proper
      word.isCapitalized = true
      word.isDemonym = names.isDemonym(index)
      return word
    }
    if names.isRole(index), !isVerbLike(index, entry) {
      word.tag = .noun
      word.isCapitalized = token.isCapitalized && !isTitleCase
      return word
    }
    if let entry, let tag = closed(index, entry, isCapital) {
      word.tag = tag
      if tag == .be || tag == .have || tag == .do {
        if entry.forms == .gerund { word.form = .gerund }
      }
      return word
    }
    word.isCapitalized = isCapital
    if isCapital {
      word.tag = .proper
      if entry?.classes.contains(.adjective) == true { word.tag = .adjective }
      return word
    }
    open(&word, index, entry, token)
    if word.tag == .noun, opening, token.isCapitalized, entry.map(isBlank) ?? true {
      word.isCapitalized = true
    }
    return word
  }

  /// The last word of "what it called", "what officials described as", which only names what comes next.
  private func namingClause(at index: Int) -> Int? {
    guard text.tokens[index].hash == Self.what,
      words.last?.tag == .verb || words.last?.tag == .preposition
    else { return nil }
    for next in index + 2..<index + 6 {
      guard let entry = entry(next), token(next)?.kind == .word else { return nil }
      if uses(entry, .naming) {
        guard let after = token(next + 1) else { return nil }
        return Self.links.contains(after.hash) ? next + 1 : next
      }
      if entry.verb >= 0, !entry.canBeNoun { return nil }
    }
    return nil
  }

  private static let what = WordHash("what")
  private static let links = Set(["as", "was", "were", "is", "are"].map { WordHash($0) })

  /// In a headline, "Iraq, Syria reopen a crossing": the comma joins the countries before the verb.
  private func joinsCountries(_ index: Int) -> Bool {
    guard index > first, let one = names.atom(at: index - 1), one.tokens.lowerBound == first,
      let other = names.atom(at: index + 1), isCountry(one), isCountry(other)
    else { return false }
    let next = other.tokens.upperBound
    return !isName(next) && (entry(next)?.verb ?? -1) >= 0
  }

  private func isCountry(_ atom: ActorAtom) -> Bool {
    guard case .mention(let number) = atom.kind else { return false }
    return context.mentions[number].place?.feature.isCountry == true
  }

  /// Whether the lexicon knows a word only as the start of a name.
  private func isBlank(_ entry: Lexicon.Entry) -> Bool {
    entry.verb < 0 && entry.noun < 0 && !entry.canBeNoun && entry.classes.isEmpty
  }

  /// A role word such as "heads" or "guards" that the place makes a verb.
  private func isVerbLike(_ index: Int, _ entry: Lexicon.Entry?) -> Bool {
    guard let entry, entry.verb >= 0, let previous else { return false }
    return previous.tag == .to || previous.tag == .modal
  }

  /// "In 2014 Iran threatened": four digits after a preposition and before a name are a year.
  private func isYear(_ index: Int) -> Bool {
    guard words.last?.tag == .preposition, text.tokens[index].range.count == 4, index + 1 < last,
      token(index + 1)?.kind == .word, names.isName(index + 1),
      token(index + 1)?.gap == .space
    else { return false }
    let first = text.document.text[text.tokens[index].range.lowerBound]
    return first == UInt8(ascii: "1") || first == UInt8(ascii: "2")
  }

  private func mark(_ index: Int) -> TaggedWord.Tag {
    let token = text.tokens[index]
    let bytes = text.document.text
    switch bytes[token.range.lowerBound] {
    case UInt8(ascii: ","): return joinsCountries(index) ? .coordinator : .comma
    case UInt8(ascii: "."): return index + 2 < last && token.gap == .none ? .point : .stop
    case UInt8(ascii: "\""): return .quote
    case UInt8(ascii: "'"): return apostrophe(index)
    case UInt8(ascii: "$"), UInt8(ascii: "%"): return .number
    case UInt8(ascii: "("): return parenthesis(index)
    case UInt8(ascii: ")"): return .other
    case 0xE2:
      let code = text.text(token.range)
      if code == "\u{2019}" || code == "\u{2018}" { return apostrophe(index) }
      if code == "\u{20AC}" { return .number }
      return code == "\u{201C}" || code == "\u{201D}" || code == "\u{201E}" ? .quote : .stop
    case 0xC2:
      let code = text.text(token.range)
      if code == "\u{A3}" || code == "\u{A5}" { return .number }
      return code == "\u{AB}" || code == "\u{BB}" ? .quote : .stop
    default: return .stop
    }
  }

  /// A short parenthesis is passed over: "the World Health Organization (WHO)".
  private func parenthesis(_ index: Int) -> TaggedWord.Tag {
    let end = (index + 1..<min(last, index + Self.window)).first {
      text.document.text[text.tokens[$0].range.lowerBound] == UInt8(ascii: ")")
    }
    guard let end else { return .stop }
    skipUntil = end
    return .other
  }

  /// The apostrophe of "the sides' militaries" is a genitive, any other a quote.
  private func apostrophe(_ index: Int) -> TaggedWord.Tag {
    guard
      text.tokens[index].gap == .none, let before = words.last,
      before.tag == .noun || before.tag == .proper, index > first,
      lastByte(index - 1) == UInt8(ascii: "s"), let next = token(index + 1), next.gap == .space,
      next.kind == .word
    else { return .quote }
    return .genitive
  }

  private func clitic(_ index: Int) -> TaggedWord.Tag {
    let length = text.tokens[index].range.count
    let letters = lastByte(index)
    guard letters == UInt8(ascii: "s"), length <= 4 else {
      if letters == UInt8(ascii: "l") || letters == UInt8(ascii: "d") { return .modal }
      return letters == UInt8(ascii: "e") ? .have : .be
    }
    guard let before = words.last, before.tag == .pronoun else { return .genitive }
    return .be
  }

  private func lastByte(_ index: Int) -> UInt8 {
    text.document.text[text.tokens[index].range.upperBound - 1] | 0x20
  }

  /// The tag of a closed-class word, nil if the word is none or its place speaks against it.
  private func closed(
    _ index: Int,
    _ entry: Lexicon.Entry,
    _ isCapital: Bool
  ) -> TaggedWord.Tag? {
    let classes = entry.classes.subtracting(.open)
    if classes.isEmpty { return nil }
    if classes.contains(.day), text.tokens[index].isCapitalized, index > first { return .noun }
    if entry.classes.contains(.approximate), token(index + 1)?.kind == .number { return .adverb }
    if classes.contains(.to) { return toTag(index) }
    if classes.contains(.be) { return .be }
    if classes.contains(.have) { return .have }
    if classes.contains(.do) { return .do }
    if classes.contains(.modal), !classes.contains(.day) || !isCapital { return .modal }
    if isCapital, text.tokens[index].shape.contains(.allCapitals), entry.verb < 0 { return .proper }
    if classes.contains(.relative) {
      if let previous, classes.contains(.determiner) { return thatTag(previous, index) }
      return .relative
    }
    if classes.contains(.possessive) {
      if classes.contains(.pronoun) { return startsNoun(index + 1) ? .possessive : .pronoun }
      return .possessive
    }
    if classes.contains(.negation) {
      // "neither Iran nor Iraq"
      if classes.contains(.coordinator) { return .coordinator }
      return classes.contains(.determiner) ? .determiner : .negation
    }
    if classes.contains(.determiner), entry.verb < 0 {
      // "a provisional three-month truce"
      if let next = token(index + 1), next.gap == .hyphen, next.kind == .word { return .adjective }
      return .determiner
    }
    if classes.contains(.pronoun) { return .pronoun }
    if classes.contains(.coordinator) { return .coordinator }
    if classes.contains(.subordinator) { return .subordinator }
    if classes.contains(.preposition), entry.verb < 0 || entry.forms == .base && !takesVerb {
      return .preposition
    }
    if classes.contains(.adverb) {
      // "the first ever summit"
      let isOrdinal = text.tokens[index].hash == TaggedWordHash.first
      return isOrdinal && words.last?.tag == .determiner ? .adjective : .adverb
    }
    if classes.contains(.adjective) {
      if entry.verb >= 0 || entry.canBeNoun, !startsNoun(index + 1),
        takesVerb || !isListedAdjective(index)
      {
        return nil
      }
      return .adjective
    }
    if classes.contains(.day) { return .noun }
    if classes.contains(.preposition) { return nil }
    return nil
  }

  /// "complete, full ties": the first of two adjectives before a noun.
  private func isListedAdjective(_ index: Int) -> Bool {
    token(index + 1)?.kind == .mark && entry(index + 2)?.classes.contains(.adjective) == true
      && startsNoun(index + 3)
      && text.document.text[text.tokens[index + 1].range.lowerBound] == UInt8(ascii: ",")
  }

  /// Whether the word before takes a verb: "as they near the town", and not "near the town".
  private var takesVerb: Bool {
    switch previous?.tag {
    case .to, .modal, .do, .pronoun: true
    default: false
    }
  }

  /// "at least 20", "more than 60", "up to 300", "as many as 40": what only bounds a number.
  private func isQuantifier(_ index: Int) -> Bool {
    if index < quantifierEnd { return true }
    guard TaggedWordHash.quantifierOpeners.contains(text.tokens[index].hash) else { return false }
    for phrase in TaggedWordHash.quantifiers where phrase[0] == text.tokens[index].hash {
      guard let number = token(index + phrase.count),
        phrase.indices.allSatisfy({ text.tokens[index + $0].hash == phrase[$0] })
      else { continue }
      let bounds = entry(index + phrase.count)?.classes ?? []
      if number.kind == .number || !bounds.isDisjoint(with: [.determiner, .quantity]) {
        quantifierEnd = index + phrase.count
        return true
      }
    }
    return false
  }

  /// "has so far refused": no "so" that opens a clause.
  private func isSoFar(_ index: Int) -> Bool {
    text.tokens[index].hash == TaggedWordHash.so && token(index + 1)?.hash == TaggedWordHash.far
  }

  /// "most certainly": "most" and "more" before an adverb only make it stronger.
  private func isDegree(_ index: Int) -> Bool {
    let hash = text.tokens[index].hash
    return (hash == TaggedWordHash.most || hash == TaggedWordHash.more) && isManner(index + 1)
  }

  /// Whether a word tells how something is done: it is listed, or unknown and ends in "ly".
  private func isManner(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word else { return false }
    guard let entry = entry(index) else {
      return WordEnding(text.document.text, token.range) == .adverb
    }
    return entry.classes.contains(.adverb) && entry.verb < 0
  }

  /// ", left,": where somebody stands in a picture.
  private func isCaption(_ index: Int) -> Bool {
    words.last?.tag == .comma && token(index + 1)?.kind == .mark
      && TaggedWordHash.captions.contains(text.tokens[index].hash)
  }

  /// Whether the word at an index can go on a noun group.
  private func startsNoun(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word else { return false }
    guard let entry = entry(index) else { return true }
    if entry.classes.isSubset(of: .open) || entry.classes.contains(.adjective)
      || entry.classes.contains(.day)
    {
      return entry.verb < 0 || entry.canBeNoun || entry.forms.contains(.participle)
        || entry.forms.contains(.gerund) || token.isCapitalized
    }
    return false
  }

  private func toTag(_ index: Int) -> TaggedWord.Tag {
    var next = index + 1
    while isManner(next) || entry(next)?.classes.contains(.negation) == true {
      next += 1
    }
    guard let entry = entry(next) else { return .preposition }
    if entry.classes.contains(.be) || entry.classes.contains(.have) || entry.classes.contains(.do) {
      return .to
    }
    guard entry.verb >= 0, entry.forms.contains(.base) else { return .preposition }
    if let token = token(next), token.isCapitalized, !isTitleCase { return .preposition }
    return .to
  }

  private func thatTag(_ previous: TaggedWord, _ index: Int) -> TaggedWord.Tag {
    if previous.tag == .verb || previous.tag == .comma { return .relative }
    if previous.isNominal { return .relative }
    return .determiner
  }

  /// Tags a word of an open class.
  private func open(
    _ word: inout TaggedWord,
    _ index: Int,
    _ entry: Lexicon.Entry?,
    _ token: Token
  ) {
    let chooser = VerbNounChooser(
      tagger: self,
      index: index,
      previous: previous,
      isSaying: entry.map { lexicon.speech[$0.verb] != nil } ?? false
    )
    if token.gap == .hyphen, let entry,
      !entry.forms.isDisjoint(with: [.past, .participle, .gerund])
    {
      word.tag = .adjective
      return
    }
    if let entry, entry.verb >= 0 {
      word.form = chooser.form(of: entry)
      word.tag = word.form == .none ? (chooser.isModifier(entry) ? .adjective : .noun) : .verb
      return
    }
    if let entry, entry.canBeNoun {
      word.tag = .noun
      return
    }
    let shape = WordEnding(text.document.text, token.range)
    switch shape {
    case .adverb: word.tag = .adverb
    case .adjective: word.tag = .adjective
    case .past:
      let unknown = Lexicon.Entry(forms: [.past, .participle])
      word.form = chooser.form(of: unknown)
      word.tag = word.form == .none ? .adjective : .verb
    case .gerund:
      word.form = chooser.form(of: Lexicon.Entry(forms: .gerund))
      word.tag = word.form == .none ? .noun : .verb
    case .plural:
      word.tag = .noun
      word.isPlural = true
    case .other: word.tag = .noun
    }
  }
}
