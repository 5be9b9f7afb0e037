import MarzPlaces
import MarzText

/// What every stage that reads the events of a document looks at: one object, shared by reference.
final class EventContext {
  let text: ParsedText
  let mentions: [Mention]
  let names: NamedRuns
  let tables: EventTables
  let work: CodingWork?

  init(
    _ text: ParsedText,
    _ mentions: [Mention],
    _ tables: EventTables,
    countingInto work: CodingWork? = nil
  ) {
    self.work = work
    self.text = text
    self.mentions = mentions
    self.tables = tables
    names = NamedRuns(text, mentions, tables, countingInto: work)
  }
}
