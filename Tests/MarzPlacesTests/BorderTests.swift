import MarzGazetteer
import MarzGeometry
import MarzPlaces
import Testing

struct BorderTests {
  @Test(
    arguments: [
      ("Troops were sent to Iran's western border with Iraq.", "IQ-IR", nil),
      ("Troops were sent from Baghdad, Iraq, to Iran's western border.", "IQ-IR", nil),
      ("Iran wants calm along its border with Iraq, officials said.", "IQ-IR", "along"),
      ("Trucks waited at the Iran\u{2013}Iraq border.", "IQ-IR", nil),
      ("Trucks waited at the Iran-Iraq border.", "IQ-IR", nil),
      ("Smugglers use the border between Turkey and Syria.", "SY-TR", nil),
      ("A base on the Turkish side of the Iraqi border was hit.", "IQ-TR", "side_of"),
      ("Iran and Iraq agreed to guard the common borders of the two countries.", "IQ-IR", nil),
      ("Iran and Turkey have a large Kurdish population within their borders.", "IR-TR", nil),
      ("Iraq and Turkey spoke about the borderlands of the two nations.", "IQ-TR", nil),
      ("Shells fell near the Syrian-Turkish border.", "SY-TR", "near"),
      ("Armenia guards its eastern border with Azerbaijan.", "AM-AZ", nil),
      ("Iran arrested men at its southeastern border with Pakistan.", "IR-PK", nil),
      ("Shells landed within 10 km of the Iraqi border in Iran.", "IQ-IR", "near"),
      ("Jets hit a post 20 km south of the Iraqi border, Turkey said.", "IQ-TR", "south_of"),
      ("Iran shelled a camp 3 km inside Iraqi territory.", "IQ-IR", "side_of"),
      ("Turkish troops went 12 km into Syria.", "SY-TR", "side_of"),
      ("A wall stands along the border from Nusaybin to Cizre.", "TR", "along"),
      ("Azerbaijan and Iran opened a bridge on the border along the Aras.", "AZ-IR", nil),
      ("Armenia said Iran had closed the border along the Aras.", "AM-IR", nil),
      ("Guards shot a smuggler at the border near Mehran.", "IR", nil),
      ("Iraq and Iran closed the frontier post near Mehran.", "IR", nil),
      ("Villages up to 20 km from the border with Turkey were evacuated in Iraq.", "IQ-TR", "near"),
      ("Traders met on both sides of the Iran-Iraq border.", "IQ-IR", "along"),
      ("Iran sent forces to its north-western border with Turkey.", "IR-TR", nil),
    ] as [(String, String, String?)]
  )
  func `border phrases give the border of their two countries`(
    sentence: String,
    pair: String,
    relation: String?
  ) throws {
    let borders = try Reading(sentence).mentions.filter { !$0.border.isEmpty }
    #expect(borders.map { $0.border.map(\.description).joined(separator: "-") } == [pair])
    #expect(borders.first?.relation?.name == relation)
  }

  @Test func `the common border is that of the two of whom the text speaks`() throws {
    let text =
      "Iran and Turkey are neighbors. Turkey trades with Iran. They discussed the Iraqi peace process and "
      + "the fencing of the common border."
    let borders = try Reading(text).mentions.filter { !$0.border.isEmpty }
    #expect(borders.map { $0.border.map(\.description) } == [["IR", "TR"]])
  }

  @Test func `what comes later tells a neighbor where nothing else does`() throws {
    let text = "Shots were fired at the Armenian border. Iran said its soldiers had seen nothing."
    let borders = try Reading(text).mentions.filter { !$0.border.isEmpty }
    #expect(borders.map { $0.border.map(\.description) } == [["AM", "IR"]])
  }

  @Test func `an adjective of a town is no country across the border`() throws {
    let text = "They reopened the border crossing between the Iraqi town of Mandali and a village."
    #expect(try Reading(text).mentions.allSatisfy { $0.border.isEmpty })
  }

  @Test(arguments: [
    "Iranian border guards shot a smuggler.", "The Iraqi border police moved in.",
    "Shells fell on the Iraqi border town of Mandali.",
  ])
  func `who serves at a border and a town with its name are no border`(sentence: String) throws {
    #expect(try Reading(sentence).mentions.allSatisfy { $0.border.isEmpty })
  }

  @Test(arguments: [
    ("A drone fell 15 km from the Iran-Iraq border.", nil),
    ("In Iran a drone fell 15 km from the border with Iraq.", "IR"),
    ("Iran shelled a camp 3 km inside Iraqi territory.", "IQ"),
    ("Iran shelled a camp 3 km inside the Iraqi border.", "IQ"),
  ])
  func `a distance without a limit says how far away something is`(
    sentence: String,
    side: String?
  ) throws {
    let border = try #require(try Reading(sentence).mentions.first { !$0.border.isEmpty })
    #expect(border.borderPart.isAway)
    #expect(border.relation?.side?.description == side)
  }

  @Test func `the side of a border belongs to a country`() throws {
    let reading = try Reading("A base on the Turkish side of the Iraqi border was hit.")
    let border = try #require(reading.mentions.first { !$0.border.isEmpty })
    #expect(border.relation?.side?.description == "TR")
  }

  @Test(
    arguments: [
      ("Guards patrol the northern Iran-Iraq border.", 0, nil, false),
      ("Snow blocked the southern part of the border between Iran and Iraq.", 180, nil, false),
      ("The eastern stretch of the Syrian-Turkish border is quiet.", 90, nil, false),
      ("Troops were sent to Iran's western border with Iraq.", nil, nil, false),
      ("Tribes live on both sides of the Iran-Iraq border.", nil, nil, true),
      ("Rebels camp within 5 miles of the border between Turkey and Iraq.", nil, 8.05, true),
      ("Turkey wants a 30-kilometer buffer zone along its border with Syria.", nil, 30, true),
      ("Turkey built a 90-mile wall along its border with Syria.", nil, nil, false),
      ("A drone fell 15 km from the Iran-Iraq border.", nil, 15, false),
      ("A drone fell less than 15 km from the Iran-Iraq border.", nil, 15, true),
      ("A drone fell 15 km from Mosul on the Iran-Iraq border.", nil, nil, false),
      ("A camp on the Syrian side of the Turkish border burned.", nil, nil, false),
    ] as [(String, Double?, Double?, Bool)]
  )
  func `compass words, widths and sides say what of a border is meant`(
    sentence: String,
    bearing: Double?,
    kilometers: Double?,
    isLand: Bool
  ) throws {
    let border = try #require(try Reading(sentence).mentions.first { !$0.border.isEmpty })
    #expect(border.borderPart.bearing == bearing)
    #expect(border.borderPart.isLand == isLand)
    #expect(border.relation?.kilometers.map { ($0 * 100).rounded() / 100 } == kilometers)
  }

  @Test(arguments: [
    "A wall stands along the Syrian-Turkish border from Kilis to Nusaybin.",
    "A wall stands along the border between Turkey and Syria from Kilis to Nusaybin.",
    "Mines lie along the Turkish-Syrian border between Kilis and Nusaybin.",
  ])
  func `two places say where a part of a border begins and ends`(sentence: String) throws {
    let mentions = try Reading(sentence).mentions
    let border = try #require(mentions.first { !$0.border.isEmpty })
    #expect(border.border.map(\.description) == ["SY", "TR"])
    let names = border.borderPart.ends.compactMap { tokens in
      mentions.first { $0.tokens == tokens && $0.border.isEmpty }?.place?.name
    }
    #expect(names.count == 2)
    #expect(border.borderPart.ends.last?.upperBound == border.tokens.upperBound)
  }

  @Test func `the north of a country is none where it belongs to a border`() throws {
    let mentions = try Reading("Guards patrol the northern Iran-Iraq border.").mentions
    #expect(mentions.allSatisfy { $0.relation?.name.hasSuffix("_part") != true })
  }

  @Test(arguments: [
    "The border was quiet.",
    "Trade between Norway and Brazil needs no border between Norway and Brazil.",
    "Doctors Without Borders came to Haiti.",
  ])
  func `countries that are no neighbors share no border`(sentence: String) throws {
    #expect(try Reading(sentence).mentions.allSatisfy { $0.border.isEmpty })
  }
}
