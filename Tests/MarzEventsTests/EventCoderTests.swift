@testable import MarzEvents
import MarzText
import MarzWords
import Testing

@Suite struct EventCoderTests {
  /// A sentence, and the events it gives as `CLASS status actors > recipients`.
  struct Reading: Sendable, CustomTestStringConvertible {
    let sentence: String
    let events: [String]
    var testDescription: String { sentence }

    init(_ sentence: String, _ events: String...) {
      self.sentence = sentence
      self.events = events
    }
  }

  @Test(arguments: [
    // Active and passive
    Reading("Israel attacked the militants in Lebanon.", "ASSAULT actual IL > LB"),
    Reading("Three Syrian soldiers were killed by Turkish troops.", "ASSAULT actual TR > SY"),
    Reading("A Jordanian journalist was arrested in Cairo.", "COERCE actual  > JO"),
    Reading("The bridge was built by Iran and Armenia.", "COOPERATE actual AM IR > "),
    // Subject over a parenthesis and a relative clause
    Reading(
      "Egyptian President Anwar Sadat, who had met reporters earlier, visited Israel.",
      "CONSULT actual EG > IL"
    ),
    Reading("Iraq, a member of the group, condemned Israel.", "ACCUSE actual IQ > IL"),
    // Nouns
    Reading(
      "The visit of the Turkish president to Iran ended.",
      "CONSULT actual TR > IR"
    ),
    Reading(
      "The killing of a Sudanese judge by Chadian rebels shocked many.",
      "ASSAULT actual TD > SD"
    ),
    Reading("Talks between Ukraine and Russia continued in Minsk.", "CONSULT actual RU UA > "),
    // Infinitives and what stands over them
    Reading("Spain agreed to help Morocco.", "AGREE actual ES > MA"),
    Reading("Iran threatened to attack Israel.", "THREATEN actual IR > IL"),
    Reading("Egypt urged Sudan to release the prisoners.", "REQUEST requested EG > SD"),
    Reading("Poland refused to meet Hungary.", "REJECT actual PL > HU"),
    Reading("Cuba called on Venezuela to release a journalist.", "REQUEST requested CU > VE"),
    Reading("Russia denied that rain had fallen.", "REJECT actual RU > "),
    // Tense, modals, negation
    Reading("France will send food to Mali.", "AGREE planned FR > ML"),
    Reading("Turkey will attack the militants in Syria.", "THREATEN planned TR > SY"),
    Reading("China will not recognize Kosovo.", "REJECT actual CN > XK"),
    Reading("If Iran attacks Israel, prices rise.", "ASSAULT hypothetical IR > IL"),
    Reading("Greece may expel Turkish diplomats.", "SANCTION hypothetical GR > TR"),
    Reading(
      "The Polish minister did not clash over Belarus with Hungary.",
      "ACCUSE negated PL > HU"
    ),
    Reading("India and France opened a joint exercise.", "COOPERATE actual FR IN > "),
    // Inverse verbs
    Reading("Yemen received aid from Oman.", "AID actual OM > YE"),
    Reading("Iran hosted the Iraqi foreign minister.", "CONSULT actual IQ > IR"),
    // Coordination and gapping
    Reading(
      "Pakistan is fighting the Taliban and Lebanon the Islamic Jihad.",
      "ASSAULT actual PK > AF",
      "ASSAULT actual LB > PS"
    ),
    Reading(
      "Germany condemned Belarus and imposed sanctions on Russia.",
      "ACCUSE actual DE > BY",
      "COERCE actual DE > RU"
    ),
    Reading("Together with Qatar, Oman has supported Sudan.", "SUPPORT actual OM QA > SD"),
    // Whom an attitude is meant for stands behind its object
    Reading("Jordan welcomed assurances sent by Oman.", "SUPPORT actual JO > OM"),
    Reading(
      "Lawmakers in Oman and Qatar welcomed the offer from Egypt.",
      "SUPPORT actual OM QA > EG"
    ),
    Reading("Iran will abandon full diplomatic ties with Iraq.", "THREATEN planned IR > IQ"),
    // Adjectives in a row, numerals in a compound, adverbs of two words, a subject before its place
    Reading("Iran restored diplomatic, economic relations with Oman.", "SUPPORT actual IR OM > "),
    Reading(
      "Egypt declared a provisional three-month truce with Sudan.",
      "RETREAT actual EG SD > "
    ),
    Reading("Cuba has so far refused to meet Haiti.", "REJECT actual CU > HT"),
    // Whose noun it is acts
    Reading("Russia's attack on Ukraine surprised Oman.", "ASSAULT actual RU > UA"),
    Reading("The Turkish minister's visit to Iran ended.", "CONSULT actual TR > IR"),
    // Verbs that share an object, a statement whose author asks, a participle after an attack
    Reading(
      "Turkey trained and equipped Syrian rebels.",
      "AID actual TR > SY",
      "AID actual TR > SY"
    ),
    Reading(
      "Oman and Qatar issued a statement urging Iraq to talk.",
      "REQUEST requested OM QA > IQ"
    ),
    // What is spoken about, and what only says who somebody is
    Reading("Oman and Qatar held talks on sharing water.", "CONSULT actual OM QA > "),
    Reading("Iraqi forces backed by Iran attacked Syrian rebels.", "ASSAULT actual IQ > SY"),
    // Who asks and who warns
    Reading(
      "Oman demanded that the Iraqi government lift its ban and reopen the border.",
      "REQUEST requested OM > IQ",
      "REQUEST requested OM > IQ"
    ),
    Reading("Iran warned that it would attack Iraq.", "THREATEN planned IR > IQ"),
    Reading(
      "Ukraine said Russian troops had fired first and accused Russia.",
      "ACCUSE actual UA > RU"
    ),
    Reading("Iran: Iraq must free the prisoners", "REQUEST requested IR > IQ"),
    Reading("Iran and Turkey will coordinate their fight.", "AGREE planned IR TR > "),
    Reading("Turkish, Iranian officials meet in Cairo", "CONSULT actual IR TR > "),
    Reading("Iraq is to deploy its own border guards.", "THREATEN planned IQ > "),
    // A year before a name is no part of it
    Reading("In 2014 Iran attacked Iraq.", "ASSAULT actual IR > IQ"),
    Reading(
      "Somali, Egyptian and Yemeni officials visited Oman and told a conference of their plans.",
      "CONSULT actual EG SO YE > OM"
    ),
    // A purpose is no event, nor a wish, nor a state
    Reading("Turkey wants to attack the militants in Syria."),
    Reading("Iran and Iraq have much in common."),
    Reading("Tourists visit Egypt every year."),
  ])
  func `a sentence gives its events and no others`(_ reading: Reading) {
    let events = ReadSentence(reading.sentence).events.map { event in
      "\(event.eventClass) \(event.status) \(ReadSentence.countries(event.actors)) > "
        + ReadSentence.countries(event.recipients)
    }
    #expect(events == reading.events)
  }

  @Test func `a report of games tells of no attack`() {
    let read = ReadSentence(
      "Spain beat Italy 3-1.",
      "Spain attacked from the start.",
      "The German coach praised the French goalkeeper."
    )
    #expect(read.events.isEmpty)
  }

  @Test func `the plot of a film is no event`() {
    let read = ReadSentence(
      "The film opens in Paris.",
      "A Polish nurse kidnaps a child in the novel.",
      "The movie won a festival.",
      "Soldiers execute prisoners in the film.",
      "Iran banned the movie."
    )
    #expect(read.events.map { ReadSentence.countries($0.actors) } == ["IR"])
  }

  @Test func `what private people do is too unsure for an event`() {
    let tables = EventTables.standard
    #expect(ReadSentence("The doctor talked to Roy.", tables: tables).events.isEmpty)
    #expect(!ReadSentence("Iran attacked Iraq.", tables: tables).events.isEmpty)
  }

  @Test func `the place of a coordinated clause serves the next one`() {
    let read = ReadSentence("Turkish troops stopped a van in Mosul and detained nine men.")
    #expect(read.places(read.events[0], .event) == ["Mosul"])
  }

  @Test(arguments: [
    // A weekday after the name, a town behind its country, the other side of "near".
    "Cairo": "Students protested in Cairo Monday.",
    "Karachi": "Soldiers shot five men Saturday in Pakistan's port city of Karachi.",
    "Mosul": "A soldier was killed near Mosul on Monday.",
    "Oslo": "Thousands marched in Oslo Tuesday to protest against a raid in Idlib.",
  ])
  func `an attack or protest is where its own clause puts it`(_ row: (String, String)) throws {
    let read = ReadSentence(row.1)
    let event = try #require(read.events.first)
    #expect([.event, .object, .near].flatMap { read.places(event, $0) } == [row.0])
  }

  @Test func `a counterpart is of the country that its adjective names`() throws {
    let read = ReadSentence(
      "Egyptian Foreign Minister Sameh Shoukry met his Jordanian counterpart in Ankara."
    )
    let event = try #require(read.events.first)
    #expect(ReadSentence.countries(event.actors) == "EG JO")
    #expect(read.places(event, .event) == ["Ankara"])
  }

  @Test func `guests act and hosts receive where sides meet in the country of one`() throws {
    let read = ReadSentence("Iraqi and Turkish officials held talks in Ankara.")
    let event = try #require(read.events.first)
    #expect(event.mode == "visit")
    #expect(ReadSentence.countries(event.actors) == "IQ")
    #expect(ReadSentence.countries(event.recipients) == "TR")
  }

  @Test func `a surname alone is the person named before`() throws {
    let read = ReadSentence(
      "Turkish President Abdullah Gul arrived in Baghdad.",
      "Later Gul criticized Syria."
    )
    let event = try #require(read.events.last)
    #expect(event.eventClass == "ACCUSE")
    #expect(ReadSentence.countries(event.actors) == "TR")
    #expect(event.actors.first?.name == "Abdullah Gul")
  }

  @Test func `a pronoun means what it can mean`() throws {
    let tables = EventTables.standard.keepingAll()
    func actors(_ sentences: String...) -> [String] {
      ReadSentence(sentences: sentences, tables: tables).events.last?.actors.map(\.name) ?? []
    }
    let gul = "Turkish President Abdullah Gul arrived in Baghdad."
    #expect(actors(gul, "He criticized Syria.") == ["Abdullah Gul"])
    #expect(actors("Turkish President Abdullah Gul smiled.", "They shelled Aleppo.").isEmpty)
    #expect(actors("Iran rejected the plan.", "It condemned Syria.") == ["Iran"])
  }

  @Test func `the two countries are those named together before`() throws {
    let read = ReadSentence(
      "Jordan and Egypt signed a treaty.",
      "The two countries will share intelligence."
    )
    let event = try #require(read.events.last)
    #expect(event.eventClass == "AGREE")
    #expect(event.status == .planned)
    #expect(ReadSentence.countries(event.actors) == "EG JO")
  }

  @Test func `the one who says so is kept`() throws {
    let read = ReadSentence("Syrian officials said that Israel attacked a base in Aleppo.")
    let event = try #require(read.events.first)
    #expect(event.attribution?.hasPrefix("Syrian") == true)
    #expect(event.status == .actual)
    let claim = ReadSentence("The rebels claimed that Israel attacked a base in Aleppo.")
    #expect(claim.events.first { $0.eventClass == "ASSAULT" }?.status == .claimed)
  }

  @Test func `a place as object is what the event is about`() throws {
    let read = ReadSentence("Iraqi troops captured the city of Mosul.")
    let event = try #require(read.events.first)
    #expect(!event.places.isEmpty)
    let in_ = ReadSentence("Militants kidnapped two engineers in Kirkuk.")
    let kidnapping = try #require(in_.events.first)
    #expect(in_.places(kidnapping, .event) == ["Kirkuk"])
  }

  @Test func `a user's table adds actors and wins over ours`() throws {
    let table = TextTable(
      Array("name\tcountry\tsector\taliases\nRuritania\tMT\tGOV\tStrelsau\n".utf8)
    )
    let read = ReadSentence(
      sentences: ["Iran condemned Ruritania."],
      tables: EventTables(actorTables: [table]).keepingAll()
    )
    #expect(ReadSentence.countries(read.events.first?.recipients ?? []) == "MT")
  }

  @Test func `every event names its pattern and carries a title`() {
    let read = ReadSentence("Iran and Iraq agreed to build a bridge.")
    #expect(read.events.map(\.title) == ["Iran and Iraq agree to build a bridge"])
    #expect(read.events.allSatisfy { !$0.pattern.isEmpty })
  }

  @Test func `long sentences, open quotes and noise give no event and no crash`() {
    let long = Array(repeating: "attacked and,", count: 5_000).joined(separator: " ")
    let texts = [long, "\u{201C}\u{201C}\"' said (((", "1 2 3 | 4 5 | 6", "...", "به گفته او"]
    for text in texts {
      #expect(ReadSentence(text).events.isEmpty)
    }
  }
}
