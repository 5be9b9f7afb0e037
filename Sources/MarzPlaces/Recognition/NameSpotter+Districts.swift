import MarzText
import MarzWords

extension NameSpotter {
  /// Makes one name of a capital and the district that is nothing but the capital: "Washington, D.C.".
  ///
  /// Such a district goes by the name of the town among its other names, unlike a division that has
  /// its name from its seat.
  func joinFederalDistricts(among spots: inout [Spot], in context: TextContext) {
    guard spots.count > 1 else { return }
    var joined: [Spot] = []
    joined.reserveCapacity(spots.count)
    for spot in spots {
      if let town = joined.last, let whole = whole(of: town, district: spot, context) {
        joined[joined.count - 1] = whole
      } else {
        joined.append(spot)
      }
    }
    spots = joined
  }

  /// The one name that a town and the district after the comma make; nil when they are two.
  private func whole(of town: Spot, district: Spot, _ context: TextContext) -> Spot? {
    guard town.isBare, !town.isDemonym, !district.isDemonym, town.sentence == district.sentence,
      district.span.lowerBound == town.span.upperBound + 1,
      context.text.tokens[town.span.upperBound].hash == Self.comma
    else { return nil }
    let districts = district.senses.filter { outer in
      outer.facts.kind == .admin1
        && town.senses.contains { $0.place == outer.place && !$0.isCommonName }
    }
    let seats = town.senses.filter { inner in
      inner.facts.kind == .capital && districts.contains { $0.contains(inner) }
    }
    guard !seats.isEmpty else { return nil }
    var whole = town
    whole.core = town.core.lowerBound..<district.core.upperBound
    whole.span = town.span.lowerBound..<district.span.upperBound
    whole.senses = seats
    return whole
  }

  /// The spots but names of divisions for short that no words call for: "Clay" is a county in "Clay and
  /// Grant counties" and "Clay, Minn.", and no place elsewhere, where no town goes by the name.
  func withoutUncalledDivisions(_ spots: [Spot], in context: TextContext) -> [Spot] {
    spots.enumerated().filter { index, spot in
      guard spot.senses.first?.isBareDivision == true else { return true }
      if let feature = spot.feature,
        spot.senses.contains(where: { feature.rank(of: $0.facts.feature) != nil })
      {
        return true
      }
      guard index + 1 < spots.count else { return false }
      let next = spots[index + 1]
      return next.sentence == spot.sentence && next.span.lowerBound == spot.span.upperBound + 1
        && context.text.tokens[spot.span.upperBound].hash == Self.comma
        && next.senses.contains { outer in spot.senses.contains { outer.contains($0) } }
    }
    .map(\.element)
  }
}
