import MarzWords

/// Common nouns that take up a place named before, and which features they can mean.
enum PlaceNouns {
  /// What a noun can mean.
  enum Kind: Sendable {
    case border, crossing, settlement, village, division, river, island, base, airport, camp

    /// Whether a GeoNames feature, "P.PPL", is of this kind.
    func fits(_ feature: String) -> Bool {
      switch self {
      case .border: false
      case .crossing: feature == "S.PSTB" || feature == "S.CSTM" || feature == "S.GATE"
      case .settlement: feature.hasPrefix("P.")
      case .village: feature.hasPrefix("P.") && feature != "P.PPLC" && feature != "P.PPLA"
      case .division: feature.hasPrefix("A.ADM") || feature.hasPrefix("L.")
      case .river: feature.hasPrefix("H.STM")
      case .island: feature.hasPrefix("T.IS")
      case .base: feature == "S.INSM" || feature == "S.AIRB"
      case .airport: feature == "S.AIRP"
      case .camp: feature.hasPrefix("S.CMP")
      }
    }
  }

  private static let nouns: [WordHash: Kind] = {
    let rows: [(Kind, String)] = [
      (.border, "border frontier boundary"),
      (.crossing, "crossing checkpoint gate"),
      (.settlement, "town city"),
      (.village, "village"),
      (.division, "province governorate region district county"),
      (.river, "river waterway"),
      (.island, "island"),
      (.base, "base"),
      (.airport, "airport"),
      (.camp, "camp"),
    ]
    return rows.reduce(into: [:]) { found, row in
      for word in row.1.split(separator: " ") { found[WordHash(String(word))] = row.0 }
    }
  }()

  /// The kind that a noun means; nil for a noun that names no place.
  static func kind(of word: WordHash) -> Kind? { nouns[word] }
}
