public import MarzPlaces
public import MarzText

/// Teaches the linear model from sentences whose class is known, and from text without events.
public struct ClassLesson: Sendable {
  private let tables: EventTables
  private var rows: [ClassTrainer.Row] = []
  /// The turn of each row's sentence among those of a known class, for folds; nil for one without an
  /// event.
  private var turns: [Int?] = []

  /// How many sentences of a known class it holds.
  public private(set) var count = 0
  /// How many sentences without an event it holds.
  public private(set) var idleCount = 0

  /// Begins a lesson; the patterns of the tables are those that the model will stand beside.
  public init(tables: EventTables) {
    self.tables = tables.replacing(classes: ClassModel())
  }

  /// Takes in what the sentences of a text are.
  ///
  /// - Parameters:
  ///   - text: One sentence where a class is given, else running text.
  ///   - mentions: The places that it names.
  ///   - eventClass: PLOVER's class of its first event. Nil for text of no known class: there the
  ///     patterns are taken at their word, also where they find no event.
  /// - Returns: Whether it was of use.
  @discardableResult
  public mutating func add(
    _ text: ParsedText,
    mentions: [Mention],
    eventClass: String?
  ) -> Bool {
    let label = eventClass.flatMap { ClassModel.labels.firstIndex(of: $0) }
    if eventClass != nil, label == nil { return false }
    var coder = DocumentCoder(text, mentions, [], tables)
    let read = coder.sentences()
    guard let label else {
      for (coder, drafts) in read { addPlain(drafts, in: coder) }
      return true
    }
    guard let main = read.first(where: { !$0.drafts.isEmpty }) ?? read.last else { return false }
    if let first = main.drafts.first, !first.isNominal {
      append(first, in: main.coder, label, weight: 1, turn: count, isPatterned: true)
    }
    // The same sentence as if no pattern had found anything, so that the words learn to decide alone.
    if let words = main.coder.draftOfWords() ?? main.drafts.first {
      append(words, in: main.coder, label, weight: Self.aloneWeight, turn: count)
    }
    count += 1
    return true
  }

  /// Takes in an example of the pattern table: its row says what it is.
  ///
  /// - Parameters:
  ///   - text: The sentence.
  ///   - mentions: The places that it names.
  public mutating func add(exampleOfPattern text: ParsedText, mentions: [Mention]) {
    var coder = DocumentCoder(text, mentions, [], tables)
    for (coder, drafts) in coder.sentences() {
      for draft in drafts { addPatterned(draft, in: coder, weight: 1) }
    }
  }

  /// Running text: what the patterns find in it is mostly right, so that the sentences of known class do
  /// not teach to doubt a pattern that they use in a way of their own.
  private mutating func addPlain(_ drafts: [Draft], in coder: SentenceCoder) {
    for draft in drafts { addPatterned(draft, in: coder, weight: Self.plainWeight) }
    guard drafts.isEmpty, let words = coder.draftOfWords() else { return }
    append(words, in: coder, ClassModel.noneLabel, weight: 1)
    idleCount += 1
  }

  private mutating func addPatterned(_ draft: Draft, in coder: SentenceCoder, weight: Double) {
    guard !draft.isNominal, let own = ClassModel.labels.firstIndex(of: draft.taught.rawValue) else {
      return
    }
    append(draft, in: coder, own, weight: weight, isPatterned: true)
  }

  private mutating func append(
    _ draft: Draft,
    in coder: SentenceCoder,
    _ label: Int,
    weight: Double,
    turn: Int? = nil,
    isPatterned: Bool = false
  ) {
    let seen = ClassFeatures(
      draft,
      verb: coder.topVerb(of: draft),
      in: coder,
      isPatterned: isPatterned,
      isNaming: true
    )
    rows.append(
      ClassTrainer.Row(
        features: seen.features,
        names: seen.names,
        label: label,
        weight: weight
      )
    )
    turns.append(turn)
  }

  /// How much an event of running text counts.
  private static let plainWeight = 0.3
  /// How much a sentence counts as if no pattern had found anything.
  private static let aloneWeight = 0.5

  /// The weights that all rows teach, as a table; without those of one fold where one is left out.
  ///
  /// Rows are dealt to folds in turn; those without an event are in none.
  public func table(leavingOut fold: Int? = nil, of folds: Int = 5) -> String {
    let kept = zip(rows, turns).filter { _, turn in
      turn.map { fold == nil || $0 % folds != fold } ?? true
    }
    return "feature\tweights\n" + ClassTrainer().table(kept.map(\.0))
  }
}

extension Draft {
  /// The class it teaches: yielding by word and by deed are taught as one.
  fileprivate var taught: EventClass { eventClass == .concede ? .retreat : eventClass }
}
