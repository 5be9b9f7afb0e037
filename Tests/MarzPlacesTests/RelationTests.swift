import MarzGazetteer
import MarzGeometry
import MarzPlaces
import Testing

struct RelationTests {
  @Test(
    arguments: [
      ("A blast hit a market 20 km north of Mosul on Friday.", "Mosul", "north_of", 20.0),
      ("A 12-kilometer trench runs west of Kirkuk.", "Kirkuk", "west_of", nil),
      ("The camp lies 10 miles from Erbil.", "Erbil", "near", 16.09),
      ("Shells landed near Khanaqin.", "Khanaqin", "near", nil),
      ("The crash happened just outside the city of Basra.", "Basra", "near", nil),
      ("The ship sank off the coast of Yemen.", "Yemen", "offshore", nil),
      ("Pylons stand along the Euphrates River.", "Euphrates River", "along", nil),
      ("Clashes were reported between Mandali and Khanaqin.", "Mandali", "between", nil),
      ("Clashes were reported between Mandali and Khanaqin.", "Khanaqin", "between", nil),
    ] as [(String, String, String, Double?)]
  )
  func `the words before a name say how the phrase lies to it`(
    sentence: String,
    phrase: String,
    name: String,
    kilometers: Double?
  ) throws {
    let relation = try Reading(sentence)[phrase]?.relation
    #expect(relation?.name == name)
    if let kilometers {
      // A mile is 1.609 km; rounding to two decimals is the only difference.
      #expect(abs((relation?.kilometers ?? 0) - kilometers) < 0.01)
    } else {
      #expect(relation?.kilometers == nil)
    }
  }

  @Test func `a plain mention has no relation`() throws {
    let reading = try Reading("They met in Basra and flew to Iran.")
    #expect(reading.mentions.allSatisfy { $0.relation == nil })
  }

  @Test(arguments: [
    ("Fighting spread across northern Iraq.", "northern Iraq", "north_part"),
    ("Rain fell over southeast Turkey.", "southeast Turkey", "southeast_part"),
  ])
  func `a compass word names a part of a country, on its side`(
    sentence: String,
    phrase: String,
    relation: String
  ) throws {
    let reading = try Reading(sentence)
    let part = try #require(reading[phrase])
    #expect(part.relation?.name == relation)
    let whole = try #require(reading.mentions.first { $0.relation == nil })
    let point = try #require(part.place?.point)
    let extent = try #require(whole.place?.extent)
    #expect(point.latitude < extent.north && point.latitude > extent.south)
    #expect(point.longitude < extent.east && point.longitude > extent.west)
    let middle = (extent.north + extent.south) / 2
    #expect((point.latitude > middle) == relation.hasPrefix("north"))
  }

  @Test func `two compass words joined by a hyphen name one part`() throws {
    let reading = try Reading("Floods hit south-western China on Monday.")
    let part = try #require(reading["south-western China"])
    #expect(part.relation?.name == "southwest_part")
    #expect(reading["western China"] == nil)
  }

  @Test func `a distance from a border belongs to the border`() throws {
    let reading = try Reading("Syria said the camp lies 20 km south of the Turkish border.")
    let border = try #require(reading.mentions.first { !$0.border.isEmpty })
    #expect(border.relation?.name == "south_of")
    #expect(border.relation?.kilometers == 20)
  }

  @Test func `what is cut off lies not at sea`() throws {
    let reading = try Reading("Turkey vowed to cut off Iraq, and a tanker burned off Yemen.")
    #expect(reading["Iraq"]?.relation == nil)
    #expect(reading["Yemen"]?.relation?.name == "offshore")
  }
}
