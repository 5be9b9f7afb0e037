import MarzText
import MarzWords

/// Reads distances on the ground: "20 km", "12-kilometer", "90 miles".
struct DistanceReader {
  let text: ParsedText
  let lexicon: Lexicon
  /// The first token that may belong to it.
  let start: Int

  /// A distance as a text gives it.
  struct Measure {
    var kilometers: Double
    var tokens: Range<Int>
  }

  /// The distance that ends just before a token, in kilometers: "20 km", "90 miles to the".
  func distance(endingBefore end: Int) -> Double? {
    measure(endingBefore: end)?.kilometers
  }

  /// The distance that ends just before a token, and where it stands.
  func measure(endingBefore end: Int) -> Measure? {
    var index = end - 1
    while index >= start, index >= end - 4,
      lexicon.cues(of: text.tokens[index]).contains(.article)
        || Self.fillers.contains(text.tokens[index].hash)
    {
      index -= 1
    }
    return measure(endingAt: index)
  }

  /// Whether words before a distance make it the farthest that is meant: "within", "less than", "up to".
  func isLimit(_ measure: Measure) -> Bool {
    var index = measure.tokens.lowerBound - 1
    let farthest = max(start, measure.tokens.lowerBound - Self.limitWords)
    while index >= farthest, text.tokens[index].kind == .word {
      if lexicon.cues(of: text.tokens[index]).contains(.limit) { return true }
      index -= 1
    }
    return false
  }

  /// The width of a belt that is named just before a token: "a 30-kilometer buffer zone".
  ///
  /// - Returns: Nil for other things that have a length, such as a wall.
  func belt(endingBefore end: Int) -> Measure? {
    var index = end - 1
    var isBelt = false
    while index >= start, index >= end - Self.beltWords {
      if let measure = measure(endingAt: index) { return isBelt ? measure : nil }
      if lexicon.cues(of: text.tokens[index]).contains(.belt) { isBelt = true }
      guard text.tokens[index].kind == .word, !text.tokens[index].isCapitalized else { return nil }
      index -= 1
    }
    return nil
  }

  /// A number and its unit, whose unit is the token at `index`; a hyphen may join them.
  private func measure(endingAt index: Int) -> Measure? {
    guard index > start, let unit = Self.kilometersPerUnit[text.tokens[index].hash] else {
      return nil
    }
    var number = index - 1
    if text.tokens[number].kind == .mark, number > start { number -= 1 }
    guard text.tokens[number].kind == .number else { return nil }
    let digits = text.text(text.tokens[number].range).filter { $0 != "," }
    return Double(digits).map { Measure(kilometers: $0 * unit, tokens: number..<index + 1) }
  }

  /// How many words may stand between a width and what lies along: "wide buffer zone".
  private static let beltWords = 5
  /// How many words may stand between "within" and the number: "within just over".
  private static let limitWords = 3
  private static let fillers = Set(["to", "just", "some", "away", "deep"].map(WordHash.init))
  private static let kilometersPerUnit: [WordHash: Double] = [
    WordHash("km"): 1, WordHash("kilometers"): 1, WordHash("kilometres"): 1,
    WordHash("kilometer"): 1, WordHash("kilometre"): 1, WordHash("kms"): 1,
    WordHash("miles"): 1.609344, WordHash("mile"): 1.609344, WordHash("mi"): 1.609344,
  ]
}
