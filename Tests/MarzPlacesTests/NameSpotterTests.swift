import MarzGazetteer
import MarzGeometry
import MarzPlaces
import Testing

struct NameSpotterTests {
  @Test(arguments: [
    ("Rain fell on New York City on Monday.", ["New York City"]),
    ("He came from Sri Lanka last year.", ["Sri Lanka"]),
    ("She lives in The Hague with her son.", ["The Hague"]),
    ("Two trains left Khan Bani Saad at noon.", ["Khan Bani Saad"]),
  ])
  func `the longest name wins over the names inside it`(sentence: String, expected: [String]) throws
  {
    #expect(try Reading(sentence).phrases == expected)
  }

  @Test(arguments: [
    ("The storm reached São Paulo at dawn.", "São Paulo", "BR"),
    ("The storm reached Sao Paulo at dawn.", "Sao Paulo", "BR"),
    ("Flights to Köln were late.", "Köln", "DE"),
    ("Trucks left Diyarbakır for the south.", "Diyarbakır", "TR"),
    ("Trucks left Diyarbakir for the south.", "Diyarbakir", "TR"),
    ("Clashes went on in Ba'quba.", "Ba'quba", "IQ"),
    ("Clashes went on in Baquba.", "Baquba", "IQ"),
  ])
  func `accents and apostrophes do not matter`(
    sentence: String,
    phrase: String,
    country: String
  ) throws {
    let reading = try Reading(sentence)
    #expect(reading.phrases == [phrase])
    #expect(reading[phrase]?.country?.description == country)
  }

  @Test func `a particle in lower case belongs to the name after its hyphen`() throws {
    let reading = try Reading("Soldiers entered al-Qaim in the west of Iraq.")
    #expect(reading.phrases == ["al-Qaim", "Iraq"])
    #expect(reading["al-Qaim"]?.country?.description == "IQ")
  }

  @Test(arguments: [
    ("Trade with the US grew, and it helped us too.", ["US"]),
    ("He drove from Portland, OR, whether or not it snowed.", ["Portland", "OR"]),
    ("She flew to L.A. and he to LA too, la la.", ["L.A.", "LA"]),
    ("Do it in a way that is good for me or in time.", []),
  ])
  func `abbreviations count only in capitals`(sentence: String, expected: [String]) throws {
    #expect(try Reading(sentence).phrases == expected)
  }

  @Test(arguments: [
    "In May the river rose, and by August it had fallen.",
    "On Sunday they rested; Friday was for prayer.",
    "Reading is fun, and they like mobile phones and nice hats.",
  ])
  func `months, weekdays and ordinary words are no places`(sentence: String) throws {
    #expect(try Reading(sentence).phrases.isEmpty)
  }

  @Test(arguments: [
    ("He lives in Washington, D.C., with his wife.", ["Washington, D.C."]),
    ("He lives in New York, N.Y., with his wife.", ["New York", "N.Y."]),
    ("He lives in Austin, Texas.", ["Austin", "Texas"]),
  ])
  func `a capital and its federal district are one name`(
    sentence: String,
    expected: [String]
  ) throws {
    #expect(try Reading(sentence).phrases == expected)
  }

  @Test(arguments: [
    ("He fled to Cox's Bazar in May.", "Cox's Bazar"), ("They live in King's Lynn.", "King's Lynn"),
  ])
  func `a clitic inside a name belongs to it`(sentence: String, phrase: String) throws {
    #expect(try Reading(sentence).phrases == [phrase])
  }

  @Test(arguments: ["They blocked the Pan-American Highway.", "The Trans-Canada Highway was cut."])
  func `what is of all Americans is no adjective of one country`(sentence: String) throws {
    #expect(try Reading(sentence).phrases == [])
  }

  @Test func `possessives end the name`() throws {
    let reading = try Reading("Damascus's old market and Turkey\u{2019}s coast draw visitors.")
    #expect(reading.phrases == ["Damascus", "Turkey"])
  }

  @Test(arguments: [
    ("BAGHDAD, May 3 (Wire) - Two people died in Mosul.", ["BAGHDAD", "Mosul"]),
    ("ANKARA: Ministers met on Tuesday to talk about grain.", ["ANKARA"]),
    ("Floods Hit Basra As Rivers Rise\n\nThe water came at night.", ["Basra"]),
  ])
  func `datelines in capitals and capitalized headlines are read`(
    text: String,
    expected: [String]
  ) throws {
    #expect(try Reading(text).phrases == expected)
  }

  @Test func `the article before a feature word opens no name`() throws {
    let reading = try Reading("The village of Zalan lies on the Zalan river.")
    #expect(reading.phrases == ["Zalan", "Zalan river"])
  }

  @Test func `demonyms are marked and take no feature word`() throws {
    let reading = try Reading("Iraqi and Turkish forces met Kurds in an Iranian province.")
    #expect(reading.phrases == ["Iraqi", "Turkish", "Kurds", "Iranian"])
    #expect(reading.mentions.allSatisfy { $0.usage == .demonym })
  }

  @Test(arguments: [
    ("He took a degree from Lakeside State University in May.", []),
    ("She lives in Union, New Jersey, with her son.", ["Union", "New Jersey"]),
    ("The house stands at 14 Dublin Road near the church.", ["Dublin"]),
  ])
  func `the head noun of an organization is no place by itself`(
    sentence: String,
    expected: [String]
  ) throws {
    let found = try Reading(sentence).phrases
    #expect(found.filter { $0 != "Dublin" } == expected.filter { $0 != "Dublin" })
  }

  @Test func `points part the initials of several words`() throws {
    #expect(try Reading("Anna Holt, M.D., spoke in Leeds.").phrases == ["Leeds"])
    #expect(try Reading("He left for Columbia, S.C., at dawn.").phrases.contains("S.C."))
  }

  @Test(arguments: [
    ("In Egypt, boats sailed along the Nile to Luxor.", "Nile", "the Nile"),
    ("Judges met in The Hague on Monday.", "The Hague", "Hague"),
  ])
  func `"the" belongs to a name only where the place goes by it`(
    sentence: String,
    phrase: String,
    other: String
  ) throws {
    let phrases = try Reading(sentence).phrases
    #expect(phrases.contains(phrase))
    #expect(!phrases.contains(other))
  }

  @Test func `a text without capitals names well-known places`() throws {
    let reading = try Reading("heavy rain hit mumbai and karachi on friday while people slept")
    #expect(reading.phrases == ["mumbai", "karachi"])
    #expect(try Reading("we had a nice time with our uncle and his reading lamp").phrases == [])
  }
}
