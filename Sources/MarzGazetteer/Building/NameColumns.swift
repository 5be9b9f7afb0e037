import MarzMapping
import MarzWords

/// Lays names out as ``NameTable`` and ``NameList`` read them.
struct NameColumns {
  private var texts: [UInt8] = []
  private var textEnds: [UInt32] = []
  private var ends: [UInt32] = []
  private var entryPlaces: [UInt32] = []
  private var entryKinds: [UInt8] = []
  private var entryLanguages: [UInt16] = []
  private var entrySpellings: [UInt32] = []

  /// Gathers the entries of each name, ordered by `isBefore` of their places.
  ///
  /// - Parameters:
  ///   - names: All names, sorted.
  ///   - isBefore: The order of places of one name, the likeliest first.
  init(_ names: consuming NameStore, isBefore: (Int, Int) -> Bool) {
    let entries = names.entries
    entryPlaces.reserveCapacity(entries.count)
    entryKinds.reserveCapacity(entries.count)
    entryLanguages.reserveCapacity(entries.count)
    entrySpellings.reserveCapacity(entries.count)
    // Room for names that are all different: memory that is not written to costs nothing.
    texts.reserveCapacity(entries.reduce(0) { $0 + Int($1.length) })
    textEnds.reserveCapacity(entries.count)
    ends.reserveCapacity(entries.count)
    var index = 0
    var group: [NameStore.Entry] = []
    while index < entries.count {
      let first = entries[index]
      group.removeAll(keepingCapacity: true)
      while index < entries.count, names.isSameName(first, entries[index]) {
        // The same name of the same place, given twice: the first kind in the order of NameKind stays.
        if let last = group.last, last.place == entries[index].place {
          if Self.saysMore(entries[index], than: last) {
            group[group.count - 1] = entries[index]
          }
        } else {
          group.append(entries[index])
        }
        index += 1
      }
      if group.count > 1 { group.sort { isBefore(Int($0.place), Int($1.place)) } }
      for entry in group {
        entryPlaces.append(entry.place)
        entryKinds.append(entry.kind)
        entryLanguages.append(entry.language)
        entrySpellings.append(entry.spelling)
      }
      let start = Int(first.text)
      texts.append(contentsOf: names.texts[start..<start + Int(first.length)])
      textEnds.append(UInt32(texts.count))
      ends.append(UInt32(entryPlaces.count))
    }
  }

  /// Whether one of two entries of the same name and place says more of it than the entry before.
  ///
  /// "Somali" is Somalia's adjective in English, whatever Turkish calls the country; a short or official
  /// name is more than one of many variants.
  private static func saysMore(_ entry: NameStore.Entry, than other: NameStore.Entry) -> Bool {
    guard other.kind == NameKind.variant.rawValue, let kind = NameKind(rawValue: entry.kind) else {
      return false
    }
    let isForeign = other.language != 0 && other.language != english
    return kind == .short || kind == .official
      || kind.isDemonym && isForeign && entry.language == english
  }

  private static let english = LanguageCode("en".utf8)?.value ?? 0

  /// Writes the columns and lets go of each.
  mutating func write(
    to file: borrowing IndexFileStream,
    words: [WordHash: WordClass]
  ) throws(MappingError) {
    try file.add(GazetteerFormat.nameEnds, ends)
    try file.add(GazetteerFormat.entryPlace, entryPlaces)
    try file.add(GazetteerFormat.entryKind, entryKinds)
    try file.add(GazetteerFormat.entryLanguage, entryLanguages)
    try file.add(GazetteerFormat.entrySpelling, entrySpellings)
    ends = []
    entryPlaces = []
    entryKinds = []
    entryLanguages = []
    entrySpellings = []
    try file.add(GazetteerFormat.nameText, texts)
    try file.add(GazetteerFormat.nameTextEnds, textEnds)
    try file.add(GazetteerFormat.nameBackward, backward())
    let slots = slots(words: words)
    try file.add(GazetteerFormat.slots, slots.slots)
    try file.add(GazetteerFormat.phraseFilter, slots.filter)
  }

  private func range(_ name: Int) -> Range<Int> {
    (name == 0 ? 0 : Int(textEnds[name - 1]))..<Int(textEnds[name])
  }

  /// The names ordered by their text read from its end.
  private func backward() -> [UInt32] {
    var keyed: [(key: UInt64, name: UInt32)] = []
    keyed.reserveCapacity(textEnds.count)
    for name in textEnds.indices {
      let range = range(name)
      var key: UInt64 = 0
      for step in 1...8 {
        let index = range.upperBound - step
        key = key << 8 | (index >= range.lowerBound ? UInt64(texts[index]) : 0)
      }
      keyed.append((key, UInt32(name)))
    }
    keyed.sort { one, other in
      if one.key != other.key { return one.key < other.key }
      let left = range(Int(one.name))
      let right = range(Int(other.name))
      var step = 9
      while step <= min(left.count, right.count) {
        let (a, b) = (texts[left.upperBound - step], texts[right.upperBound - step])
        if a != b { return a < b }
        step += 1
      }
      return left.count < right.count
    }
    return keyed.map(\.name)
  }

  private func slots(words: [WordHash: WordClass]) -> SlotTable {
    // Names that begin with the same words stand together, so that a run of words is new exactly if
    // the name before does not begin with it and a space.
    var count = words.count + textEnds.count
    forEachBeginning { _, _ in count += 1 }
    var slots = SlotTable(phraseCount: count)
    for name in textEnds.indices {
      var whole = WordHash(value: 0)
      FoldedName.forEachPhrase(of: texts[range(name)]) { phrase, _ in whole = phrase }
      slots.insert(whole, bits: UInt32(name + 1))
    }
    forEachBeginning { phrase, _ in slots.insert(phrase, bits: NameTable.longerBit) }
    for (word, wordClass) in words.sorted(by: { $0.key.value < $1.key.value }) {
      slots.insert(word, bits: UInt32(wordClass.rawValue) << NameTable.wordShift)
    }
    return slots
  }

  /// Calls `body` once for each run of words that begins a longer name.
  private func forEachBeginning(_ body: (WordHash, Int) -> Void) {
    var before = 0..<0
    for name in textEnds.indices {
      let range = range(name)
      let shared = commonPrefix(before, range)
      FoldedName.forEachPhrase(of: texts[range]) { phrase, end in
        if end < range.count, end >= shared { body(phrase, end) }
      }
      before = range
    }
  }

  private func commonPrefix(_ one: Range<Int>, _ other: Range<Int>) -> Int {
    var length = 0
    while length < min(one.count, other.count),
      texts[one.lowerBound + length] == texts[other.lowerBound + length]
    {
      length += 1
    }
    return length
  }
}
