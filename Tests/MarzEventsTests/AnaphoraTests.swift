@testable import MarzEvents
import Testing

/// Whom and what words mean that stand for something named before.
@Suite struct AnaphoraTests {
  private func last(_ sentences: String...) throws -> CodedEvent {
    try #require(ReadSentence(sentences: sentences).events.last)
  }

  @Test func `both countries are not the one that asks`() throws {
    let event = try last(
      "Jordan and Egypt signed a treaty.",
      "Jordan asked Oman to mediate.",
      "Oman urged both countries to talk."
    )
    #expect(ReadSentence.countries(event.recipients) == "EG JO")
  }

  @Test func `both countries are those of whom the document speaks`() throws {
    let event = try last(
      "Jordan and Egypt signed a treaty.",
      "Egypt thanked Jordan, and Jordan thanked Egypt.",
      "Jordan and Egypt opened a road.",
      "France said Egypt should reform.",
      "Officials of the two countries met on Monday."
    )
    #expect(ReadSentence.countries(event.actors) == "EG JO")
  }

  @Test func `the neighbors and the foreign ministers are those of the pair`() throws {
    let war = try last("Iran and Iraq signed a treaty.", "The neighbors fought a war.")
    #expect(ReadSentence.countries(war.actors) == "IQ IR")
    let talks = try last("Iran and Iraq signed a treaty.", "The foreign ministers met on Monday.")
    #expect(ReadSentence.countries(talks.actors + talks.recipients) == "IQ IR")
  }

  @Test func `the group is the armed group named before`() throws {
    let event = try last(
      "The Taliban attacked a base in Karachi.",
      "Pakistani troops bombed the group on Monday."
    )
    #expect(event.recipients.map(\.name) == ["Taliban"])
  }

  @Test func `a noun with an article takes up the place named before`() throws {
    let read = ReadSentence(
      "A market opened in Aleppo.",
      "Rebels attacked a bus near the town on Monday."
    )
    let event = try #require(read.events.last)
    #expect(read.places(event, .near) == ["Aleppo"])
  }

  @Test func `it is who acted, not who acted in a clause`() throws {
    let event = try last(
      "Iran criticized the plan, when Iraqi troops were busy.",
      "It summoned the Jordanian ambassador."
    )
    #expect(ReadSentence.countries(event.actors) == "IR")
  }

  @Test func `killed and wounded is one attack, and a speaker's town is not where it was`() throws {
    let read = ReadSentence("Two men were killed and five wounded, the ministry in Cairo said.")
    #expect(read.events.count == 1)
    #expect(read.events.first?.places.isEmpty == true)
  }

  @Test func `what a relative clause says of somebody is no place of what he does`() throws {
    let event = try last("Turkish President Abdullah Gul, who was in Cairo, condemned Syria.")
    #expect(event.places.isEmpty)
  }

  @Test func `one who shares a surname is somebody else`() throws {
    let event = try last(
      "Turkish President Abdullah Gul arrived in Baghdad.",
      "A poet, Emre Gul, smiled.",
      "Later Gul criticized Syria."
    )
    #expect(event.actors.map(\.name) == ["Abdullah Gul"])
    let other = try last(
      "Turkish President Abdullah Gul arrived in Baghdad.",
      "Iraqi Foreign Minister Emre Gul criticized Syria."
    )
    #expect(ReadSentence.countries(other.actors) == "IQ")
  }
}
