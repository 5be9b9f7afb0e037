import MarzEvents
import MarzPlaces
import MarzText

/// All that was read in one document.
struct Analysis: Sendable {
  /// The document, its tokens and sentences.
  var text: ParsedText
  /// The language it is written in, a BCP 47 tag.
  var language: String
  /// Its toponyms; borders have their place filled in.
  var mentions: [Mention]
  /// The times that it names, in the order of the text.
  var dates: [DateExpression]
  /// Where each verb happened that the caller gave.
  var verbPlaces: [VerbPlaces]
  /// Its events, in the order of their triggers.
  var events: [CodedEvent]
}
