import Foundation
import MarzBorders
import MarzGazetteer
import MarzGeometry

/// What of a border a phrase means: all of it, a part of its line, or land along it.
///
/// Its id says which, piece by piece: `border:IQ-TR`; `border:IQ-TR:TR` for the land on Turkey's side,
/// `border:IQ-TR:both` for that on both, `border:IQ-TR:TR:10km` for a strip of that width;
/// `border:IQ-IR:north` for the northern half; `border:IQ-IR:near:gn:118063` for the part near a place,
/// `border:SY-TR:from:gn:307864:to:gn:303750` for that between two, `border:AZ-IR:along:marz:water-aras` for that
/// along a river; `border:IQ-IR:IR:15kmaway` for what lies so far from it.
struct BorderExtent: Hashable, Sendable {
  /// Whose land along the border is meant.
  enum Land: Hashable, Sendable {
    case side(Alpha2)
    case bothSides
  }

  /// Which part of the line is meant.
  enum Part: Hashable, Sendable {
    /// The half toward a direction, by its name.
    case half(String)
    /// What lies within ``BorderExtent/reach`` of a place.
    case near(PlaceID)
    /// What lies between two places.
    case between(PlaceID, PlaceID)
    /// What runs along a river.
    case along(PlaceID)
  }

  /// How far a side reaches from the border unless the text says so, and a part from the place it is near to.
  static let reach = Distance(kilometers: 25)

  var pair: CountryPair
  /// Nil for the line itself.
  var land: Land?
  /// The width of the strip where the text gives one, or how far away something is; in kilometers.
  var kilometers: Double?
  /// Whether something is so many kilometers away, on the side of ``land`` where that is known.
  var isAway: Bool
  /// Nil for the whole length.
  var part: Part?

  init(
    pair: CountryPair,
    land: Land? = nil,
    kilometers: Double? = nil,
    isAway: Bool = false,
    part: Part? = nil
  ) {
    self.pair = pair
    self.land = land
    self.kilometers = kilometers
    self.isAway = isAway
    self.part = part
  }

  /// Reads what an id says; nil for that of another place.
  init?(_ id: PlaceID) {
    let text = id.description
    guard text.hasPrefix("border:") else { return nil }
    let (head, part) = Self.partPlaces(in: text)
    let words = head.split(separator: ":").dropFirst()
    guard let pair = words.first.flatMap({ CountryPair($0) }) else { return nil }
    self.init(pair: pair, part: part)
    for word in words.dropFirst() {
      if let country = Alpha2(word) {
        land = .side(country)
      } else if word == "both" {
        land = .bothSides
      } else if word.hasSuffix(Self.away), let number = Double(word.dropLast(Self.away.count)) {
        kilometers = number
        isAway = true
      } else if word.hasSuffix("km"), let number = Double(word.dropLast(2)) {
        kilometers = number
      } else if Self.bearings[String(word)] != nil {
        self.part = .half(String(word))
      } else {
        return nil
      }
    }
  }

  /// The country on whose side it lies; nil for the line, and for both sides.
  var side: Alpha2? {
    guard case .side(let country) = land else { return nil }
    return country
  }

  /// How far the land reaches from the border.
  var width: Distance { kilometers.map(Distance.init(kilometers:)) ?? Self.reach }

  /// The id that says what of the border is meant.
  var id: PlaceID {
    var text = "border:\(pair)"
    switch land {
    case .side(let country): text += ":\(country)"
    case .bothSides: text += ":both"
    case nil: break
    }
    if let kilometers {
      text += ":\(BorderAnswer.text(kilometers))\(isAway ? Self.away : "km")"
    }
    switch part {
    case .half(let name): text += ":\(name)"
    case .near(let place): text += Self.near + place.description
    case .between(let start, let end): text += "\(Self.from)\(start)\(Self.to)\(end)"
    case .along(let river): text += "\(Self.along)\(river)"
    case nil: break
    }
    return PlaceID(text)
  }

  /// The directions by name, in degrees clockwise from north.
  static let bearings: [String: Double] = [
    "north": 0, "northeast": 45, "east": 90, "southeast": 135, "south": 180, "southwest": 225,
    "west": 270, "northwest": 315,
  ]

  private static let away = "kmaway"
  private static let near = ":near:"
  private static let along = ":along:"
  private static let from = ":from:"
  private static let to = ":to:"

  /// Parts the words of an id from the places that it ends with.
  private static func partPlaces(in text: String) -> (head: Substring, part: Part?) {
    if let near = text.range(of: near) {
      return (text[..<near.lowerBound], .near(PlaceID(String(text[near.upperBound...]))))
    }
    if let along = text.range(of: along) {
      return (text[..<along.lowerBound], .along(PlaceID(String(text[along.upperBound...]))))
    }
    if let from = text.range(of: from),
      let to = text.range(of: to, range: from.upperBound..<text.endIndex)
    {
      let start = PlaceID(String(text[from.upperBound..<to.lowerBound]))
      return (text[..<from.lowerBound], .between(start, PlaceID(String(text[to.upperBound...]))))
    }
    return (text[...], nil)
  }
}
