@testable import MarzEvents
import Testing

/// Who acts and against whom, by what the sentence looks like.
@Suite struct WhoToWhomTests {
  typealias Reading = EventCoderTests.Reading

  @Test(arguments: [
    // The owner of a matter stands behind "of" or before "'s"
    Reading("Norway criticized the policies of Iran.", "ACCUSE actual NO > IR"),
    Reading("Norway criticized Iran's policies.", "ACCUSE actual NO > IR"),
    Reading("Norway criticized the closure of guest houses.", "ACCUSE actual NO > "),
    // Who is condemned is who did it
    Reading(
      "Cuba condemned the killing of Syrian soldiers by Israel.",
      "ACCUSE actual CU > IL"
    ),
    Reading("The plan of Oman drew criticism from Qatar.", "ACCUSE actual QA > OM"),
    // "anti-" turns the side around
    Reading("Police broke up an anti-Russia rally.", "COERCE actual -- > "),
    Reading("Protesters burned the Israeli flag.", "PROTEST actual -- > IL"),
    // What a purpose or a participle adds
    Reading(
      "Iran signed an accord on Thursday to supply Oman with wheat.",
      "SUPPORT actual IR > ",
      "AGREE actual IR > OM"
    ),
    Reading("Cuba welcomed assurances on trade sent from Haiti.", "SUPPORT actual CU > HT"),
    Reading("The Iraqi parliament passed a resolution criticizing Iran.", "ACCUSE actual IQ > IR"),
    // Forces that nobody is said to send go themselves
    Reading("Polish soldiers were deployed in Mali.", "MOBILIZE actual PL > ML"),
    Reading("Neither Iran nor Iraq condemned Oman.", "ACCUSE actual IQ IR > OM"),
    Reading("Egypt appealed for calm in Sudan.", "REQUEST requested EG > SD"),
  ])
  func `a sentence tells who acts and against whom`(_ reading: Reading) {
    #expect(found(reading.sentence) == reading.events)
  }

  @Test(arguments: [
    // A participle before a name is an adjective, at the start of a sentence too
    Reading("Iran fired rockets at besieged Iraq.", "ASSAULT actual IR > IQ"),
    Reading("Imprisoned Syrian activists and writers were freed.", "RETREAT actual  > SY"),
    // Adverbs: stacked, before an infinitive, "first" as an ordinal
    Reading(
      "The Polish minister most certainly did not clash over Belarus with Hungary.",
      "ACCUSE negated PL > HU"
    ),
    Reading("Egypt agreed to partially lift sanctions on Sudan.", "AGREE actual EG > SD"),
    Reading("Japan attended the first ever summit with Haiti.", "CONSULT actual HT JP > "),
    // A participle would have no object
    Reading("The Syrian army denied an agreement had failed.", "REJECT actual SY > "),
    // A title without an article, plurals with "have", what goes along with a talk, a question
    Reading(
      "Oman held a dinner for visiting Foreign Minister Hamad Salim.",
      "CONSULT actual OM > --"
    ),
    Reading("The minister said attacks nationwide have fallen."),
    Reading("Oman held talks on Monday, with Qatar closed.", "CONSULT actual OM > "),
    Reading("Poland asked why Hungary left."),
    Reading("Iraqi President Jalal Talabani died after a battle with cancer."),
    // "said" without "that", a date before the verb, "over" as a part of the verb
    Reading("Yury said Poland supports Ukraine.", "SUPPORT actual PL > UA"),
    Reading("Chad on March 10 rejected the Libyan offer.", "REJECT actual TD > LY"),
    Reading("Iran restored complete, full diplomatic ties with Oman.", "SUPPORT actual IR OM > "),
  ])
  func `a sentence is parsed in spite of its adjectives and adverbs`(_ reading: Reading) {
    #expect(found(reading.sentence) == reading.events)
  }

  @Test func `it is the state of an official, and never many`() {
    let text = "Turkish President Abdullah Gul said it will attack Syria."
    #expect(found(text) == ["THREATEN planned TR > SY"])
    let read = ReadSentence("Iran smiled.", "Polish crowds left and its army attacked Oman.")
    #expect(ReadSentence.countries(read.events.last?.actors ?? []) != "PL")
  }

  private func found(_ sentence: String) -> [String] {
    ReadSentence(sentence).events.map { event in
      "\(event.eventClass) \(event.status) \(ReadSentence.countries(event.actors)) > "
        + ReadSentence.countries(event.recipients)
    }
  }
}
