import MarzWords

/// Words of names that are written short as often as not, `Tables/short_words.tsv`: `St. Marc`,
/// `Saint-Marc`.
struct ShortWords: Sendable {
  static let shared = ShortWords(TextTable(PackageResources.short_words_tsv))

  private struct Row {
    var written: [UInt8]
    var other: [UInt8]
    var isOpening: Bool
  }

  /// Both ways, from short to long and from long to short.
  private let rows: [Row]

  init(_ table: TextTable) {
    rows = table.rows.flatMap { row -> [Row] in
      guard let short = row["short"], let long = row["long"] else { return [] }
      let isOpening = row["opens"] == "yes"
      return [
        Row(written: Array(short.utf8), other: Array(long.utf8), isOpening: isOpening),
        Row(written: Array(long.utf8), other: Array(short.utf8), isOpening: isOpening),
      ]
    }
  }

  /// The other way to write a name.
  ///
  /// - Parameter folded: The words of the name, parted by single spaces, as ``FoldedName`` has them.
  /// - Returns: The words in the same form; nil when no word of the name has another way.
  func variant(of folded: [UInt8]) -> [UInt8]? {
    var variant: [UInt8]?
    var start = 0
    while start < folded.count {
      let end = folded[start...].firstIndex(of: Self.space) ?? folded.count
      let isWhole = start == 0 && end == folded.count
      let other =
        isWhole ? nil : row(writtenAs: folded[start..<end], isFirst: start == 0)?.other[...]
      if other != nil, variant == nil { variant = Array(folded[..<start]) }
      variant?.append(contentsOf: other ?? folded[start..<end])
      if end < folded.count { variant?.append(Self.space) }
      start = end + 1
    }
    return variant
  }

  private func row(writtenAs word: ArraySlice<UInt8>, isFirst: Bool) -> Row? {
    guard word.count <= 6 else { return nil }
    return rows.first { $0.written.elementsEqual(word) && (isFirst || !$0.isOpening) }
  }

  private static let space = UInt8(ascii: " ")
}
