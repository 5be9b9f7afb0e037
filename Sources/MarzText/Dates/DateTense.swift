import MarzWords

/// Tells whether a clause speaks of what was or of what will be.
struct DateTense {
  let tokens: [Token]
  let bytes: [UInt8]
  let lexicon: DateLexicon
  private static let reach = 24

  /// The tense at a phrase: that of the nearest verb cue before it in the sentence, or else after it.
  ///
  /// - Returns: Unknown when the sentence has no verb cue near it.
  func direction(at phrase: Int, in sentence: Range<Int>) -> DateExpression.Direction {
    let back = max(sentence.lowerBound, phrase - Self.reach)..<phrase
    for index in back.reversed() {
      if let found = cue(index, in: sentence) { return found }
    }
    for index in phrase..<min(sentence.upperBound, phrase + Self.reach) {
      if let found = cue(index, in: sentence) { return found }
    }
    return .unknown
  }

  private func cue(_ index: Int, in sentence: Range<Int>) -> DateExpression.Direction? {
    let token = tokens[index]
    if token.kind == .clitic {
      return token.range.count >= 3
        && bytes[Int(token.end) - 2..<Int(token.end)].elementsEqual(Self.shortWill)
        ? .future : nil
    }
    guard token.kind == .word else { return nil }
    // May with a capital inside a sentence is the month.
    let isName = token.isCapitalized && index > sentence.lowerBound
    if let entries = lexicon.entries(of: token.hash), !isName {
      if entries.contains(where: { $0.type == .future && (!$0.needsTo || isBeforeTo(index)) }) {
        return isAfterHad(index, in: sentence) ? .past : .future
      }
      if entries.contains(where: { $0.type == .past }) {
        if isPastOfPlan(index, in: sentence) { return .future }
        return isPassiveNow(index, in: sentence) ? nil : .past
      }
    }
    guard !token.isCapitalized, token.range.count > 4 else {
      return isInfinitiveOfPlan(index, in: sentence) ? .future : nil
    }
    let end = Int(token.end)
    guard bytes[end - 2] == UInt8(ascii: "e"), bytes[end - 1] == UInt8(ascii: "d") else {
      return nil
    }
    return isPassiveNow(index, in: sentence) ? nil : .past
  }

  /// "be heard", "are built": a participle that tells no tense.
  private func isPassiveNow(_ index: Int, in sentence: Range<Int>) -> Bool {
    index > sentence.lowerBound && Self.present.contains(tokens[index - 1].hash)
  }

  /// "had hoped", "had been due": a plan whose day has come.
  private func isAfterHad(_ index: Int, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, index - 2)..<index).contains { tokens[$0].hash == Self.had }
  }

  /// "set to", "set for": words that point ahead only with a goal.
  private func isBeforeTo(_ index: Int) -> Bool {
    index + 1 < tokens.count && Self.goals.contains(tokens[index + 1].hash)
  }

  /// "is to", "are to": an arrangement.
  private func isInfinitiveOfPlan(_ index: Int, in sentence: Range<Int>) -> Bool {
    Self.being.contains(tokens[index].hash) && index + 1 < sentence.upperBound
      && tokens[index + 1].hash == Self.to
  }

  private func isPastOfPlan(_ index: Int, in sentence: Range<Int>) -> Bool {
    Self.been.contains(tokens[index].hash) && index + 1 < sentence.upperBound
      && tokens[index + 1].hash == Self.to
  }

  private static let shortWill = Array("ll".utf8)
  private static let to = WordHash("to")
  private static let being: WordSet = WordSet([WordHash("is"), WordHash("are"), WordHash("am")])
  private static let had = WordHash("had")
  private static let goals: WordSet = WordSet([WordHash("to"), WordHash("for")])
  private static let present = WordSet(
    ["is", "are", "am", "be", "being"].map { WordHash($0) }
  )
  private static let been: WordSet = WordSet([WordHash("was"), WordHash("were")])
}
