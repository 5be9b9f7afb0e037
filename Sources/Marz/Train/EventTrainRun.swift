import Foundation
import MarzEvents
import MarzPlaces
import MarzText
import MarzWords

/// Remakes the weights that choose between classes of events, and says by folds how good they are.
public struct EventTrainRun: Sendable {
  /// The file that holds the weights.
  static let fileName = "event_classes.tsv"

  private let geoparser: Geoparser
  private let tables: EventTables

  /// Prepares a run; patterns and actors are those of the indexes.
  public init(indexes: Indexes) {
    geoparser = Geoparser(gazetteer: indexes.gazetteer, weights: indexes.weights)
    tables = indexes.events
  }

  private typealias Example = (text: ParsedText, mentions: [Mention], right: Set<String>)

  /// Fits the weights and writes them to a folder.
  ///
  /// - Parameters:
  ///   - files: JSON lines: `id`, `text` and, for a sentence of known class, `events` with `plover`.
  ///   - folds: Into how many parts the sentences are dealt for cross-validation; 0 for none.
  ///   - output: The folder; it is made when it is not there.
  ///   - progress: Told what is being done, and the figures.
  /// - Returns: The path of the file written.
  /// - Throws: ``GoldError`` when a file cannot be read or holds no sentence of known class, and what
  ///   writing throws.
  public func run(
    files: [String],
    folds: Int,
    output: String,
    progress: (String) -> Void
  ) throws -> String {
    var lesson = ClassLesson(tables: tables)
    var examples: [Example] = []
    for file in files {
      for sentence in try GoldSentence.read(file) {
        let text = TextParser.parse(sentence.document)
        let mentions = geoparser.mentions(in: text)
        let right = sentence.classes ?? []
        // Where two classes are right, "CONCEDE|RETREAT", the last one is taught.
        let label = sentence.classes.map { $0.sorted().last ?? "" }
        let isTaken = lesson.add(text, mentions: mentions, eventClass: label)
        if label != nil, isTaken { examples.append((text, mentions, right)) }
      }
    }
    guard !examples.isEmpty else {
      throw GoldError.unreadable(
        path: files.joined(separator: ", "),
        reason: "no sentence with the class of its event in it"
      )
    }
    for example in tables.examples {
      let text = TextParser.parse(Document(id: "\(example.line)", text: example.sentence))
      lesson.add(exampleOfPattern: text, mentions: geoparser.mentions(in: text))
    }
    progress("\(lesson.count) sentences with an event, \(lesson.idleCount) without")
    if folds > 1 { validate(lesson, examples, folds, progress) }
    let folder = URL(fileURLWithPath: output)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent(Self.fileName)
    try Data(lesson.table().utf8).write(to: path, options: .atomic)
    return path.path
  }

  /// Scores each part by weights that the other parts taught.
  private func validate(
    _ lesson: ClassLesson,
    _ examples: [Example],
    _ folds: Int,
    _ progress: (String) -> Void
  ) {
    var plain = ClassScore()
    var whole = ClassScore()
    let patterns = EventCoder(tables: tables.replacing(classes: ClassModel()))
    for fold in 0..<folds {
      let weights = lesson.table(leavingOut: fold, of: folds)
      let model = ClassModel(TextTable(Array(weights.utf8)))
      let coder = EventCoder(tables: tables.replacing(classes: model))
      for (number, example) in examples.enumerated() where number % folds == fold {
        plain.add(right: example.right, found: Self.classes(patterns, example))
        whole.add(right: example.right, found: Self.classes(coder, example))
      }
    }
    progress("patterns alone, \(plain.line)")
    progress("with the model, by \(folds) folds, \(whole.line)")
    for line in whole.confusions.prefix(25) { progress(line) }
  }

  private static func classes(_ coder: EventCoder, _ example: Example) -> [String] {
    coder.events(in: example.text, mentions: example.mentions)
      .sorted { $0.trigger.lowerBound < $1.trigger.lowerBound }.map(\.eventClass)
  }
}
