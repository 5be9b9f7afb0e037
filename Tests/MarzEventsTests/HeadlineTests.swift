@testable import MarzEvents
import Testing

/// Verbs and nouns whose form alone does not tell what they are.
@Suite struct HeadlineTests {
  @Test(arguments: [
    ("Three Syrian soldiers killed in Basra", "ASSAULT  > SY"),
    ("Iraqi journalist arrested in Cairo", "COERCE  > IQ"),
    ("Yemeni protesters shot dead near Mosul", "ASSAULT  > YE"),
    ("Egyptian pilgrims kidnapped on Monday", "ASSAULT  > EG"),
    ("Turkey arrests Iraqi journalist in Istanbul", "COERCE TR > IQ"),
    ("Turkish police arrested three Iraqi men in Istanbul", "COERCE TR > IQ"),
  ])
  func `a verb that needs an object and has none is passive`(headline: String, event: String) {
    let read = ReadSentence(headline)
    let codes = read.events.map { event in
      "\(event.eventClass) \(ReadSentence.countries(event.actors)) > "
        + ReadSentence.countries(event.recipients)
    }
    #expect(codes == [event])
  }

  @Test func `what is to be is planned`() throws {
    let event = try #require(ReadSentence("Iran and Oman to sign accord").events.first)
    #expect(event.eventClass == "AGREE" && event.status == .planned)
    #expect(event.title == "Iran and Oman to sign accord")
    #expect(ReadSentence("A plan to attack Iran").events.allSatisfy { $0.eventClass != "ASSAULT" })
  }

  @Test func `a form in -ing before a verb of its own clause is a noun`() {
    let read = ReadSentence("In Aleppo, shelling killed 30 civilians, a French aid group said.")
    #expect(read.events.map(\.eventClass) == ["ASSAULT"])
    #expect(read.events.allSatisfy { $0.actors.isEmpty && $0.attribution != nil })
  }

  @Test func `who claims responsibility is who acted`() throws {
    let read = ReadSentence("The Taliban claimed responsibility for the raid on Karachi.")
    let event = try #require(read.events.first)
    #expect(event.status == .claimed)
    #expect(event.actors.map(\.name) == ["Taliban"])
  }

  @Test func `rockets come down and do not visit`() throws {
    let read = ReadSentence("Two rockets landed in Basra.")
    #expect(read.events.map(\.eventClass) == ["ASSAULT"])
  }

  @Test func `the town of the talks is no third party`() throws {
    let read = ReadSentence("Iran and Oman held military talks in Cairo.")
    let event = try #require(read.events.first)
    #expect(event.actors.map(\.name).sorted() == ["Iran", "Oman"])
  }

  @Test func `three men of a country were not named before`() throws {
    let read = ReadSentence(
      "Chad, Niger and Mali signed a treaty.",
      "Turkish police arrested three Iraqi men.",
      "The three countries condemned Libya."
    )
    let arrest = try #require(read.events.first { $0.eventClass == "COERCE" })
    #expect(ReadSentence.countries(arrest.recipients) == "IQ")
    let protest = try #require(read.events.first { $0.eventClass == "ACCUSE" })
    #expect(ReadSentence.countries(protest.actors) == "ML NE TD")
  }

  @Test func `who frees people is who had seized them`() throws {
    let read = ReadSentence(
      "Kidnappers released four Turkish engineers after abducting an Iraqi judge."
    )
    let event = try #require(read.events.first { $0.mode == "abduct" })
    #expect(event.actors.map(\.name) == ["Kidnappers"])
  }

  @Test func `an adjective that says of what kind help is gives none`() throws {
    let read = ReadSentence("Hungary blocked military aid to Ukraine.")
    let event = try #require(read.events.first)
    #expect(event.eventClass == "SANCTION")
    #expect(event.actors.map(\.name) == ["Hungary"])
  }

  @Test func `what somebody called a thing is passed over`() throws {
    let read = ReadSentence("Iran attacked what it called bases of the Taliban in Karachi.")
    let event = try #require(read.events.first)
    #expect(read.places(event, .event) == ["Karachi"])
    #expect(event.recipients.map(\.name) == ["Taliban"])
  }

  @Test func `a comma joins two countries at the head of a headline`() throws {
    let read = ReadSentence("Iraq, Syria reopen border crossing")
    let event = try #require(read.events.first)
    #expect(ReadSentence.countries(event.actors) == "IQ SY")
  }

  @Test func `a state that protests complains, soldiers that clash fight`() throws {
    let read = ReadSentence(
      "Kuwait protested against the Iraqi court.",
      "Thousands of protesters marched in Baghdad against the government.",
      "Iranian soldiers clashed with the Taliban."
    )
    #expect(read.events.map(\.eventClass) == ["ACCUSE", "PROTEST", "ASSAULT"])
  }

  @Test func `nobody arrests a thing, and being behind something makes no passive`() throws {
    let read = ReadSentence(
      "Iraq reopened the crossing after it was captured by the Taliban.",
      "Hamas accused Egypt of being behind the strike and vowed revenge."
    )
    #expect(!read.events.contains { $0.mode == "arrest" })
    let threat = try #require(read.events.first { $0.eventClass == "THREATEN" })
    #expect(threat.actors.map(\.name) == ["Hamas"])
  }

  @Test func `a form in -ing may describe the subject after it`() {
    let read = ReadSentence("Iran closed a road after striking workers parked their cars in Basra.")
    #expect(!read.events.contains { $0.eventClass == "ASSAULT" })
  }

  @Test func `an apposition does not part a clause from its subject`() throws {
    let read = ReadSentence(
      "Rain fell after Abdullah Gul, a minister at the ministry of Turkey, met the Iraqi president."
    )
    let event = try #require(read.events.first { $0.eventClass == "CONSULT" })
    #expect(ReadSentence.countries(event.actors) == "IQ TR")
  }

  @Test func `what is denied as a report is no event`() {
    let read = ReadSentence("Iran denied reports in the press that soldiers had shelled Basra.")
    #expect(read.events.map(\.eventClass) == ["REJECT"])
  }
}
