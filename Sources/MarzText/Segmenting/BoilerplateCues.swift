import MarzWords

/// The phrases of `Tables/boilerplate.tsv`, found by the words of a line.
struct BoilerplateCues: Sendable {
  /// How far a cue reaches.
  enum Effect: Sendable {
    /// Its own line.
    case line
    /// Everything after it too.
    case rest
  }

  private enum Match: String {
    case line, start, label, contains
  }

  static let shared = BoilerplateCues(TextTable(PackageResources.boilerplate_tsv))

  /// Stands for any number.
  private static let anyNumber = WordHash(value: 0x23)
  /// Lines with more words than this are prose, whatever they contain.
  private static let longestLine = 60

  private let whole: WordTable<Effect>
  private let start: WordTable<Effect>
  private let label: WordTable<Effect>
  private let contained: WordTable<Effect>
  /// First words of contained cues.
  private let openers: WordSet
  private var longestCue = 0

  init(_ table: TextTable) {
    var cues: [Match: [WordHash: Effect]] = [:]
    var openers: [WordHash] = []
    for row in table.rows {
      guard let cue = row["cue"], let match = row["match"].flatMap({ Match(rawValue: String($0)) })
      else { continue }
      let words = cue.split(separator: " ").map { word in
        word == "<number>" ? Self.anyNumber : WordHash(String(word))
      }
      guard let first = words.first else { continue }
      let phrase = words.dropFirst().reduce(first) { $0.appending($1) }
      let effect = row["effect"] == "rest" ? Effect.rest : .line
      longestCue = max(longestCue, words.count)
      cues[match, default: [:]][phrase] = effect
      if match == .contains { openers.append(first) }
    }
    whole = WordTable(cues[.line] ?? [:])
    start = WordTable(cues[.start] ?? [:])
    label = WordTable(cues[.label] ?? [:])
    contained = WordTable(cues[.contains] ?? [:])
    self.openers = WordSet(openers)
  }

  /// What the cues say about a line.
  ///
  /// - Returns: Nil when no cue is met.
  /// - Complexity: O(*n*) in the words of the line, times the words of the longest cue.
  func effect(of line: Range<Int>, in view: TokenView) -> Effect? {
    var words: [WordHash] = []
    var colonAfter: Int?
    for index in line {
      let token = view.tokens[index]
      switch token.kind {
      case .word: words.append(token.hash)
      case .number: words.append(Self.anyNumber)
      case .clitic: continue
      case .mark:
        if colonAfter == nil, view.mark(index) == .colon { colonAfter = words.count }
      }
      if words.count > Self.longestLine { return nil }
    }
    return opening(words, colonAfter: colonAfter) ?? inside(words)
  }

  private func opening(_ words: [WordHash], colonAfter: Int?) -> Effect? {
    guard var phrase = words.first else { return nil }
    for count in 1...min(words.count, longestCue) {
      if count > 1 { phrase = phrase.appending(words[count - 1]) }
      if count == words.count, let effect = whole[phrase] { return effect }
      if count == colonAfter, let effect = label[phrase] { return effect }
      if let effect = start[phrase] { return effect }
    }
    return nil
  }

  private func inside(_ words: [WordHash]) -> Effect? {
    for (index, first) in words.enumerated() where openers.contains(first) {
      var phrase = first
      for count in 1...min(words.count - index, longestCue) {
        if count > 1 { phrase = phrase.appending(words[index + count - 1]) }
        if let effect = contained[phrase] { return effect }
      }
    }
    return nil
  }
}
