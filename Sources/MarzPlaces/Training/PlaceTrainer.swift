public import MarzGazetteer
public import MarzText
import MarzWords

/// Remakes the weights of the geoparser from annotated texts.
///
/// Recognition, usage and confidence are logistic regressions, resolution is a softmax regression
/// over the candidates of each name; weights marked as set by hand stay. Deterministic.
public struct PlaceTrainer {
  /// A text and what a person found in it.
  struct Example {
    var text: ParsedText
    var gold: [GoldToponym]
    var corpus: Int
  }

  let gazetteer: Gazetteer
  /// The names of the features that are left out; `words` for the single words.
  let excluded: Set<String>
  private(set) var examples: [Example] = []
  private(set) var weights: PlaceWeights
  private(set) var tables: [String: String] = [:]

  /// Starts from weights whose hand-set rows are kept.
  ///
  /// - Parameters:
  ///   - gazetteer: Which places exist.
  ///   - weights: Where the rows set by hand come from.
  ///   - excluded: Features to leave out, by name; `words` for the single words around names.
  /// - Throws: ``UnknownFeature`` for a name that no feature has.
  public init(
    gazetteer: Gazetteer,
    weights: PlaceWeights = .bundled,
    without excluded: Set<String> = []
  ) throws(UnknownFeature) {
    let known = Set(
      RecognitionFeature.allCases.map { "\($0)" } + ResolutionFeature.allCases.map { "\($0)" }
        + UsageFeature.allCases.map { "\($0)" } + ConfidenceFeature.allCases.map { "\($0)" }
    ).union([Self.words])
    if let name = excluded.subtracting(known).min() { throw UnknownFeature(name: name) }
    self.gazetteer = gazetteer
    self.weights = weights
    self.excluded = excluded
  }

  private static let words = "words"

  /// Whether single words around names are learned.
  var learnsWords: Bool { !excluded.contains(Self.words) }

  /// How many texts there are to learn from.
  public var count: Int { examples.count }

  /// Adds a text.
  ///
  /// - Parameters:
  ///   - text: The parsed document.
  ///   - gold: Its toponyms.
  ///   - corpus: A number for the collection it is from; all collections weigh the same.
  public mutating func add(_ text: ParsedText, gold: [GoldToponym], corpus: Int) {
    let sorted = gold.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    examples.append(Example(text: text, gold: sorted, corpus: corpus))
  }

  /// Fits all tables.
  ///
  /// - Parameter progress: Told what is being fitted.
  /// - Returns: The files of a folder of weights, by name in the order of ``PlaceWeights/fileNames``.
  public mutating func train(
    progress: (String) -> Void
  ) -> [(name: String, text: String)] {
    let words = fitNames(progress: progress)
    progress("usage")
    let usage = UsageTraining(trainer: self).fit()
    tables["usage.tsv"] = usage.table
    update(words: words + usage.words)
    progress("confidence")
    tables["confidence.tsv"] = ConfidenceTraining(trainer: self).fit()
    return PlaceWeights.fileNames.map { ($0, tables[$0] ?? "") }
  }

  /// Fits recognition and resolution.
  ///
  /// - Returns: The rows of words of recognition.
  private mutating func fitNames(progress: (String) -> Void) -> [String] {
    progress("recognition")
    let recognition = RecognitionTraining(trainer: self).fit()
    tables["recognition.tsv"] = recognition.table
    update(words: recognition.words)
    for pass in 1...2 {
      progress("resolution, pass \(pass)")
      tables["resolution.tsv"] = ResolutionTraining(trainer: self).fit()
      update(words: recognition.words)
    }
    return recognition.words
  }

  /// Texts held out, and weights of recognition and resolution that have not seen them.
  struct HeldOut {
    var examples: [Example]
    var weights: PlaceWeights
  }

  /// The texts in parts, each with weights fitted to the others; all of them with the weights that
  /// there are where they are too few to part.
  func heldOut(parts: Int) -> [HeldOut] {
    guard examples.count >= 4 * parts else {
      return [HeldOut(examples: examples, weights: weights)]
    }
    return (0..<parts).map { part in
      var others = self
      others.examples = examples.enumerated().filter { $0.offset % parts != part }.map(\.element)
      _ = others.fitNames { _ in }
      return HeldOut(
        examples: examples.enumerated().filter { $0.offset % parts == part }.map(\.element),
        weights: others.weights
      )
    }
  }

  private mutating func update(words: [String]) {
    tables["words.tsv"] = Self.wordTable(words)
    weights.replace(with: tables)
  }

  private static func wordTable(_ rows: [String]) -> String {
    let header = [
      "# What single words around a name, and the name itself, say: log odds of its being a toponym",
      "# (decision recognition) or of its being meant as a location (decision usage). The word 0 is any",
      "# number. Made by \"marz train\"; words and weights only, no text of the corpora. Apache-2.0.",
      "decision\tslot\tword\tweight",
    ]
    return (header + rows).joined(separator: "\n") + "\n"
  }
}

/// A feature to leave out that there is not.
public struct UnknownFeature: Error, Hashable, CustomStringConvertible {
  /// The name given.
  public var name: String

  /// What happened, and what to do about it.
  public var description: String {
    "\(name): no feature of that name; the tables of weights list them, and words are the single words"
  }
}
