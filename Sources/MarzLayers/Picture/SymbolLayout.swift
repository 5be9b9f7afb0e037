import Foundation

/// Moves symbols apart, so that none hides another, each as near to its place as it can be.
///
/// Greedy and hence not the best layout, but a stable one: symbols are placed in the given order, each at the first
/// free point of a spiral around its anchor.
enum SymbolLayout {
  /// The same symbols, in the same order, with their centers set; nil when there is no room for all of them.
  ///
  /// - Complexity: O(*n*²·*s*) for *n* symbols and *s* tries each; meant for at most some hundred symbols.
  static func arranged(_ symbols: [EventSymbol], in frame: PixelRectangle) -> [EventSymbol]? {
    var placed: [EventSymbol] = []
    for var symbol in symbols {
      guard let center = freeCenter(for: symbol, among: placed, in: frame) else { return nil }
      symbol.center = center
      placed.append(symbol)
    }
    return placed
  }

  private static func freeCenter(
    for symbol: EventSymbol,
    among placed: [EventSymbol],
    in frame: PixelRectangle
  ) -> PixelPoint? {
    let reach = symbol.reach
    // Up to 110 pixels away.
    for step in 0..<1800 {
      // A sunflower spiral: evenly spread points, the nearest first.
      let distance = 2.6 * Double(step).squareRoot()
      let angle = Double(step) * 2.399_963_23
      let center = PixelPoint(
        x: symbol.anchor.x + distance * cos(angle),
        y: symbol.anchor.y + distance * sin(angle)
      )
      let isFree = placed.allSatisfy { center.distance(to: $0.center) >= reach + $0.reach + 0.5 }
      if isFree, frame.contains(PixelRectangle(center: center, radius: reach)) { return center }
    }
    return nil
  }
}

extension EventSymbol {
  /// The radius of the circle around the symbol.
  var reach: Double {
    if look.isDiamond { return radius * 1.12 }
    return look.isBarred ? radius * 1.25 : radius + 0.6
  }
}
