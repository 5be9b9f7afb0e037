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
      ("Iraq and Turkey spoke about the borderlands of the two nations.", "IQ-TR", nil),
      ("Shells fell near the Syrian-Turkish border.", "SY-TR", "near"),
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

  @Test func `the side of a border belongs to a country`() throws {
    let reading = try Reading("A base on the Turkish side of the Iraqi border was hit.")
    let border = try #require(reading.mentions.first { !$0.border.isEmpty })
    #expect(border.relation?.side?.description == "TR")
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
