import MarzText
import MarzWords

/// How the words before a border place something to it: "near", "along", "within 10 km of", "15 km south of".
struct BorderApproach: Sendable {
  /// The contract's word for it; nil when the words say nothing.
  var name: String?
  /// The distance that the text gives, in kilometers.
  private(set) var kilometers: Double?
  /// Whether that is how far away something is, "15 km from", and not how far land reaches, "within 15 km of".
  private(set) var isAway = false
  /// Whether it is inside the country whose border it is: "3 km inside the Iraqi border".
  private(set) var isInside = false

  /// Nothing is said.
  init() {}

  /// Reads the words of a sentence that begins at `start`, which end with the token at `index`.
  init(endingAt index: Int, in text: ParsedText, lexicon: Lexicon, start: Int) {
    let reader = DistanceReader(text: text, lexicon: lexicon, start: start)
    switch text.tokens[index].hash {
    case Self.near: name = "near"
    case Self.along:
      name = "along"
      kilometers = reader.belt(endingBefore: index)?.kilometers
    case Self.on:
      kilometers = reader.belt(endingBefore: index)?.kilometers
      if kilometers != nil { name = "near" }
    case Self.inside, Self.into: readInside(reader, index)
    case Self.of, Self.from, Self.to: readDistance(reader, index)
    default: break
    }
  }

  private mutating func readInside(_ reader: DistanceReader, _ index: Int) {
    guard let measure = reader.measure(endingBefore: index) else {
      kilometers = reader.belt(endingBefore: index)?.kilometers
      if kilometers != nil { name = "near" }
      return
    }
    kilometers = measure.kilometers
    isInside = true
    isAway = !reader.isLimit(measure)
  }

  private mutating func readDistance(_ reader: DistanceReader, _ index: Int) {
    let compass = index > reader.start ? Compass(reader.text.tokens[index - 1].hash) : nil
    let end = compass == nil ? index : index - 1
    guard let measure = reader.measure(endingBefore: end) else { return }
    kilometers = measure.kilometers
    name = compass.map { "\($0.name)_of" } ?? "near"
    isAway = compass != nil || !reader.isLimit(measure)
  }

  private static let near = WordHash("near")
  private static let along = WordHash("along")
  private static let on = WordHash("on")
  private static let inside = WordHash("inside")
  private static let into = WordHash("into")
  private static let of = WordHash("of")
  private static let from = WordHash("from")
  private static let to = WordHash("to")
}
