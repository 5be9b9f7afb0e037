import MarzEvents
import MarzPlaces
import MarzText

/// Explains how the names of documents were read.
public struct ExplainRun: Sendable {
  private let geoparser: Geoparser
  private let borders: BorderPlaces
  private let candidates: Int
  private let showsRefused: Bool
  private let coder: EventCoder
  private let showsEvents: Bool

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - indexes: The indexes and weights to read with.
  ///   - candidates: How many candidates of a name are shown.
  ///   - showsRefused: Whether names that were not taken for places are shown.
  ///   - showsEvents: Whether events are explained, and not places.
  public init(
    indexes: Indexes,
    candidates: Int,
    showsRefused: Bool,
    showsEvents: Bool = false
  ) {
    coder = EventCoder(tables: indexes.events)
    self.showsEvents = showsEvents
    geoparser = Geoparser(gazetteer: indexes.gazetteer, weights: indexes.weights)
    borders = BorderPlaces(indexes: indexes)
    self.candidates = candidates
    self.showsRefused = showsRefused
  }

  /// Explains the documents of the inputs.
  ///
  /// - Parameters:
  ///   - inputs: Files and folders; `-` is standard input.
  ///   - output: Takes line after line.
  /// - Returns: The inputs that could not be read, and why.
  /// - Throws: `ReadingError` when an input does not exist, and what `output` throws.
  public func run(
    inputs: [String],
    output: (String) throws -> Void
  ) throws -> [String] {
    var rejected: [String] = []
    var iterator = try DocumentSource(inputs: inputs).makeIterator()
    while let item = iterator.next() {
      switch item {
      case .document(let document): for line in lines(of: document) { try output(line) }
      case .rejected(let input): rejected.append(input.description)
      }
    }
    return rejected
  }

  /// The explanation of one document, line by line.
  func lines(of document: Document) -> [String] {
    let text = TextParser.parse(document)
    var lines = [document.id, ""]
    if showsEvents {
      let mentions = borders.placed(geoparser.mentions(in: text))
      let writer = EventExplanationWriter(text: text, mentions: mentions)
      return lines
        + coder.explained(in: text, mentions: mentions).flatMap { writer.lines(of: $0) + [""] }
    }
    lines += [
      "Numbers before the evidence are log odds: +1 makes it 2.7 times as likely, -1 as unlikely.",
      "",
    ]
    for explained in geoparser.explained(in: text) where explained.isToponym || showsRefused {
      var explained = explained
      if let placed = borders.placed([explained.mention]).first { explained.mention = placed }
      let writer = ExplanationWriter(text: text, candidateLimit: candidates)
      lines += writer.lines(of: explained) + [""]
    }
    return lines
  }
}
