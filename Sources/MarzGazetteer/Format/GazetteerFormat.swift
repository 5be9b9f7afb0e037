import MarzMapping

/// What a gazetteer index holds; `docs/formats/gazetteer-index.md` describes each section.
enum GazetteerFormat {
  static let kind = IndexKind(name: "gazetteer", magic: "MARZGAZT", version: 4)

  // Places, one element each, in the order of the tables.
  static let placeID: SectionID = "pids"
  static let placeName: SectionID = "pnam"
  static let longitude: SectionID = "plon"
  static let latitude: SectionID = "plat"
  static let population: SectionID = "ppop"
  static let feature: SectionID = "pfea"
  static let country: SectionID = "pcty"
  static let countries: SectionID = "pcts"
  static let admin1: SectionID = "pad1"
  static let admin1Code: SectionID = "padc"

  // Sparse facts: ascending place numbers, and what belongs to them.
  static let extentPlace: SectionID = "expl"
  static let extentEdges: SectionID = "exed"
  static let neighborPlace: SectionID = "nbpl"
  static let neighborCodes: SectionID = "nbcc"
  static let outlinePlace: SectionID = "olpl"
  static let outlineIsArea: SectionID = "olar"
  static let outlineSource: SectionID = "olso"
  static let outlineEnd: SectionID = "olen"
  static let outlinePartEnd: SectionID = "olpe"
  static let outlineVertices: SectionID = "olxy"
  static let countryKey: SectionID = "cckk"
  static let countryPlace: SectionID = "ccpl"
  static let crossing: SectionID = "crpl"
  static let division: SectionID = "dvpl"

  // Names, numbered in the order of their folded text: that text, the names ordered by it read backward,
  // an open-addressing table over phrase hashes, and the entries of each name.
  static let nameText: SectionID = "ntxt"
  static let nameTextEnds: SectionID = "noff"
  static let nameBackward: SectionID = "nrev"
  static let slots: SectionID = "nslt"
  static let phraseFilter: SectionID = "nfil"
  static let nameEnds: SectionID = "nend"
  static let entryPlace: SectionID = "epla"
  static let entryKind: SectionID = "ekin"
  static let entryLanguage: SectionID = "elan"
  static let entrySpelling: SectionID = "espl"

  /// UTF-8 strings, each with a length of two bytes before it; position 0 is the empty string.
  static let strings: SectionID = "text"

  /// Degrees are stored in millionths.
  static let unitsPerDegree = 1e6
  /// Those of outlines in hundred thousandths.
  static let outlineUnitsPerDegree = 1e5
  /// An `admin1` that is none.
  static let none = UInt32.max
}
