import MarzMapping
import MarzWords

/// All names, found by the hash of the words read so far.
///
/// The table holds every name and every run of words that begins a longer one, so that a text is
/// matched by looking up ever longer phrases and stopping at the first that begins nothing.
/// `docs/finding-names.md` explains it from the naive way on.
struct NameTable: Sendable {
  /// What the table says of a phrase.
  struct Slot: Sendable {
    /// The number of the name, nil when the phrase only begins one.
    var name: Int?
    /// Whether some name goes on after this phrase.
    var beginsLonger: Bool
    /// For a single word: what else it may be.
    var word: WordClass
  }

  static let longerBit: UInt32 = 1 << 31
  static let wordShift: UInt32 = 28
  static let nameMask: UInt32 = (1 << 28) - 1

  private let keys: MappedArray<UInt32>
  private let values: MappedArray<UInt32>
  private let ends: MappedArray<UInt32>
  private let mask: Int

  init(file: MappedFile) throws(MappingError) {
    keys = try file.column(GazetteerFormat.slotKeys)
    values = try file.column(GazetteerFormat.slotValues)
    ends = try file.column(GazetteerFormat.nameEnds)
    guard
      keys.count == values.count, keys.count > 1, keys.count & (keys.count - 1) == 0,
      keys.count <= 1 << 32
    else { throw .badSection(path: file.path, section: GazetteerFormat.slotKeys.name) }
    mask = keys.count - 1
  }

  /// How many names there are, spellings of one folded form counted once.
  var count: Int { ends.count }

  /// Looks a phrase up.
  ///
  /// - Complexity: O(1), one or two cache lines.
  func slot(_ phrase: WordHash) -> Slot? {
    var index = Int(truncatingIfNeeded: phrase.value) & mask
    let key = Self.key(of: phrase)
    // A table that is full, in a damaged file, must not be searched for ever.
    for _ in 0...mask {
      let value = values[index]
      if value == 0 { return nil }
      if keys[index] == key {
        let name = value & Self.nameMask
        return Slot(
          name: name == 0 ? nil : Int(name) - 1,
          beginsLonger: value & Self.longerBit != 0,
          word: WordClass(rawValue: UInt8((value >> Self.wordShift) & 7))
        )
      }
      index = (index + 1) & mask
    }
    return nil
  }

  /// The entries of a name, positions in the entry columns.
  func entries(of name: Int) -> Range<Int> {
    guard ends.indices.contains(name) else { return 0..<0 }
    let start = name == 0 ? 0 : Int(ends[name - 1])
    return start..<max(start, Int(ends[name]))
  }

  /// The half of a hash that a slot keeps; the other half chose the slot.
  static func key(of phrase: WordHash) -> UInt32 { UInt32(truncatingIfNeeded: phrase.value >> 32) }
}
