import MarzGazetteer
import Testing

/// A gazetteer written for the tests: few places, with every kind of name.
struct SmallGazetteer {
  let scratch: Scratch
  let gazetteer: Gazetteer
  let report: GazetteerBuilder.Report

  init() throws {
    scratch = try Scratch()
    try scratch.write(Self.countries, to: "tables/countries.tsv")
    try scratch.write(Self.places, to: "tables/places.tsv")
    try scratch.write(Self.towns, to: "geonames/XX.tsv")
    try scratch.write(Self.spellings, to: "tables/spellings.tsv")
    try scratch.write("# words\nvan\nreading\n", to: "tables/words/common.txt")
    try scratch.write("Ali\nVan\n", to: "tables/words/given_names.txt")
    try scratch.write("Houston\n", to: "tables/words/surnames.txt")
    let built = try scratch.build()
    gazetteer = built.gazetteer
    report = built.report
  }

  /// The number of the place with an id.
  func number(_ id: String) throws -> Int {
    try #require((0..<gazetteer.count).first { gazetteer.place($0).id.description == id })
  }

  /// The number of the country with a code, nil for none.
  func country(_ code: String) -> Int? { CountryCode(code).flatMap { gazetteer.number(of: $0) } }

  /// The ids of what a name may mean, with the kind of the name, in their order.
  func senses(_ name: String) -> [String] {
    gazetteer.senses(of: name).map { "\(gazetteer.place($0.place).id) \($0.kind)" }
  }

  private static func table(_ text: String) -> String {
    text.replacing(" | ", with: "\u{1}").replacing("|", with: "\t").replacing("\u{1}", with: " | ")
  }

  private static let countries = table(
    """
    # The middle of each country, roughly.
    id|name|feature|country|admin1|lat|lon|population|names|neighbors
    gn:99237|Iraq|A.PCLI|IQ||33|44|38433600|en/official=Republic of Iraq | en/adjective=Iraqi | en/demonym=Iraqis|IR SY TR
    gn:130758|Iran|A.PCLI|IR||32|53|81800269|en/historic=Persia | fa=ایران | en/adjective=Iranian|IQ TR
    gn:298795|Turkey|A.PCLI|TR||39|35|82319724|tr=Türkiye | en/official=Republic of Türkiye | en/demonym=Turks|IQ IR SY
    gn:163843|Syria|A.PCLI|SY||35|38|16906283|en/adjective=Syrian|IQ TR
    gn:6252001|United States|A.PCLI|US||39.76|-98.5|327167434|en/abbreviation=U.S. | en/abbreviation=USA|
    """
  )

  private static let places = table(
    """
    id|name|feature|country|admin1|lat|lon|population|names|extent
    marz:diyala|Diyala|A.ADM1|IQ|10|33.90207|45.05739|1600000|ar=ديالى|44,33,46,35
    marz:van-province|Van|A.ADM1|TR|65|38.5|43.5|1100000||
    marz:lake-van|Lake Van|H.LK|TR|65|38.63|42.82|||42.2,38.3,43.6,39.0
    marz:shatt-al-arab|Shatt al-Arab|H.STM|IR;IQ||30.33|48.28||en=Arvand | fa=اروندرود|
    marz:khosravi|Khosravi border crossing|S.PSTB|IR;IQ|13|34.3863|45.4672||en=Khosravi | en=Munthiriya|
    marz:middle-east|Middle East|L.RGN|||29|41|||34,12,63,42
    """
  )

  private static let towns = table(
    """
    id|name|feature|country|admin1|lat|lon|population|names
    gn:298117|Van|P.PPLA|TR|65|38.49457|43.38323|371713|ku=Wan
    gn:5145215|Van|P.PPL|US|WV|37.97|-81.71|211|
    gn:98182|Baghdad|P.PPLC|IQ|07|33.34058|44.40088|7216000|ar=بغداد | Bagdad
    gn:94787|Khanaqin|P.PPL|IQ|10|34.34822|45.39064|175000|Xanaqîn
    gn:4407084|St. Louis|P.PPL|US|MO|38.62727|-90.19789|315685|Saint Louis
    gn:5128581|New York|P.PPL|US|NY|40.71427|-74.00597|8175133|New York City
    gn:5133640|York|P.PPL|US|NY|42.87|-77.88|500|
    """
  )

  private static let spellings = table(
    """
    id|names|source
    gn:94787|en=Xaneqin | en=Khanikin|own knowledge
    gn:1|Nowhere|own knowledge
    """
  )
}
