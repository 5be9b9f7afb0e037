import MarzMapping

/// The folded texts of all names in alphabetical order, and their order when read from the end.
struct NameList: Sendable {
  private let texts: MappedArray<UInt8>
  private let ends: MappedArray<UInt32>
  private let backward: MappedArray<UInt32>

  init(file: MappedFile) throws(MappingError) {
    texts = try file.column(GazetteerFormat.nameText)
    ends = try file.column(GazetteerFormat.nameTextEnds)
    backward = try file.column(GazetteerFormat.nameBackward)
    guard backward.count == ends.count else {
      throw .badSection(path: file.path, section: GazetteerFormat.nameBackward.name)
    }
  }

  var count: Int { ends.count }

  /// Where the text of a name lies; empty in a damaged file.
  func range(of name: Int) -> Range<Int> {
    guard ends.indices.contains(name) else { return 0..<0 }
    let start = name == 0 ? 0 : min(Int(ends[name - 1]), texts.count)
    return start..<max(start, min(Int(ends[name]), texts.count))
  }

  func text(of name: Int) -> [UInt8] { Array(texts[range(of: name)]) }

  @inline(__always)
  func byte(_ index: Int) -> UInt8 { texts[index] }

  /// The name that stands at a position when names are read from the end.
  func backwardName(_ position: Int) -> Int { min(Int(backward[position]), max(count - 1, 0)) }

  /// The number of the name with a folded text.
  func name(_ text: [UInt8]) -> Int? {
    let name = lowerBound(text)
    return name < count && self.text(of: name) == text ? name : nil
  }

  /// The names that begin with a folded text.
  ///
  /// - Complexity: O(log *n*).
  func names(beginning prefix: [UInt8]) -> Range<Int> {
    let first = lowerBound(prefix)
    var low = first
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if text(of: middle).starts(with: prefix) { low = middle + 1 } else { high = middle }
    }
    return first..<low
  }

  private func lowerBound(_ text: [UInt8]) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self.text(of: middle).lexicographicallyPrecedes(text) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
