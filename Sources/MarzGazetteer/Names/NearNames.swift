import MarzMapping

/// Finds the names within one or two edits of a text: letters missing, added, changed or swapped.
///
/// The list of names is walked as a trie, each node being a run of names that begin alike, with one row
/// of the table of edit distances for each letter read. Two edits cannot both lie in both halves of the
/// text, so the walk goes twice: forward with at most one edit in the first half, and over the names read
/// from their end with none in the last half. `docs/finding-names.md` tells it from the naive way on.
/// Source: Damerau 1964; optimal string alignment; Mihov and Schulz 2004 for the two directions.
struct NearNames {
  /// A name and its distance.
  struct Match: Hashable {
    var name: Int
    var edits: Int
  }

  private let list: NameList
  private let isBackward: Bool
  private let query: [UInt32]
  private let limit: Int
  /// The most edits after each number of letters of the query, which are fewer in the near half.
  private let most: [UInt8]
  /// The same where the last edit is a letter that the query lacks; one at the end of the near half counts as
  /// the other's.
  private let mostStaying: [UInt8]
  /// The rows of the table of edit distances, one for each letter of the path that is walked.
  private var rows: [UInt8]
  private var found: [Match] = []

  /// The names within `limit` edits, each once, those that have the fewest edits first.
  static func matches(of text: [UInt8], in list: NameList, limit: Int) -> [Match] {
    let letters = String(decoding: text, as: UTF8.self).unicodeScalars.map(\.value)
    guard limit > 0, letters.count > limit else { return [] }
    var best: [Int: Int] = [:]
    for isBackward in [false, true] {
      var walk = NearNames(list, letters, isBackward: isBackward, limit: limit)
      walk.run()
      for match in walk.found { best[match.name] = min(match.edits, best[match.name] ?? limit) }
    }
    return best.map { Match(name: $0.key, edits: $0.value) }
      .sorted { ($0.edits, $0.name) < ($1.edits, $1.name) }
  }

  private init(_ list: NameList, _ letters: [UInt32], isBackward: Bool, limit: Int) {
    self.list = list
    self.isBackward = isBackward
    self.limit = limit
    query = isBackward ? letters.reversed() : letters
    let half = isBackward ? letters.count - letters.count / 2 : letters.count / 2
    let halfLimit = isBackward ? 0 : limit - 1
    most = (0...letters.count).map { UInt8($0 <= half ? halfLimit : limit) }
    mostStaying = (0...letters.count).map { UInt8($0 < half ? halfLimit : limit) }
    // A path with more letters than the query and the edits has more edits than allowed.
    rows = [UInt8](repeating: 0, count: (letters.count + limit + 4) * (letters.count + 1))
  }

  private mutating func run() {
    let tooMany = UInt8(limit + 1)
    for column in 0...query.count {
      rows[column] = tooMany
      rows[width + column] = reached(UInt8(min(column, limit + 1)), column)
    }
    walk(0..<list.count, depth: 0, level: 1, letter: 0)
  }

  private var width: Int { query.count + 1 }

  /// Follows all names of a run, which begin with the same `depth` bytes; their row is that at `level`.
  private mutating func walk(_ names: Range<Int>, depth: Int, level: Int, letter: UInt32) {
    let row = level * width
    var index = names.lowerBound
    if index < names.upperBound, list.range(of: name(index)).count == depth {
      let edits = Int(rows[row + query.count])
      if edits <= limit { found.append(Match(name: name(index), edits: edits)) }
      index += 1
    }
    guard index < names.upperBound else { return }
    if hasSlack(level) {
      while index < names.upperBound {
        guard let next = self.letter(name(index), at: depth) else { return }
        // In a damaged file the order may be broken; the walk goes on all the same.
        let end = max(
          index + 1,
          bound(of: next, from: index, below: names.upperBound, depth: depth)
        )
        step(index..<end, next, depth: depth, level: level, letter: letter)
        index = end
      }
    } else {
      for next in wanted(level, letter) {
        let first = start(of: next, from: index, below: names.upperBound, depth: depth)
        guard first < names.upperBound, self.letter(name(first), at: depth) == next else {
          continue
        }
        let end = max(
          first + 1,
          bound(of: next, from: first, below: names.upperBound, depth: depth)
        )
        step(first..<end, next, depth: depth, level: level, letter: letter)
      }
    }
  }

  private mutating func step(
    _ names: Range<Int>,
    _ next: UInt32,
    depth: Int,
    level: Int,
    letter: UInt32
  ) {
    let row = level * width
    let before = row - width
    let new = row + width
    let limit = UInt8(limit)
    var last = stayed(rows[row] + 1, 0)
    rows[new] = last
    var isAlive = last <= limit
    for column in 1...query.count {
      let same = query[column - 1] == next
      var edits = min(last + 1, rows[row + column - 1] + (same ? 0 : 1))
      if column > 1, query[column - 1] == letter, query[column - 2] == next {
        edits = min(edits, rows[before + column - 2] + 1)
      }
      last = min(reached(edits, column), stayed(rows[row + column] + 1, column))
      rows[new + column] = last
      isAlive = isAlive || last <= limit
    }
    // A swap may still turn the letter before and the one to come round.
    if isAlive || canSwap(row, next) {
      walk(names, depth: depth + Self.width(next), level: level + 1, letter: next)
    }
  }

  /// The edits after a letter of the query, or too many where the near half has more than it may.
  private func reached(_ edits: UInt8, _ column: Int) -> UInt8 {
    edits > most[column] ? UInt8(limit + 1) : edits
  }

  private func stayed(_ edits: UInt8, _ column: Int) -> UInt8 {
    edits > mostStaying[column] ? UInt8(limit + 1) : edits
  }

  /// Whether any letter may come next, at the price of an edit.
  private func hasSlack(_ level: Int) -> Bool {
    let row = level * width
    for column in 0...query.count where rows[row + column] <= limit {
      if stayed(rows[row + column] + 1, column) <= limit { return true }
      if column < query.count, reached(rows[row + column] + 1, column + 1) <= limit { return true }
    }
    return false
  }

  private func canSwap(_ row: Int, _ next: UInt32) -> Bool {
    guard query.count > 1 else { return false }
    return (2...query.count).contains { column in
      query[column - 1] == next && reached(rows[row + column - 2] + 1, column) <= limit
    }
  }

  /// The letters that cost nothing, or that begin or end a swap; each once.
  private func wanted(_ level: Int, _ letter: UInt32) -> [UInt32] {
    let row = level * width
    let before = row - width
    var wanted: [UInt32] = []
    func want(_ letter: UInt32) { if !wanted.contains(letter) { wanted.append(letter) } }
    for column in 0..<query.count {
      if rows[row + column] <= limit { want(query[column]) }
      if column + 1 < query.count, reached(rows[row + column] + 1, column + 2) <= limit {
        want(query[column + 1])
      }
      if column > 0, query[column] == letter,
        reached(rows[before + column - 1] + 1, column + 1) <= limit
      {
        want(query[column - 1])
      }
    }
    return wanted
  }

  /// The name at a position of the order that is walked.
  private func name(_ index: Int) -> Int { isBackward ? list.backwardName(index) : index }

  /// The letter that begins, or read backward ends, `depth` bytes into a name.
  private func letter(_ name: Int, at depth: Int) -> UInt32? {
    let range = list.range(of: name)
    guard depth < range.count else { return nil }
    var index = range.lowerBound + depth
    if isBackward {
      index = range.upperBound - depth - 1
      while index > range.lowerBound, list.byte(index) & 0xC0 == 0x80 { index -= 1 }
    }
    let lead = list.byte(index)
    if lead < 0x80 { return UInt32(lead) }
    let count = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1
    var code = UInt32(lead) & (0x3F >> UInt32(count))
    for next in index + 1..<index + 1 + count where next < range.upperBound {
      code = code << 6 | UInt32(list.byte(next) & 0x3F)
    }
    return code
  }

  private static func width(_ letter: UInt32) -> Int {
    letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x1_0000 ? 3 : 4
  }

  /// How a letter is ordered: forward by itself, backward by its last bytes first.
  private func rank(_ letter: UInt32) -> UInt32 {
    guard isBackward, letter >= 0x80 else { return isBackward ? letter << 24 : letter }
    let count = UInt32(Self.width(letter))
    var rank: UInt32 = 0
    for index in 0..<count - 1 {
      rank = rank << 8 | (letter >> (6 * index) & 0x3F | 0x80)
    }
    let lead: UInt32 = count == 2 ? 0xC0 : count == 3 ? 0xE0 : 0xF0
    rank = rank << 8 | (letter >> (6 * (count - 1)) | lead)
    return rank << (8 * (4 - count))
  }

  /// The first position whose letter does not come before.
  private func start(of letter: UInt32, from first: Int, below end: Int, depth: Int) -> Int {
    let wanted = rank(letter)
    return search(first, end, depth) { rank($0) >= wanted }
  }

  /// The first position after a run of a letter, found by growing steps.
  private func bound(of letter: UInt32, from first: Int, below end: Int, depth: Int) -> Int {
    let wanted = rank(letter)
    var low = first
    var size = 1
    while low + size < end, self.letter(name(low + size), at: depth).map(rank) ?? 0 <= wanted {
      low += size
      size *= 2
    }
    return search(low, min(low + size, end), depth) { rank($0) > wanted }
  }

  private func search(
    _ first: Int,
    _ end: Int,
    _ depth: Int,
    _ isBehind: (UInt32) -> Bool
  ) -> Int {
    var low = first
    var high = end
    while low < high {
      let middle = (low + high) / 2
      // A name that ends here comes before all that go on.
      if let letter = letter(name(middle), at: depth), isBehind(letter) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }
}
