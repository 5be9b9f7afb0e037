import MarzGazetteer
import MarzGeometry
import MarzPlaces
import MarzText
import Testing

struct FeatureWordTests {
  @Test(arguments: [
    ("Clashes broke out in Diyala province late on Tuesday.", "Diyala province", "A.ADM1"),
    ("Clashes broke out on the Diyala river late on Tuesday.", "Diyala river", "H.STM"),
    ("The boat crossed Lake Van at night.", "Lake Van", "H.LK"),
    ("Tankers left the Persian Gulf.", "Persian Gulf", "H.GULF"),
    ("Climbers died on Mount Ararat.", "Mount Ararat", "T.MT"),
    ("Farmers in the province of Kirkuk lost their wheat.", "Kirkuk", "A.ADM1"),
    ("Shops in the city of Kirkuk were shut.", "Kirkuk", "P.PPL"),
    ("Tanks entered the northwestern province of Idlib.", "Idlib", "A.ADM1"),
  ])
  func `a feature word after, before or with of says what the name means`(
    sentence: String,
    phrase: String,
    feature: String
  ) throws {
    let mention = try #require(try Reading(sentence)[phrase])
    let found = mention.place?.feature.description ?? "none"
    #expect(found.hasPrefix(feature), "\(found)")
  }

  @Test(arguments: [
    ("Police in Dohuk, Erbil and Sulaymaniyah provinces closed the roads.", "A.ADM1"),
    ("Police in the provinces of Dohuk, Erbil and Sulaymaniyah closed the roads.", "A.ADM1"),
    ("Rain filled the Tigris and Euphrates rivers.", "H.STM"),
  ])
  func `a feature word in the plural holds for every name of its list`(
    sentence: String,
    feature: String
  ) throws {
    let reading = try Reading(sentence)
    #expect(reading.mentions.count >= 2)
    for mention in reading.mentions {
      let found = mention.place?.feature.description ?? "none"
      #expect(found == feature, "\(reading.text.text(mention.range)) = \(found)")
    }
  }

  @Test func `an unknown name beside a feature word is a place without coordinates`() throws {
    let reading = try Reading("The bridge over the Qarnuvash river fell.")
    let mention = try #require(reading["Qarnuvash river"])
    #expect(mention.place == nil)
    #expect(mention.usage == .literal)
  }
}
