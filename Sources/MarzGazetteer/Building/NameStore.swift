import MarzWords

/// The names read so far: one entry for each spelling of each place, and the folded text of all.
struct NameStore {
  /// A spelling of a place.
  struct Entry: BitwiseCopyable {
    /// The first eight bytes of the folded text, the first in the highest byte: decides most comparisons.
    var key: UInt64
    /// Where the folded text lies, without those that are shorter being padded.
    var text: UInt32
    var place: UInt32
    /// The spelling, in the string pool.
    var spelling: UInt32
    var language: UInt16
    var kind: UInt8
    var length: UInt8
  }

  private(set) var entries: [Entry] = []
  private(set) var texts = BytePool()
  private var folded = FoldedName()

  mutating func reserve(_ count: Int) {
    entries.reserveCapacity(count)
  }

  /// Adds a name of a place, and the other way to write it where it has a word that is written short.
  ///
  /// - Parameters:
  ///   - name: The spelling, UTF-8.
  ///   - spelling: Where the string pool has it.
  ///   - place: The number of the place.
  ///   - kind: What the name is to the place.
  ///   - language: Its language, where known.
  /// - Returns: Whether the name has any word; a name of more than 255 folded bytes has none to look for.
  mutating func add(
    _ name: Span<UInt8>,
    spelling: UInt32,
    place: Int,
    kind: NameKind,
    language: LanguageCode?
  ) -> Bool {
    folded.read(name)
    let bytes = folded.bytes
    guard !bytes.isEmpty, bytes.count <= 255 else { return false }
    append(bytes, spelling: spelling, place: place, kind: kind, language: language)
    if kind != .abbreviation, !kind.isDemonym, let variant = ShortWords.shared.variant(of: bytes),
      variant.count <= 255
    {
      append(variant, spelling: spelling, place: place, kind: kind, language: language)
    }
    return true
  }

  private mutating func append(
    _ bytes: [UInt8],
    spelling: UInt32,
    place: Int,
    kind: NameKind,
    language: LanguageCode?
  ) {
    var key: UInt64 = 0
    for index in 0..<8 { key = key << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0) }
    entries.append(
      Entry(
        key: key,
        text: texts.append(bytes),
        place: UInt32(place),
        spelling: spelling,
        language: language?.value ?? 0,
        kind: kind.rawValue,
        length: UInt8(bytes.count)
      )
    )
  }

  /// Orders the entries by folded text, then place, then kind.
  mutating func sort() {
    let texts = texts
    entries.sort { one, other in
      if one.key != other.key { return one.key < other.key }
      let order = Self.compareTails(one, other, texts)
      if order != 0 { return order < 0 }
      return (one.place, one.kind, one.spelling) < (other.place, other.kind, other.spelling)
    }
  }

  /// Whether two entries have the same folded text.
  func isSameName(_ one: Entry, _ other: Entry) -> Bool {
    one.key == other.key && Self.compareTails(one, other, texts) == 0
  }

  private static func compareTails(_ one: Entry, _ other: Entry, _ texts: borrowing BytePool) -> Int
  {
    let common = min(one.length, other.length)
    var index = 8
    while index < common {
      let left = texts[Int(one.text) + index]
      let right = texts[Int(other.text) + index]
      if left != right { return Int(left) - Int(right) }
      index += 1
    }
    return Int(one.length) - Int(other.length)
  }
}
