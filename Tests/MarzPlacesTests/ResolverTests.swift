import MarzGazetteer
import MarzGeometry
import MarzPlaces
import MarzText
import MarzTestSupport
import Testing

struct ResolverTests {
  @Test(arguments: [
    ("The mayor of Paris, Texas, opened a library.", "Paris", "US", "Texas"),
    ("He flew from London, Ontario, to Toronto.", "London", "CA", "Ontario"),
    ("Two men from Khan Bani Saad, Diyala, were held.", "Khan Bani Saad", "IQ", "Diyala"),
    ("Floods hit Tripoli, Lebanon, at dawn.", "Tripoli", "LB", nil),
    ("A church in Birmingham, Ala., was burned.", "Birmingham", "US", "Alabama"),
  ])
  func `a container after a comma decides`(
    sentence: String,
    phrase: String,
    country: String,
    division: String?
  ) throws {
    let place = try #require(try Reading(sentence)[phrase]?.place)
    #expect(place.country?.description == country)
    if let division { #expect(place.admin1 == division) }
  }

  @Test func `the most populous namesake wins where nothing else is known`() throws {
    let reading = try Reading("She lives in Paris. He lives in London.")
    #expect(reading.mentions.compactMap(\.country?.description) == ["FR", "GB"])
  }

  @Test(arguments: [
    ("Soldiers recaptured al-Qaim on Monday.", "al-Qaim", "P.PPL"),
    ("They came from the Iraqi town of al-Qaim.", "al-Qaim", "P.PPL"),
    ("They reopened the al-Qaim crossing.", "al-Qaim crossing", "S.PSTB"),
  ])
  func `a crossing yields to its town unless a word calls for it`(
    sentence: String,
    phrase: String,
    feature: String
  ) throws {
    let place = try #require(try Reading(sentence)[phrase]?.place)
    #expect(place.feature.description == feature)
  }

  @Test func `one sense a document`() throws {
    let text = """
      Snow fell in Springfield, Illinois, on Monday. Schools in Springfield stayed closed. \
      The road from Springfield to the north was blocked.
      """
    let places = try Reading(text).mentions.filter { $0.place?.name == "Springfield" }
    #expect(places.count == 3)
    #expect(Set(places.compactMap { $0.place?.admin1 }) == ["Illinois"])
  }

  @Test func `the document's country decides between namesakes`() throws {
    let text = """
      Officials in Texas said the storm would pass Dallas. In Houston and Austin, schools were \
      closed. Power failed in Paris and Odessa.
      """
    let reading = try Reading(text)
    #expect(reading["Paris"]?.country?.description == "US")
    #expect(reading["Odessa"]?.country?.description == "US")
  }

  @Test(arguments: ["Jordan and Iraq", "Iraq and Jordan", "Syria, Jordan and Iraq"])
  func `names joined to countries are countries`(names: String) throws {
    let reading = try Reading("Trade between \(names) grew.")
    #expect(reading.mentions.allSatisfy { $0.place?.feature.isCountry == true })
    #expect(reading["Jordan"]?.country?.description == "JO")
  }

  @Test func `given spans are resolved exactly, whatever stands there`() throws {
    let text = "In Paris the lord of nothing met a gnarlfish near Ankara."
    let reading = try Reading(text, spans: [50..<56, 35..<44, 3..<8])
    #expect(reading.phrases == ["Paris", "gnarlfish", "Ankara"])
    #expect(reading["Paris"]?.country?.description == "FR")
    #expect(reading["Ankara"]?.country?.description == "TR")
  }

  @Test func `a given span that no table knows lies within the place around it`() throws {
    let text = "The bus left Izmir. It stopped on Gnarlfish Boulevard."
    let reading = try Reading(text, spans: [13..<18, 34..<53])
    #expect(reading["Gnarlfish Boulevard"]?.place?.id == reading["Izmir"]?.place?.id)
    #expect(reading["Gnarlfish Boulevard"]?.relation?.name == "within")
  }

  @Test(arguments: [
    ("Diyala province", "A.ADM1"), ("the Tigris River", "H.STM"), ("Lake Van", "H.LK"),
    ("Kirkuk", "P.PPL"),
  ])
  func `a given span with its feature word finds the name inside`(
    phrase: String,
    feature: String
  ) throws {
    let text = "They drove past \(phrase) at noon."
    let reading = try Reading(text, spans: [16..<16 + phrase.count])
    #expect(reading.phrases == [phrase])
    let found = reading.mentions.first?.place?.feature.description ?? "none"
    #expect(found.hasPrefix(feature), "\(found)")
  }

  @Test(arguments: [
    ("www.theparisnews.com", "Texas"), (nil, "\u{CE}le-de-France"),
  ])
  func `a local paper means the place it is at home in`(source: String?, division: String) throws {
    var document = Document(id: "test", text: "The Paris school board met on Monday in Paris.")
    document.source = source
    let parser = Geoparser(gazetteer: try TestIndexes.gazetteer())
    let mentions = parser.mentions(in: TextParser.parse(document))
    #expect(!mentions.isEmpty)
    #expect(mentions.allSatisfy { $0.place?.admin1 == division })
  }

  @Test(arguments: [
    ("Protesters filled Tripoli, in northern Lebanon, all night.", "Tripoli", "LB"),
    ("A train left for Pakistan's Hyderabad with relief goods.", "Hyderabad", "PK"),
    ("Hotels filled up in La Paz, Mexico, as the storm came near.", "La Paz", "MX"),
  ])
  func `the place that the words name as the container decides`(
    sentence: String,
    phrase: String,
    country: String
  ) throws {
    #expect(try Reading(sentence)[phrase]?.country?.description == country)
  }

  @Test func `two towns of one name in one text each keep their own container`() throws {
    let reading = try Reading(
      "Hyderabad, in Sindh, had 47 degrees; Hyderabad, in Telangana, had 43."
    )
    let towns = reading.mentions.filter { $0.place?.name == "Hyderabad" }
    #expect(towns.compactMap { $0.country?.description } == ["PK", "IN"])
  }

  /// The feature of the place that a phrase means, "none" where it means none.
  private func feature(of phrase: String, in sentence: String) throws -> String {
    try Reading(sentence)[phrase]?.place?.feature.description ?? "none"
  }

  @Test(arguments: [
    ("She was born in Orange, California.", "Orange", "P"),
    ("Roads in Otter Tail, Swift and Wilkin counties were wet.", "Swift", "A.ADM2"),
    ("A man from Vanderburgh, Ind., was held.", "Vanderburgh", "A.ADM2"),
    ("A fire burned in Orange County, California.", "Orange County", "A.ADM2"),
  ])
  func `a county may be called without its word, but its seat or namesake comes first`(
    sentence: String,
    phrase: String,
    feature: String
  ) throws {
    let found = try self.feature(of: phrase, in: sentence)
    #expect(found.hasPrefix(feature), "\(found)")
  }

  @Test(arguments: [
    ("Pilgrims came to the Khosravi border checkpoint.", "Khosravi border checkpoint", "S"),
    ("A family from Khosravi was held.", "Khosravi", "P"),
  ])
  func `a site is meant where its word belongs to the mention`(
    sentence: String,
    phrase: String,
    feature: String
  ) throws {
    let found = try self.feature(of: phrase, in: sentence)
    #expect(found.hasPrefix(feature), "\(found)")
  }

  @Test func `a county that no words call for is no place`() throws {
    #expect(try Reading("Preble spoke and Vanderburgh left.").phrases.isEmpty)
  }

  @Test func `a county with its word takes no other feature word`() throws {
    let text = "The dance in the Hall County town near Childress, Texas, is on Friday."
    let reading = try Reading(text)
    let county = try #require(reading["Hall County"])
    #expect(county.place?.feature.description == "A.ADM2")
    #expect(county.place?.admin1 == "Texas")
  }

  @Test func `what was remembered of names changes nothing`() throws {
    let parser = Geoparser(gazetteer: try TestIndexes.gazetteer())
    let texts = [
      "Talks in Paris went on.", "The mayor of Paris, Texas, left for Victoria.",
      "Victoria and Paris are far apart.",
    ]
    func read(_ text: String) -> [String] {
      let parsed = TextParser.parse(Document(id: "d", text: text))
      return parser.mentions(in: parsed).map {
        "\($0.place?.id.description ?? "") \($0.confidence)"
      }
    }
    let first = texts.map(read)
    #expect(texts.reversed().map(read) == first.reversed())
    #expect(first.allSatisfy { !$0.isEmpty })
  }

  @Test func `names of one list with one feature word lie in one country`() throws {
    let text = """
      Iraq's Kurdistan Region sent help. Erbil and Dohuk took in the wounded. The quake was felt in \
      Kurdistan, Kermanshah and West Azerbaijan provinces.
      """
    let mentions = try Reading(text).mentions.suffix(3)
    #expect(mentions.map { $0.country?.description } == ["IR", "IR", "IR"])
  }

  @Test(arguments: [
    ("The Bolivian city of Trinidad was flooded.", "Trinidad", "BO"),
    ("The Cuban town of Trinidad was flooded.", "Trinidad", "CU"),
  ])
  func `an adjective and a kind of place say where it lies`(
    sentence: String,
    phrase: String,
    country: String
  ) throws {
    #expect(try Reading(sentence)[phrase]?.country?.description == country)
  }

  @Test func `a small town far from all that the text speaks of is not meant`() throws {
    let text = """
      Gunmen from Marte attacked Monguno in Borno, Nigeria. Soldiers came from Maiduguri and Dikwa. \
      Fighting went on in Rovato.
      """
    let reading = try Reading(text)
    #expect(reading["Monguno"]?.country?.description == "NG")
    #expect(reading["Rovato"]?.place == nil)
  }

  @Test(arguments: [
    ("In Guatemala, leaders from Quetzaltenango blocked a road.", "Guatemala", "A.PCLI", "GT"),
    ("Nicaragua expelled nuns from León and Granada.", "León", "P.PPL", "NI"),
    ("Costa Rica sent police to Limón.", "Limón", "P.PPL", "CR"),
  ])
  func `a country is meant by its name, and a town in the country that its sentence names`(
    sentence: String,
    phrase: String,
    feature: String,
    country: String
  ) throws {
    let place = try #require(try Reading(sentence)[phrase]?.place)
    #expect(place.feature.description.hasPrefix(feature))
    #expect(place.country?.description == country)
  }

  @Test func `England tells no more of where a place lies than the United Kingdom`() throws {
    let text = """
      MANCHESTER, England - Liverpool drew at Nottingham and lost in Leicester. In tennis, the \
      Australian Open begins in Melbourne on Monday.
      """
    #expect(try Reading(text)["Melbourne"]?.country?.description == "AU")
  }
}
