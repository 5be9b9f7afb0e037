@testable import MarzEvents
import MarzGazetteer
import MarzGeometry
import MarzPlaces
import MarzText
import MarzWords

/// Codes sentences with a handful of countries and towns in place of the gazetteer.
struct ReadSentence {
  var events: [CodedEvent]
  var mentions: [Mention]

  /// Codes a text whose sentences are given one by one.
  init(_ sentences: String..., tables: EventTables = EventTables.standard.keepingAll()) {
    self.init(sentences: sentences, tables: tables)
  }

  init(
    sentences: [String],
    tables: EventTables = EventTables.standard.keepingAll(),
    date: CalendarDay? = nil
  ) {
    let text = sentences.joined(separator: "\n")
    var document = Document(id: "test", text: text)
    document.date = date
    let tokens = Tokenizer.tokens(in: document.text.span)
    var ranges: [Sentence] = []
    var start = 0
    for index in tokens.indices.dropFirst() where tokens[index].gap >= .line {
      ranges.append(Sentence(tokens: start..<index))
      start = index
    }
    ranges.append(Sentence(tokens: start..<tokens.count))
    let parsed = ParsedText(document: document, tokens: tokens, sentences: ranges)
    mentions = Self.mentions(in: parsed)
    events = EventCoder(tables: tables).events(in: parsed, mentions: mentions)
  }

  /// The countries of some parties, sorted, `--` for one without.
  static func countries(_ actors: [Actor]) -> String {
    Set(actors.map { $0.country?.description ?? "--" }).sorted().joined(separator: " ")
  }

  /// The names of an event's places with a role.
  func places(_ event: CodedEvent, _ role: EventPlace.Role) -> [String] {
    event.places.filter { $0.role == role }.compactMap { mentions[$0.mention].place?.name }
  }

  private static let locatives = Set(
    ["in", "at", "near", "from", "outside", "across", "of"].map { WordHash($0) }
  )

  private static func mentions(in text: ParsedText) -> [Mention] {
    var mentions: [Mention] = []
    var index = 0
    while index < text.tokens.count {
      let two = index + 1 < text.tokens.count ? text.text(ofTokens: index..<index + 2) : ""
      let one = text.text(ofTokens: index..<index + 1)
      let length = atlas[two] != nil ? 2 : 1
      if let entry = atlas[two] ?? atlas[one], text.tokens[index].isCapitalized {
        let tokens = index..<index + length
        let isAfterLocative =
          index > 0 && locatives.contains(text.tokens[index - 1].hash)
          && text.text(ofTokens: index - 1..<index) != "of"
        let isPlainPlace = entry.feature == "P.PPL"
        let usage: Mention.Usage =
          entry.isDemonym ? .demonym : isAfterLocative || isPlainPlace ? .literal : .associative
        let place = Place(
          id: PlaceID("test:\(entry.name)"),
          name: entry.name,
          feature: FeatureCode(entry.feature),
          countries: [entry.country],
          point: Coordinate(longitude: 0, latitude: 0)
        )
        mentions.append(
          Mention(
            range: text.bytes(ofTokens: tokens),
            tokens: tokens,
            usage: usage,
            place: place,
            confidence: 1
          )
        )
        index += length
      } else {
        index += 1
      }
    }
    return mentions
  }

  private typealias Entry = (name: String, country: CountryCode, feature: String, isDemonym: Bool)

  private static let atlas: [String: Entry] = {
    let rows = """
      Iran IR Tehran Iranian|Iraq IQ Baghdad Iraqi|Turkey TR Ankara Turkish|Syria SY Damascus Syrian
      Jordan JO Amman Jordanian|Israel IL Jerusalem Israeli|Egypt EG Cairo Egyptian
      Ethiopia ET Addis_Ababa Ethiopian|Russia RU Moscow Russian|Ukraine UA Kyiv Ukrainian
      France FR Paris French|Germany DE Berlin German|Spain ES Madrid Spanish|Greece GR Athens Greek
      Sudan SD Khartoum Sudanese|Chad TD Ndjamena Chadian|Qatar QA Doha Qatari|Oman OM Muscat Omani
      Yemen YE Sanaa Yemeni|Kuwait KW Kuwait_City Kuwaiti|Lebanon LB Beirut Lebanese
      Armenia AM Yerevan Armenian|Azerbaijan AZ Baku Azerbaijani|Georgia GE Tbilisi Georgian
      Kazakhstan KZ Astana Kazakh|China CN Beijing Chinese|Japan JP Tokyo Japanese
      India IN New_Delhi Indian|Pakistan PK Islamabad Pakistani|Cuba CU Havana Cuban
      Venezuela VE Caracas Venezuelan|Haiti HT Port-au-Prince Haitian|Mali ML Bamako Malian
      Libya LY Tripoli Libyan|Algeria DZ Algiers Algerian|Tunisia TN Tunis Tunisian
      Morocco MA Rabat Moroccan|Niger NE Niamey Nigerien|Somalia SO Mogadishu Somali
      Nepal NP Kathmandu Nepali|Norway NO Oslo Norwegian|Poland PL Warsaw Polish
      Belarus BY Minsk Belarusian|Hungary HU Budapest Hungarian|Serbia RS Belgrade Serbian
      Austria AT Vienna Austrian|Colombia CO Bogota Colombian|Ecuador EC Quito Ecuadorian
      Sweden SE Stockholm Swedish|Switzerland CH Bern Swiss|Cyprus CY Nicosia Cypriot
      Taiwan TW Taipei Taiwanese|Canada CA Ottawa Canadian|Italy IT Rome Italian
      Afghanistan AF Kabul Afghan|Kosovo XK Pristina Kosovar|Mexico MX Mexico_City Mexican
      """
    var atlas: [String: Entry] = [:]
    for row in rows.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
      let cells = row.split(separator: " ").map { String($0.replacing("_", with: " ")) }
      guard cells.count == 4, let code = CountryCode(cells[1]) else { continue }
      atlas[cells[0]] = (cells[0], code, "A.PCLI", false)
      atlas[cells[2]] = (cells[2], code, "P.PPLC", false)
      atlas[cells[3]] = (cells[0], code, "A.PCLI", true)
    }
    let more = [
      ("Palestinians", "Palestine", "PS", "A.PCLI", true),
      ("Palestinian", "Palestine", "PS", "A.PCLI", true),
      ("American", "United States", "US", "A.PCLI", true),
      ("British", "United Kingdom", "GB", "A.PCLI", true),
      ("North Korea", "North Korea", "KP", "A.PCLI", false),
      ("South Korea", "South Korea", "KR", "A.PCLI", false),
      ("Saudi", "Saudi Arabia", "SA", "A.PCLI", true),
      ("Riyadh", "Riyadh", "SA", "P.PPLC", false),
      ("Hong Kong", "Hong Kong", "HK", "A.PCLI", false),
      ("Crimea", "Crimea", "UA", "A.ADM1", false), ("Diyala", "Diyala", "IQ", "A.ADM1", false),
      ("Sinai", "Sinai", "EG", "L.RGN", false), ("Darfur", "Darfur", "SD", "L.RGN", false),
      ("Mosul", "Mosul", "IQ", "P.PPL", false), ("Kirkuk", "Kirkuk", "IQ", "P.PPL", false),
      ("Idlib", "Idlib", "SY", "P.PPL", false), ("Karachi", "Karachi", "PK", "P.PPL", false),
      ("Lyon", "Lyon", "FR", "P.PPL", false), ("Istanbul", "Istanbul", "TR", "P.PPL", false),
      ("Aleppo", "Aleppo", "SY", "P.PPL", false), ("Basra", "Basra", "IQ", "P.PPL", false),
    ]
    for (word, name, country, feature, isDemonym) in more {
      guard let code = CountryCode(country) else { continue }
      atlas[word] = (name, code, feature, isDemonym)
    }
    return atlas
  }()
}
