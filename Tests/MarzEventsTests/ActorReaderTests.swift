@testable import MarzEvents
import Testing

@Suite struct ActorReaderTests {
  private func names(_ actors: [Actor]) -> [String] { actors.map(\.name).sorted() }

  @Test func `both countries are states whoever spoke for them`() throws {
    let read = ReadSentence(
      "The Iraqi foreign ministry summoned the Iranian ambassador.",
      "Jordan urged both countries to hold talks."
    )
    let event = try #require(read.events.first { $0.eventClass == "REQUEST" })
    #expect(names(event.recipients) == ["Iran", "Iraq"])
    #expect(event.recipients.allSatisfy { $0.sector == nil })
  }

  @Test func `the presidents of the two countries are one of each`() throws {
    let read = ReadSentence(
      "Iraq and Oman signed an agreement.",
      "The presidents of the two countries met in Cairo."
    )
    let event = try #require(read.events.first { $0.eventClass == "CONSULT" })
    #expect(names(event.actors) == ["presidents of Iraq", "presidents of Oman"])
  }

  @Test func `ministers in the plural are not the minister named before`() throws {
    let read = ReadSentence(
      "Qatari Foreign Minister Hamad Salim visited Oman.",
      "The ministers condemned Libya."
    )
    let event = try #require(read.events.first { $0.eventClass == "ACCUSE" })
    #expect(ReadSentence.countries(event.actors) == "--")
  }

  @Test func `who holds an office of several words acts`() throws {
    let read = ReadSentence(
      "Iran's Chief of General Staff Major General Hasan Karimi visited Oman."
    )
    let event = try #require(read.events.first)
    #expect(names(event.actors) == ["Hasan Karimi"])
    let apart = ReadSentence("Its president, Hasan Karimi, visited Oman.")
    #expect(names(apart.events.first?.actors ?? []) == ["Hasan Karimi"])
  }

  @Test func `a rank before a name and an office after it are of one person`() throws {
    let read = ReadSentence(
      "General Hasan Karimi, commander of the Iranian army, smiled.",
      "The commander condemned Libya."
    )
    let event = try #require(read.events.first)
    #expect(ReadSentence.countries(event.actors) == "IR")
    #expect(names(event.actors) == ["Hasan Karimi"])
  }

  @Test func `an office serves every country that it stands before`() throws {
    let read = ReadSentence("The presidents of Iran and Oman met in Cairo.")
    let event = try #require(read.events.first)
    #expect(ReadSentence.countries(event.actors) == "IR OM")
    #expect(event.actors.allSatisfy { $0.sector == "GOV" })
  }

  @Test func `a state's own council is none of the United Nations`() throws {
    let read = ReadSentence("Iran condemned Oman's Security Council.")
    let event = try #require(read.events.first)
    #expect(ReadSentence.countries(event.recipients) == "OM")
  }

  @Test func `where somebody was killed is not whose commander he was`() throws {
    let read = ReadSentence("Soldiers killed a commander of the Zintan Front in Chad.")
    let event = try #require(read.events.first)
    #expect(ReadSentence.countries(event.recipients) == "--")
  }

  @Test func `officials are several, and he who spoke goes on to speak`() throws {
    let read = ReadSentence("Iraqi officials visited Oman.", "They condemned Libya.")
    let event = try #require(read.events.first { $0.eventClass == "ACCUSE" })
    #expect(ReadSentence.countries(event.actors) == "IQ")
    let talk = ReadSentence(
      "Abdullah Gul said Iran had agreed.",
      "\u{201C}We condemned Libya,\u{201D} he said.",
      "Rain fell.",
      "Trains ran.",
      "Schools opened.",
      "Shops closed.",
      "\u{201C}We condemned Cuba,\u{201D} he said."
    )
    let last = try #require(talk.events.last)
    #expect(last.attribution == "Abdullah Gul")
    #expect(ReadSentence.countries(last.actors) == "TR")
  }
}
