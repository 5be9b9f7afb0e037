import MarzMapping
import MarzWords

/// All names, found by the hash of the words read so far.
///
/// The table holds every name and every run of words that begins a longer one, so that a text is
/// matched by looking up ever longer phrases and stopping at the first that begins nothing.
/// `docs/finding-names.md` explains it from the naive way on.
struct NameTable: Sendable {
  /// What the table says of a phrase, as 32 bits: 0 for one that it does not hold.
  struct Slot: Sendable {
    let bits: UInt32

    /// The number of the name, nil when the phrase only begins one.
    @inline(__always)
    var name: Int? {
      let name = bits & NameTable.nameMask
      return name == 0 ? nil : Int(name) - 1
    }

    /// Whether some name goes on after this phrase.
    @inline(__always)
    var beginsLonger: Bool { bits & NameTable.longerBit != 0 }

    /// Whether any name begins with this phrase.
    @inline(__always)
    var isNameOrLonger: Bool { bits & (NameTable.nameMask | NameTable.longerBit) != 0 }

    /// For a single word: what else it may be.
    var word: WordClass { WordClass(rawValue: UInt8((bits >> NameTable.wordShift) & 7)) }
  }

  static let longerBit: UInt32 = 1 << 31
  static let wordShift: UInt32 = 28
  static let nameMask: UInt32 = (1 << 28) - 1
  /// The half of a slot that is the value.
  static let valueMask: UInt64 = (1 << 32) - 1

  private let slots: MappedArray<UInt64>
  private let filter: MappedArray<UInt64>
  private let ends: MappedArray<UInt32>
  private let mask: Int
  private let filterMask: Int

  init(file: MappedFile) throws(MappingError) {
    slots = try file.column(GazetteerFormat.slots)
    filter = try file.column(GazetteerFormat.phraseFilter)
    ends = try file.column(GazetteerFormat.nameEnds)
    for (column, section) in [
      (slots, GazetteerFormat.slots), (filter, GazetteerFormat.phraseFilter),
    ] {
      guard column.count > 0, column.count & (column.count - 1) == 0, column.count <= 1 << 32 else {
        throw .badSection(path: file.path, section: section.name)
      }
    }
    mask = slots.count - 1
    filterMask = filter.count - 1
  }

  /// How many names there are, spellings of one folded form counted once.
  var count: Int { ends.count }

  /// Looks a phrase up.
  ///
  /// - Returns: No bits for one that is not there.
  /// - Complexity: O(1): one word of the filter and, for most of those that pass, one slot.
  @inline(__always)
  func slot(_ phrase: WordHash) -> Slot {
    mayHold(phrase) ? probe(phrase) : Slot(bits: 0)
  }

  /// Whether the filter lets a phrase pass.
  @inline(__always)
  func mayHold(_ phrase: WordHash) -> Bool {
    let wanted = PhraseFilter.bits(of: phrase)
    return filter[PhraseFilter.word(of: phrase, mask: filterMask)] & wanted == wanted
  }

  /// Whether the first slot where a phrase may stand is empty, so that the table does not hold it.
  @inline(__always)
  func isEmpty(firstSlotOf phrase: WordHash) -> Bool {
    slots[Int(truncatingIfNeeded: phrase.value) & mask] == 0
  }

  @inline(__always)
  private func probe(_ phrase: WordHash) -> Slot {
    var index = Int(truncatingIfNeeded: phrase.value) & mask
    let key = Self.key(of: phrase)
    // A table that is full, in a damaged file, must not be searched for ever.
    for _ in 0...mask {
      let slot = slots[index]
      if slot == 0 { break }
      if slot & ~Self.valueMask == key { return Slot(bits: UInt32(truncatingIfNeeded: slot)) }
      index = (index + 1) & mask
    }
    return Slot(bits: 0)
  }

  /// The entries of a name, positions in the entry columns.
  func entries(of name: Int) -> Range<Int> {
    guard ends.indices.contains(name) else { return 0..<0 }
    let start = name == 0 ? 0 : Int(ends[name - 1])
    return start..<max(start, Int(ends[name]))
  }

  /// The half of a hash that a slot keeps, above the value; the other half chose the slot.
  @inline(__always)
  static func key(of phrase: WordHash) -> UInt64 { phrase.value & ~valueMask }
}
