import MarzWords

extension Gazetteer {
  /// A name that is close to one that was asked for.
  public struct Suggestion: Hashable, Sendable {
    /// The number of the name; see ``Gazetteer/senses(ofName:)``.
    public var name: Int
    /// How many letters are missing, added, changed or swapped; 0 where the name only goes on.
    public var edits: Int
  }

  /// The names that begin with a text, those of the most populous places first.
  ///
  /// - Parameters:
  ///   - prefix: The beginning of a name as written; its last word need not be whole.
  ///   - limit: How many names are wanted.
  /// - Returns: Empty for a text without a word.
  /// - Complexity: O(*n*) in the number of names that begin so.
  public func names(beginning prefix: String, limit: Int) -> [Suggestion] {
    let text = FoldedName(prefix).bytes
    guard !text.isEmpty else { return [] }
    let range = base.list.names(beginning: text)
    let over = overlay?.list.names(beginning: text) ?? 0..<0
    let names = over.map { $0 + base.names.count } + best(of: range, limit: limit)
    return names.prefix(limit).map { Suggestion(name: $0, edits: 0) }
  }

  /// The names within one or two edits of a text, the fewest edits first, then by population.
  ///
  /// - Parameters:
  ///   - name: A name as written; below three letters none is near, below five one edit is allowed.
  ///   - limit: How many names are wanted.
  /// - Returns: The name itself too, where it is one.
  public func names(near name: String, limit: Int) -> [Suggestion] {
    let text = FoldedName(name).bytes
    let letters = String(decoding: text, as: UTF8.self).unicodeScalars.count
    let edits = letters < 3 ? 0 : letters < 5 ? 1 : 2
    var found = NearNames.matches(of: text, in: base.list, limit: edits)
      .map { (Suggestion(name: $0.name, edits: $0.edits), weight(ofName: $0.name)) }
    if let overlay {
      found += NearNames.matches(of: text, in: overlay.list, limit: edits).map {
        (Suggestion(name: $0.name + base.names.count, edits: $0.edits), Int.max)
      }
    }
    found.sort { one, other in
      (one.0.edits, -one.1, one.0.name) < (other.0.edits, -other.1, other.0.name)
    }
    return found.prefix(limit).map(\.0)
  }

  /// The names of a run whose first place has the most people.
  private func best(of range: Range<Int>, limit: Int) -> [Int] {
    var best: [(name: Int, weight: Int)] = []
    for name in range {
      let weight = weight(ofName: name)
      if best.count == limit, let last = best.last, weight <= last.weight { continue }
      let position = best.firstIndex { $0.weight < weight } ?? best.count
      best.insert((name, weight), at: position)
      if best.count > limit { best.removeLast() }
    }
    return best.map(\.name)
  }

  private func weight(ofName name: Int) -> Int {
    base.firstPlace(ofName: name).map { base.population(of: $0) } ?? 0
  }
}
