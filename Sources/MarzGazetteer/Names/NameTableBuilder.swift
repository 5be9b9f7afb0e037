import MarzMapping
import MarzWords

/// Gathers names and word lists, and lays them out as ``NameTable`` reads them.
struct NameTableBuilder {
  private struct Entry {
    var phrase: WordHash
    var place: UInt32
    var kind: NameKind
  }

  private var entries: [Entry] = []
  private var beginnings: Set<WordHash> = []
  private var words: [WordHash: WordClass] = [:]

  /// Adds a name of a place.
  ///
  /// - Returns: Whether the name has any word.
  mutating func add(_ name: Substring, kind: NameKind, place: Int) -> Bool {
    let words = Tokenizer.words(of: String(name))
    guard var phrase = words.first else { return false }
    for word in words.dropFirst() {
      beginnings.insert(phrase)
      phrase = phrase.appending(word)
    }
    entries.append(Entry(phrase: phrase, place: UInt32(place), kind: kind))
    return true
  }

  /// Says what else a word may be.
  mutating func mark(_ word: String, as wordClass: WordClass) {
    let hashes = Tokenizer.words(of: word)
    guard hashes.count == 1 else { return }
    words[hashes[0], default: []].insert(wordClass)
  }

  /// Lays out the columns: names ordered by hash, the entries of a name by `isBefore` of their places.
  ///
  /// - Parameters:
  ///   - file: Where the columns go.
  ///   - isBefore: The order of places of one name, the likeliest first.
  func write(to file: inout IndexFileWriter, isBefore: (Int, Int) -> Bool) {
    let sorted = entries.sorted { one, other in
      if one.phrase != other.phrase { return one.phrase.value < other.phrase.value }
      if one.place != other.place { return isBefore(Int(one.place), Int(other.place)) }
      return one.kind.rawValue < other.kind.rawValue
    }
    var slots = SlotWriter(phraseCount: entries.count + beginnings.count + words.count)
    var places: [UInt32] = []
    var kinds: [UInt8] = []
    var ends: [UInt32] = []
    var index = 0
    while index < sorted.count {
      let phrase = sorted[index].phrase
      var last: Entry?
      while index < sorted.count, sorted[index].phrase == phrase {
        let entry = sorted[index]
        // The same name of the same place, given twice: the first kind in the order of NameKind stays.
        if last?.place != entry.place {
          places.append(entry.place)
          kinds.append(entry.kind.rawValue)
        }
        last = entry
        index += 1
      }
      ends.append(UInt32(places.count))
      slots.insert(phrase, bits: UInt32(ends.count))
    }
    for phrase in beginnings.sorted(by: { $0.value < $1.value }) {
      slots.insert(phrase, bits: NameTable.longerBit)
    }
    for (word, wordClass) in words.sorted(by: { $0.key.value < $1.key.value }) {
      slots.insert(word, bits: UInt32(wordClass.rawValue) << NameTable.wordShift)
    }
    file.add(GazetteerFormat.slotKeys, slots.keys)
    file.add(GazetteerFormat.slotValues, slots.values)
    file.add(GazetteerFormat.nameEnds, ends)
    file.add(GazetteerFormat.entryPlace, places)
    file.add(GazetteerFormat.entryKind, kinds)
  }
}

/// Fills the open-addressing table, at most three quarters full.
private struct SlotWriter {
  var keys: [UInt32]
  var values: [UInt32]
  private let mask: Int

  init(phraseCount: Int) {
    var capacity = 16
    while capacity * 3 / 4 < phraseCount { capacity *= 2 }
    keys = [UInt32](repeating: 0, count: capacity)
    values = keys
    mask = capacity - 1
  }

  mutating func insert(_ phrase: WordHash, bits: UInt32) {
    let key = NameTable.key(of: phrase)
    var index = Int(truncatingIfNeeded: phrase.value) & mask
    while values[index] != 0 && keys[index] != key { index = (index + 1) & mask }
    keys[index] = key
    values[index] |= bits
  }
}
