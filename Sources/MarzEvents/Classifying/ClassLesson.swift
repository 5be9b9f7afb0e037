public import MarzPlaces
public import MarzText

/// Teaches the linear model from sentences whose class is known, and from text without events.
public struct ClassLesson: Sendable {
  private let tables: EventTables
  private var rows: [ClassTrainer.Row] = []
  /// The turn of each row among those of a known class, for folds; nil for one without an event.
  private var turns: [Int?] = []

  /// How many sentences of a known class it holds.
  public private(set) var count = 0
  /// How many sentences without an event it holds.
  public var idleCount: Int { rows.count - count }

  /// Begins a lesson; the patterns of the tables are those that the model will stand beside.
  public init(tables: EventTables) {
    self.tables = tables.replacing(classes: ClassModel())
  }

  /// Takes in what the sentences of a text are.
  ///
  /// - Parameters:
  ///   - text: One sentence where a class is given, else running text.
  ///   - mentions: The places that it names.
  ///   - eventClass: PLOVER's class of its first event. Nil for text of no known class: of it, the
  ///     sentences in which no pattern finds an event are taken as having none.
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
    let read = coder.drafts()
    guard let label else {
      for (parse, drafts) in read where drafts.isEmpty && parse.words.count > 5 {
        append(parse, [], text, ClassModel.labels.count - 1)
      }
      return true
    }
    guard let main = read.first(where: { !$0.drafts.isEmpty }) ?? read.last else { return false }
    append(main.parse, main.drafts, text, label)
    return true
  }

  private mutating func append(
    _ parse: SentenceParse,
    _ drafts: [Draft],
    _ text: ParsedText,
    _ label: Int
  ) {
    let offset = parse.tokens.lowerBound
    let seen = ClassFeatures(parse.words, drafts, tables) { position in
      text.text(ofTokens: position + offset..<position + offset + 1)
    }
    rows.append(ClassTrainer.Row(features: seen.features, names: seen.names, label: label))
    let isIdle = label == ClassModel.labels.count - 1
    turns.append(isIdle ? nil : count)
    if !isIdle { count += 1 }
  }

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
