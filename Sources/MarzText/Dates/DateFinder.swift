import MarzWords

/// Finds the dates of a text and resolves them against its day of publication.
///
/// ```swift
/// var document = Document(id: "1", text: "They met on Tuesday and will meet again in two weeks.")
/// document.date = CalendarDay(year: 2017, month: 8, day: 18)  // a Friday
/// let dates = DateFinder.expressions(in: TextParser.parse(document))
/// dates.map(\.start)  // 2017-08-15, 2017-08-28
/// ```
///
/// A weekday with a verb of the past is the last such day up to that of publication, one with a verb
/// of the future the next; months and days without a year are taken likewise. Without a day of
/// publication, in the document or in full in its dateline, relative phrases stay unresolved.
public enum DateFinder {
  /// The dates of a text in order, without overlap; none from boilerplate.
  ///
  /// - Complexity: O(*n*) in the tokens, for every rule looks at a bounded number of them.
  public static func expressions(in text: ParsedText) -> [DateExpression] {
    expressions(in: text, countingInto: nil)
  }

  static func expressions(
    in text: ParsedText,
    countingInto work: ParsingWork?
  ) -> [DateExpression] {
    let reference = text.document.date ?? dateOfDateline(in: text)
    var found: [DateExpression] = []
    var anchor: Period?
    for sentence in text.sentences where sentence.kind != .boilerplate {
      for part in parts(of: sentence) {
        let isDateline = part == sentence.dateline
        let words = DateWords(
          text: text,
          lexicon: .shared,
          bounds: part,
          countingInto: work
        )
        found += expressions(words, isDateline, reference: reference, anchor: &anchor)
      }
    }
    return found
  }

  /// The dateline and the rest of a sentence.
  private static func parts(of sentence: Sentence) -> [Range<Int>] {
    guard let dateline = sentence.dateline else { return [sentence.tokens] }
    return [dateline, dateline.upperBound..<sentence.tokens.upperBound]
  }

  private static func expressions(
    _ words: DateWords,
    _ isDateline: Bool,
    reference: CalendarDay?,
    anchor: inout Period?
  ) -> [DateExpression] {
    let bounds = words.bounds
    var found: [DateExpression] = []
    var index = bounds.lowerBound
    while index < bounds.upperBound {
      guard words.mayOpen(index) else {
        index += 1
        continue
      }
      let grammar = DateGrammar(
        words: words,
        reference: reference,
        anchor: anchor,
        isDateline: isDateline
      )
      guard let reading = grammar.reading(at: index) else {
        index += 1
        continue
      }
      let expression = expression(reading, from: index, words, reference)
      if let last = found.last,
        let merged = range(last, expression, words, reference)
      {
        found[found.count - 1] = merged
      } else {
        found.append(expression)
      }
      if let period = reading.period, expression.kind == .point { anchor = period }
      index = reading.end
    }
    return found
  }

  private static func expression(
    _ reading: DateReading,
    from index: Int,
    _ words: DateWords,
    _ reference: CalendarDay?
  ) -> DateExpression {
    var start = index
    var kind = reading.kind
    if kind == .point {
      if words.isWord(index - 1, Words.since) {
        kind = .since
        start -= 1
      } else if words.isWord(index - 1, Words.until) {
        kind = .until
        start -= 1
      }
    }
    let tokens = start..<reading.end
    return DateExpression(
      tokens: tokens,
      range: Int(words.tokens[start].start)..<Int(words.tokens[reading.end - 1].end),
      start: reading.period?.start,
      end: reading.period?.end,
      precision: reading.precision,
      kind: kind,
      direction: direction(of: reading, reference)
    )
  }

  private static func direction(
    of reading: DateReading,
    _ reference: CalendarDay?
  ) -> DateExpression.Direction {
    guard let period = reading.period, let reference else { return reading.direction }
    if reading.kind == .duration, reading.direction != .unknown { return reading.direction }
    if period.end < reference { return .past }
    return period.start > reference ? .future : .present
  }

  /// "from July 13 to August 2", "1980–1988": two dates that are the ends of one.
  private static func range(
    _ first: DateExpression,
    _ second: DateExpression,
    _ words: DateWords,
    _ reference: CalendarDay?
  ) -> DateExpression? {
    guard let start = first.start, let end = second.end, let secondStart = second.start,
      start < secondStart, first.precision == second.precision, second.kind != .duration
    else { return nil }
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    let opener = first.tokens.lowerBound - 1
    let isJoined: Bool
    switch between.count {
    case 0:
      isJoined = words.isJoined(second.tokens.lowerBound) || second.kind == .until
    case 1:
      let isDash = DateGrammar(words: words).isDash(between.lowerBound)
      let opens = words.isWord(opener, Words.from) || words.isWord(opener, Words.between)
      isJoined = isDash || (opens && words.isWord(between.lowerBound, Words.connectors))
    default: isJoined = false
    }
    guard isJoined, first.kind == .point else { return nil }
    var merged = first
    merged.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    merged.range = first.range.lowerBound..<second.range.upperBound
    merged.end = end
    merged.kind = .duration
    if let reference {
      merged.direction = end < reference ? .past : start > reference ? .future : .present
    }
    return merged
  }

  /// The day of a dateline that gives it in full, for a document without a date of its own.
  private static func dateOfDateline(in text: ParsedText) -> CalendarDay? {
    for sentence in text.sentences.prefix(8) {
      guard let dateline = sentence.dateline else { continue }
      let words = DateWords(text: text, lexicon: .shared, bounds: dateline)
      let grammar = DateGrammar(words: words)
      for index in dateline {
        if let period = grammar.plain(index)?.period, period.precision == .day {
          return period.start
        }
      }
    }
    return nil
  }
}
