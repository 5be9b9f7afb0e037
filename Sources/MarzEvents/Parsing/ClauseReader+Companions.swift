/// Who acts together with a subject without being coordinated with it.
extension ClauseReader {
  /// "Together with Jordan, Egypt opened the road": who acts together with the subject.
  func companions(of verb: Int) -> Items {
    var index = verbs[verb].chunk - 1
    while index > 0, verbs[verb].chunk - index < 12 {
      let chunk = chunks[index]
      if chunk.kind == .verb || chunk.kind == .stop || chunk.kind == .relative { return [] }
      if chunk.kind == .preposition, words[chunk.head].hash == TaggedWordHash.with, chunk.head > 0,
        TaggedWordHash.together.contains(words[chunk.head - 1].hash),
        index + 1 < chunks.count, chunks[index + 1].kind == .noun
      {
        return [complex(from: index + 1).words]
      }
      index -= 1
    }
    return []
  }
}
