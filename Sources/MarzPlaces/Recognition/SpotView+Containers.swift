import MarzGazetteer
import MarzText
import MarzWords

/// Which spot lies in which, by the words between them.
extension SpotView {
  /// The next spot, when it contains this one and only a comma stands between: "Mosul, Iraq".
  func containerAfter(_ index: Int) -> Int? {
    neighborhoods[index].isContained ? index + 1 : nil
  }

  func nextContains(_ index: Int) -> Bool {
    guard index + 1 < spots.count else { return false }
    let (child, parent) = (spots[index], spots[index + 1])
    guard child.sentence == parent.sentence, parent.span.lowerBound == child.span.upperBound + 1,
      tokens[child.span.upperBound].hash == Self.comma
    else { return false }
    return contains(parent, child)
  }

  private func contains(_ parent: Spot, _ child: Spot) -> Bool {
    for outer in parent.senses.prefix(8) where outer.kind.isDemonym == parent.isDemonym {
      for inner in child.senses.prefix(60) where outer.contains(inner) { return true }
    }
    return false
  }

  /// The spot that contains this one by the words between: "in" and the container after it, or the
  /// container with a possessive before it.
  func statedContainerOf(_ index: Int) -> Int? { neighborhoods[index].statedContainer }

  func statedContainer(of index: Int) -> Int? {
    let child = spots[index]
    guard !child.isDemonym else { return nil }
    if index + 1 < spots.count {
      let parent = spots[index + 1]
      let start = min(parent.span.lowerBound, parent.feature?.tokens.lowerBound ?? Int.max)
      if parent.sentence == child.sentence, child.span.upperBound < start,
        start - child.span.upperBound <= 4, isLocation(child.span.upperBound..<start),
        contains(parent, child)
      {
        return index + 1
      }
    }
    guard index > 0 else { return nil }
    let parent = spots[index - 1]
    let between = parent.span.upperBound..<max(parent.span.upperBound, child.span.lowerBound)
    guard parent.sentence == child.sentence, (1...5).contains(between.count),
      between.dropFirst().allSatisfy({ tokens[$0].kind == .word && !tokens[$0].isCapitalized })
    else { return nil }
    // "Iraq's Mosul", "the Bolivian city of El Alto".
    let isOwner =
      parent.isDemonym
      ? between.contains { context.cues[$0].contains(.ground) } : isPossessive(parent)
    return isOwner && contains(parent, child) ? index - 1 : nil
  }

  /// Whether tokens read ", in the northern" or the like: a preposition of place, and at most a comma
  /// before it, an article and compass words after it.
  private func isLocation(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    if tokens[index].hash == Self.comma { index += 1 }
    guard index < range.upperBound, tokens[index].hash == Self.inside else { return false }
    return context.cues[index + 1..<range.upperBound].allSatisfy {
      !$0.isDisjoint(with: [.article, .compass])
    }
  }
}
