public import MarzGazetteer

/// A toponym in a text, the place it was taken for, and how it is used.
public struct Mention: Sendable {
  /// How a toponym is used.
  public enum Usage: String, Sendable {
    /// A location: "in Ankara".
    case literal
    /// A government, a people, a team, or part of a longer name: "Tehran agreed".
    case associative
    /// An adjective or the name of a people: "Iraqi", "Turks".
    case demonym
  }

  /// Its bytes in the document's text, half-open.
  public var range: Range<Int>
  /// Its tokens, an index range of `ParsedText.tokens`.
  public var tokens: Range<Int>
  /// How it is used.
  public var usage: Usage
  /// The place it means; nil when it was recognized and could not be resolved.
  public var place: Place?
  /// How the phrase places itself to the named place.
  public var relation: Relation?
  /// The pair of countries, codes in alphabetical order, when the mention is a border; one country when the
  /// places that the phrase names must tell the other, as in "the border from Nusaybin to Cizre".
  public var border: [CountryCode]
  /// What of that border is meant.
  public var borderPart: BorderPart
  /// Whether the mention only opens the text as a dateline.
  public var isDateline: Bool
  /// How sure the reading is, from 0 to 1.
  public var confidence: Double

  /// Makes a mention.
  public init(
    range: Range<Int>,
    tokens: Range<Int>,
    usage: Usage,
    place: Place?,
    relation: Relation? = nil,
    border: [CountryCode] = [],
    borderPart: BorderPart = BorderPart(),
    isDateline: Bool = false,
    confidence: Double
  ) {
    self.range = range
    self.tokens = tokens
    self.usage = usage
    self.place = place
    self.relation = relation
    self.border = border
    self.borderPart = borderPart
    self.isDateline = isDateline
    self.confidence = confidence
  }

  /// The country of its place.
  public var country: CountryCode? { place?.country }
}

/// How a phrase places itself to the place it names: "near", "20 km north of", "along".
public struct Relation: Hashable, Sendable {
  /// The contract's word for it, such as `near`, `north_of`, `side_of`, `along` or `offshore`.
  public var name: String
  /// The distance in kilometers, where the text gives one.
  public var kilometers: Double?
  /// The country on whose side of a border it is, where the text tells.
  public var side: CountryCode?

  /// Makes a relation.
  public init(name: String, kilometers: Double? = nil, side: CountryCode? = nil) {
    self.name = name
    self.kilometers = kilometers
    self.side = side
  }
}
