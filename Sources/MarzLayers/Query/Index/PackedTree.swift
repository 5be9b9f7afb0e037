import MarzGeometry
import MarzMapping

/// A tree of boxes in longitude and latitude, packed without gaps and read in place.
struct PackedTree: Sendable {
  /// How many boxes each box of the next level holds, the last less.
  static let fan = 16

  private let boxes: MappedArray<Float>
  private let leaves: MappedArray<UInt32>
  /// The boxes of each level, the leaves' first.
  private let levels: [Range<Int>]

  /// Lays the levels over the columns of an index; nil when they do not fit together.
  init?(boxes: MappedArray<Float>, leaves: MappedArray<UInt32>) {
    var levels = [0..<leaves.count]
    var last = 0..<leaves.count
    while last.count > 1 {
      let count = (last.count + Self.fan - 1) / Self.fan
      last = last.upperBound..<last.upperBound + count
      levels.append(last)
    }
    guard last.upperBound * 4 == boxes.count else { return nil }
    self.boxes = boxes
    self.leaves = leaves
    self.levels = levels
  }

  /// The features whose boxes meet one of some others, ascending and each once.
  ///
  /// - Parameters:
  ///   - wanted: Boxes with west not greater than east.
  ///   - limit: More features than that are not gathered.
  /// - Returns: Nil beyond the limit.
  /// - Complexity: O(log *n* + *k*) for boxes that are small beside the whole.
  func features(in wanted: [Envelope], limit: Int) -> [UInt32]? {
    var found: [UInt32] = []
    for box in wanted {
      let (west, south) = (PackedTreeBuilder.below(box.west), PackedTreeBuilder.below(box.south))
      let (east, north) = (PackedTreeBuilder.above(box.east), PackedTreeBuilder.above(box.north))
      var stack: [(level: Int, node: Int)] = []
      for node in levels.last ?? 0..<0 { stack.append((levels.count - 1, node)) }
      while let (level, node) = stack.popLast() {
        guard boxes[4 * node] <= east, boxes[4 * node + 2] >= west, boxes[4 * node + 1] <= north,
          boxes[4 * node + 3] >= south
        else { continue }
        guard level > 0 else {
          guard found.count < limit else { return nil }
          found.append(leaves[node])
          continue
        }
        let below = levels[level - 1]
        let first = below.lowerBound + (node - levels[level].lowerBound) * Self.fan
        for child in first..<min(first + Self.fan, below.upperBound) {
          stack.append((level - 1, child))
        }
      }
    }
    found.sort()
    var last: UInt32?
    found.removeAll { feature in
      defer { last = feature }
      return feature == last
    }
    return found
  }
}
