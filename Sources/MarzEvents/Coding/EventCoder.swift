public import MarzPlaces
public import MarzText

/// Reads events out of a parsed text: who did what to whom, where, when, and whether it is a fact.
///
/// A pure function of its input and its tables.
public struct EventCoder: Sendable {
  let tables: EventTables

  /// Makes a coder over a set of tables.
  public init(tables: EventTables = .standard) {
    self.tables = tables
  }

  /// The events of a document, in the order of their triggers.
  ///
  /// - Parameters:
  ///   - text: The document; sentences of kind boilerplate give no event.
  ///   - mentions: The places that it names, in the order of the text.
  ///   - dates: The times that it names, in the order of the text; found here when not given.
  /// - Returns: Events with half-open UTF-8 byte ranges; a sentence may give several.
  /// - Complexity: O(*n*) in the length of the text.
  public func events(
    in text: ParsedText,
    mentions: [Mention],
    dates: [DateExpression]? = nil
  ) -> [CodedEvent] {
    let dates = dates ?? DateFinder.expressions(in: text)
    var coder = DocumentCoder(text, mentions, EventDate.times(of: dates, in: text), tables)
    return coder.events()
  }

  /// Where the verbs and nouns happened that the document gives, in the order given.
  ///
  /// - Parameters:
  ///   - text: The document, with ``Document/verbs``.
  ///   - mentions: The places that it names, in the order of the text.
  /// - Returns: One for each verb; without places where none is told.
  public func places(ofVerbsIn text: ParsedText, mentions: [Mention]) -> [VerbPlaces] {
    var coder = DocumentCoder(text, mentions, [], tables)
    return coder.verbPlaces()
  }
}
