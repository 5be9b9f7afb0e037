import Foundation
import MarzBorders
import MarzGazetteer
import MarzGeometry

/// What of a border a phrase means: all of it, one side of it, or the part near a place.
///
/// Its id says which: `border:IQ-TR`, `border:IQ-TR:TR` for the land on Turkey's side,
/// `border:IQ-IR:near:gn:118063` for the part near a place.
struct BorderExtent: Hashable, Sendable {
  /// How far a side reaches from the border, and a part from the place that it is near to.
  static let reach = Distance(kilometers: 25)
  private static let near = ":near:"

  var pair: CountryPair
  /// The country on whose side it lies; nil for the line itself.
  var side: Alpha2?
  /// The place that the part is near to; nil for the whole border.
  var place: PlaceID?

  init(pair: CountryPair, side: Alpha2? = nil, near place: PlaceID? = nil) {
    self.pair = pair
    self.side = side
    self.place = place
  }

  /// Reads what an id says; nil for that of another place.
  init?(_ id: PlaceID) {
    let text = id.description
    guard text.hasPrefix("border:") else { return nil }
    let head = text.range(of: Self.near).map { text[..<$0.lowerBound] } ?? text[...]
    let parts = head.split(separator: ":")
    guard parts.count >= 2, let pair = CountryPair(parts[1]) else { return nil }
    self.pair = pair
    side = parts.count > 2 ? Alpha2(parts[2]) : nil
    place = text.range(of: Self.near).map { PlaceID(String(text[$0.upperBound...])) }
  }

  /// The id that says what of the border is meant.
  var id: PlaceID {
    var text = "border:\(pair)"
    if let side { text += ":\(side)" }
    if let place { text += Self.near + place.description }
    return PlaceID(text)
  }
}
