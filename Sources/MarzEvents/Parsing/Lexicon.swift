import MarzText
import MarzWords

/// What the tables know of every word: closed class, verb forms, noun, names that begin with it.
///
/// Lemmas are small numbers, so that patterns compare numbers and never strings.
struct Lexicon: Sendable {
  /// What a spelling can be.
  struct Entry: Sendable {
    var classes: WordClass = []
    var verb: Int32 = -1
    var forms: VerbForms = []
    /// The lemma of the noun that the tables know under this spelling.
    var noun: Int32 = -1
    var isPlural = false
    /// Whether the spelling is also a noun.
    var canBeNoun = false
    /// The list of names and roles that begin with this word, -1 for none.
    var phrases: Int32 = -1
  }

  /// A name or role of one or more words.
  struct Phrase: Sendable {
    /// What the phrase names.
    enum Meaning: Sendable {
      case actor(Int32)
      case role(Int32)
    }

    /// The words after the first.
    var rest: [WordHash]
    var meaning: Meaning
    /// How its first word has to be written.
    var needs: Token.Shape
  }

  private(set) var entries: [Entry] = []
  private(set) var lemmas: [String] = []
  private(set) var phrases: [[Phrase]] = []
  /// What verbs of speech there are, by lemma.
  private(set) var speech: [Int32: WordClass] = [:]
  /// How verbs are used, by lemma: which need an object, which give a name.
  private(set) var usage: [Int32: WordClass] = [:]
  /// Pairs of words that name one thing, of which the first could be a verb: "warning shots".
  private(set) var compounds: Set<[WordHash]> = []
  /// British spellings of nouns, by the American one that the tables use.
  private var british: [String: String] = [:]
  private var places: [WordHash: Int32] = [:]
  /// The same places for look-up, once the tables are complete.
  private var index: WordIndex?
  private var numbers: [String: Int32] = [:]

  /// Reads the closed classes and the verbs.
  init(words: TextTable, verbs: TextTable) {
    for row in words.rows {
      guard let name = row["class"] else { continue }
      if name == "compound" {
        for pair in (row["words"] ?? "").split(separator: " ") {
          compounds.insert(pair.split(separator: "+").map { WordHash(String($0)) })
        }
        continue
      }
      if name == "british" {
        for pair in (row["words"] ?? "").split(separator: " ") {
          let both = pair.split(separator: "=").map(String.init)
          if both.count == 2 { british[both[0]] = both[1] }
        }
        continue
      }
      guard let given = WordClass(name: name) else { continue }
      for word in (row["words"] ?? "").split(separator: " ") {
        if WordClass.speech.contains(given), given != .hearsay {
          speech[intern(String(word)), default: []].insert(given)
          continue
        }
        if WordClass.verbUsage.contains(given) {
          usage[intern(String(word)), default: []].insert(given)
          continue
        }
        update(WordHash(String(word))) { $0.classes.insert(given) }
      }
    }
    for row in verbs.rows {
      guard let lemma = row["lemma"].map(String.init) else { continue }
      addVerb(lemma, row)
    }
  }

  /// The entry of a word, nil for a word that no table holds.
  ///
  /// - Complexity: O(1).
  func entry(of word: WordHash) -> Entry? {
    if let index { return index.position(of: word).map { entries[$0] } }
    return places[word].map { entries[Int($0)] }
  }

  /// Ends the building: from here on, look-ups are fast and nothing is added.
  mutating func freeze() {
    index = WordIndex(places.sorted { $0.value < $1.value }.map(\.key))
  }

  /// The number of a lemma, new or known.
  @discardableResult
  mutating func intern(_ lemma: String) -> Int32 {
    if let known = numbers[lemma] { return known }
    let number = Int32(lemmas.count)
    lemmas.append(lemma)
    numbers[lemma] = number
    return number
  }

  /// The number of a lemma that the tables know.
  func number(of lemma: String) -> Int32? {
    numbers[lemma]
  }

  /// Makes a noun known, singular and plural.
  mutating func addNoun(_ noun: String) {
    let number = intern(noun)
    // "hunger-strike" is two words of a text; its first stands for it only where it is no noun itself.
    if noun.contains("-"), let place = places[WordHash(noun)], entries[Int(place)].noun >= 0 {
      return
    }
    for spelling in [noun, british[noun]].compactMap(\.self) {
      update(WordHash(spelling)) {
        $0.noun = number
        $0.canBeNoun = true
      }
      update(WordHash(Inflection.plural(of: spelling))) {
        $0.noun = number
        $0.canBeNoun = true
        $0.isPlural = true
      }
    }
  }

  /// Makes a name or role known.
  mutating func addPhrase(_ text: String, _ meaning: Phrase.Meaning) {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(in: bytes.span).filter { $0.kind != .mark }
    guard let first = tokens.first else { return }
    let needs = first.shape.intersection([.capitalized, .allCapitals])
    let phrase = Phrase(rest: tokens.dropFirst().map(\.hash), meaning: meaning, needs: needs)
    var list: Int32 = -1
    update(first.hash) { list = $0.phrases }
    if list < 0 {
      list = Int32(phrases.count)
      phrases.append([])
      update(first.hash) { $0.phrases = list }
    }
    let longer = phrases[Int(list)].firstIndex { $0.rest.count < phrase.rest.count }
    phrases[Int(list)].insert(phrase, at: longer ?? phrases[Int(list)].count)
  }

  /// Whether the lemma is a verb of the table.
  func isVerb(_ lemma: String) -> Bool {
    guard let number = numbers[lemma], let entry = entry(of: WordHash(lemma)) else { return false }
    return entry.verb == number
  }

  private mutating func addVerb(_ lemma: String, _ row: TextTable.Row) {
    let past = row["past"].map(String.init) ?? Inflection.past(of: lemma)
    let participle = row["participle"].map(String.init) ?? past
    let gerund = row["gerund"].map(String.init) ?? Inflection.gerund(of: lemma)
    let number = intern(lemma)
    let isNoun = row["noun"] != nil
    add(lemma, number, .base, noun: isNoun)
    add(Inflection.third(of: lemma), number, .third, noun: isNoun)
    add(past, number, .past, noun: false)
    add(participle, number, .participle, noun: false)
    add(gerund, number, .gerund, noun: false)
    if past.hasSuffix("lled"), gerund.hasSuffix("lling") {
      add(past.dropLast(3) + "ed", number, [.past, .participle], noun: false)
      add(gerund.dropLast(4) + "ing", number, .gerund, noun: false)
    }
  }

  private mutating func add(_ form: String, _ lemma: Int32, _ forms: VerbForms, noun: Bool) {
    update(WordHash(form)) { entry in
      if entry.verb < 0 || entry.verb == lemma || forms == .base {
        if entry.verb != lemma { entry.forms = [] }
        entry.verb = lemma
        entry.forms.insert(forms)
      }
      if noun { entry.canBeNoun = true }
    }
  }

  private mutating func update(_ word: WordHash, _ change: (inout Entry) -> Void) {
    if let place = places[word] {
      change(&entries[Int(place)])
    } else {
      var entry = Entry()
      change(&entry)
      places[word] = Int32(entries.count)
      entries.append(entry)
    }
  }
}
