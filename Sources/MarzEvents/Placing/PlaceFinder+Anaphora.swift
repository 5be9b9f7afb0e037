import MarzGazetteer
import MarzPlaces
import MarzText
import MarzWords

/// Places that a common noun takes up: "near the crossing", "attacked the town".
extension PlaceFinder {
  /// The place that a noun with "the" or "this" means: the last of its kind that was named before.
  ///
  /// Only what stands in the event's own words counts, after a preposition of place or as an object.
  ///
  /// - Complexity: O(1): it looks back at a bounded number of mentions.
  func anaphor(of draft: Draft) -> EventPlace? {
    guard let start = reader.chunk(at: draft.reach.lowerBound) else { return nil }
    for index in start..<reader.chunks.count {
      let chunk = reader.chunks[index]
      guard chunk.words.lowerBound < draft.reach.upperBound else { break }
      guard chunk.kind == .noun, chunk.words.count < 4,
        TaggedWordHash.definite.contains(reader.words[chunk.words.lowerBound].hash),
        !isNamed(index), let kind = PlaceNouns.kind(of: reader.words[chunk.head].hash)
      else { continue }
      let isObject = draft.objects.contains { $0.contains(chunk.head) }
      let role = index > 0 ? anaphoricRole(after: index - 1) : nil
      guard let role = role ?? (isObject && !draft.isNominal ? .object : nil),
        let mention = last(kind, before: chunk.words.lowerBound + offset)
      else { continue }
      return EventPlace(mention: mention, role: role)
    }
    return nil
  }

  /// "the village of Aru" has a name of its own.
  private func isNamed(_ chunk: Int) -> Bool {
    chunk + 1 < reader.chunks.count
      && reader.words[reader.chunks[chunk + 1].head].hash == TaggedWordHash.of
  }

  private func anaphoricRole(after chunk: Int) -> EventPlace.Role? {
    guard reader.chunks[chunk].kind == .preposition else { return nil }
    let word = reader.words[reader.chunks[chunk].head].hash
    if word == TaggedWordHash.of { return nil }
    if TaggedWordHash.vicinity.contains(word) { return .near }
    return TaggedWordHash.locatives.contains(word) ? .event : nil
  }

  /// How many mentions before a noun it can take up.
  private static let lookedBackAt = 100

  private func last(_ kind: PlaceNouns.Kind, before token: Int) -> Int? {
    let mentions = context.mentions
    let end = mentions.partitionPoint { $0.tokens.lowerBound >= token }
    return mentions[max(0, end - Self.lookedBackAt)..<end].lastIndex { mention in
      guard usable(mention) else { return false }
      if kind == .border { return !mention.border.isEmpty }
      return mention.border.isEmpty && kind.fits(mention.place?.feature.description ?? "")
    }
  }
}
