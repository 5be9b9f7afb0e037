import MarzGazetteer
import MarzPlaces
import MarzText
import MarzWords

/// Gives every word of a sentence its part of speech, from the lexicon, its ending and its neighbors.
///
/// One pass from left to right with a bounded look ahead, so linear in the length of the sentence.
final class Tagger {
  let context: EventContext
  let first: Int
  let last: Int
  let isTitleCase: Bool
  var entries: [Lexicon.Entry?]
  private(set) var words: [TaggedWord] = []
  /// The token that closes the parenthesis at hand.
  var skipUntil = -1

  /// Where the phrase ends that bounds a number at hand.
  var quantifierEnd = -1

  /// How many words the look ahead may cross.
  static let window = 14

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

  var text: ParsedText { context.text }
  var names: NamedRuns { context.names }
  var lexicon: Lexicon { context.tables.lexicon }

  func token(_ index: Int) -> Token? {
    index >= first && index < last ? text.tokens[index] : nil
  }

  func entry(_ index: Int) -> Lexicon.Entry? {
    context.work?.steps += 1
    return index >= first && index < last ? entries[index - first] : nil
  }

  /// Whether a verb never stands without an object.
  func isTransitive(_ entry: Lexicon.Entry) -> Bool { uses(entry, .transitive) }

  func uses(_ entry: Lexicon.Entry, _ usage: WordClass) -> Bool {
    lexicon.usage[entry.verb]?.contains(usage) ?? false
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
  var previous: TaggedWord? {
    words.last { $0.tag != .adverb && $0.tag != .negation && $0.tag != .quote && $0.tag != .other }
  }

  func tagged(_ index: Int) -> TaggedWord {
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

  /// Whether the lexicon knows a word only as the start of a name.
  func isBlank(_ entry: Lexicon.Entry) -> Bool {
    entry.verb < 0 && entry.noun < 0 && !entry.canBeNoun && entry.classes.isEmpty
  }

  /// A role word such as "heads" or "guards" that the place makes a verb.
  func isVerbLike(_ index: Int, _ entry: Lexicon.Entry?) -> Bool {
    guard let entry, entry.verb >= 0, let previous else { return false }
    return previous.tag == .to || previous.tag == .modal
  }

  /// The tag of a closed-class word, nil if the word is none or its place speaks against it.
  func closed(
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
  func isListedAdjective(_ index: Int) -> Bool {
    token(index + 1)?.kind == .mark && entry(index + 2)?.classes.contains(.adjective) == true
      && startsNoun(index + 3)
      && text.document.text[text.tokens[index + 1].range.lowerBound] == UInt8(ascii: ",")
  }

  /// Whether the word before takes a verb: "as they near the town", and not "near the town".
  var takesVerb: Bool {
    switch previous?.tag {
    case .to, .modal, .do, .pronoun: true
    default: false
    }
  }

  /// Whether the word at an index can go on a noun group.
  func startsNoun(_ index: Int) -> Bool {
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

  func toTag(_ index: Int) -> TaggedWord.Tag {
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

  func thatTag(_ previous: TaggedWord, _ index: Int) -> TaggedWord.Tag {
    if previous.tag == .verb || previous.tag == .comma { return .relative }
    if previous.isNominal { return .relative }
    return .determiner
  }

  /// Tags a word of an open class.
  func open(
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
