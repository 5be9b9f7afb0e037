import MarzWords

/// The place of an event that its own clause does not name.
extension PlaceFinder {
  /// How many phrases the search crosses to each side.
  private static let window = 30

  /// The first place after a word that stands after "in", "near" and the like, else the last before it:
  /// "stopped a van outside Lyon and detained nine".
  ///
  /// Clauses with a subject of their own are not crossed.
  ///
  /// - Parameter position: The word that tells of the event.
  /// - Returns: Nil when neither side has one.
  /// - Complexity: O(1): it crosses a bounded number of phrases.
  func nearest(to position: Int) -> EventPlace? {
    guard let start = reader.chunk(at: position) else { return nil }
    let after = start + 1..<max(start + 1, min(reader.chunks.count, start + 1 + Self.window))
    if let found = first(in: Array(after)) { return found }
    return first(in: Array((max(0, start - Self.window)..<start).reversed()))
  }

  private func first(in chunks: [Int]) -> EventPlace? {
    for index in chunks {
      reader.work?.steps += 1
      switch reader.chunks[index].kind {
      case .stop, .relative, .subordinator: return nil
      case .verb:
        if !isShared(reader.verbs[reader.chunks[index].verb]) { return nil }
      case .noun:
        if let place = located(in: index) { return place }
      default: break
      }
    }
    return nil
  }

  /// Whether a verb has no subject of its own: a participle, or one after "and".
  private func isShared(_ verb: VerbGroup) -> Bool {
    guard verb.isFinite else { return true }
    return verb.chunk > 0 && reader.chunks[verb.chunk - 1].kind == .coordinator
  }

  /// The place in a phrase that a locative preposition opens.
  private func located(in chunk: Int) -> EventPlace? {
    for position in reader.chunks[chunk].words {
      guard let number = mention(startingAt: position), usable(context.mentions[number]),
        let preposition = preposition(before: chunk)
      else { continue }
      let word = reader.words[preposition].hash
      if TaggedWordHash.locatives.contains(word) {
        return EventPlace(mention: number, role: .event)
      }
      if TaggedWordHash.vicinity.contains(word) { return EventPlace(mention: number, role: .near) }
    }
    return nil
  }
}
