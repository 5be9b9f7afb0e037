import MarzGazetteer
import MarzGeometry
import MarzPlaces
import Testing

struct PersonTests {
  @Test(arguments: [
    ("Victoria Derbyshire spoke to reporters in Leeds.", ["Leeds"]),
    ("Sean Paris said he would appeal, and Paris left at once.", []),
    ("General Jordan met the press in Amman.", ["Amman"]),
    ("They met Mr. London and Mrs. Lincoln at noon.", []),
    ("A crowd cheered Jordan King as he ran.", []),
    ("The prize went to Recep Tayyip Erdogan.", []),
    ("Paris Hilton came late. Hilton said she was sorry.", []),
    ("Jordan T. Paris was booked on Monday.", []),
    ("Georgia Meloni and Virginia Woolf were there with Jack London.", []),
    ("The director Aino Salmi won a prize. Salmi smiled.", []),
    ("Georgia Brown was there with Florence Smith.", []),
  ])
  func `people are no places`(sentence: String, expected: [String]) throws {
    #expect(try Reading(sentence).phrases == expected)
  }

  @Test(arguments: [
    ("They moved to Virginia Beach in spring.", "Virginia Beach"),
    ("A fire burned in San Jose, California.", "San Jose"),
    ("They crossed Victoria on the way home to Melbourne.", "Melbourne"),
  ])
  func `places that begin like people stay places`(sentence: String, phrase: String) throws {
    #expect(try Reading(sentence).phrases.contains(phrase))
  }
}
