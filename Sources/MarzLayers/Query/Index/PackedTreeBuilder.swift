import MarzGeometry

/// Packs boxes into a tree without gaps, the leaves in the order of ``HilbertCurve``.
struct PackedTreeBuilder {
  private var boxes: [Float] = []
  private var features: [UInt32] = []

  /// Adds a box of a feature; one may have several.
  mutating func add(_ box: Envelope, of feature: Int) {
    boxes += [
      Self.below(box.west), Self.below(box.south), Self.above(box.east), Self.above(box.north),
    ]
    features.append(UInt32(feature))
  }

  /// The boxes of all levels, the leaves' first, and the feature of each leaf.
  ///
  /// - Complexity: O(*n* log *n*).
  consuming func finished() -> (boxes: [Float], leaves: [UInt32]) {
    let curve = features.indices.map { index in
      HilbertCurve.position(
        longitude: Double(boxes[4 * index] + boxes[4 * index + 2]) / 2,
        latitude: Double(boxes[4 * index + 1] + boxes[4 * index + 3]) / 2
      )
    }
    // The features themselves decide between equal places, so that a file gives one index.
    let order = features.indices.sorted { (curve[$0], features[$0]) < (curve[$1], features[$1]) }
    let leaves = order.map { features[$0] }
    var packed: [Float] = []
    packed.reserveCapacity(boxes.count + boxes.count / (PackedTree.fan - 1) + 4)
    for index in order { packed += boxes[4 * index..<4 * index + 4] }
    var level = 0..<leaves.count
    while level.count > 1 {
      let start = packed.count / 4
      for first in stride(from: level.lowerBound, to: level.upperBound, by: PackedTree.fan) {
        var box = Array(packed[4 * first..<4 * first + 4])
        for child in first..<min(first + PackedTree.fan, level.upperBound) {
          box[0] = min(box[0], packed[4 * child])
          box[1] = min(box[1], packed[4 * child + 1])
          box[2] = max(box[2], packed[4 * child + 2])
          box[3] = max(box[3], packed[4 * child + 3])
        }
        packed += box
      }
      level = start..<packed.count / 4
    }
    return (packed, leaves)
  }

  /// The nearest `Float` that is not greater.
  static func below(_ number: Double) -> Float {
    let near = Float(number)
    return Double(near) > number ? near.nextDown : near
  }

  /// The nearest `Float` that is not less.
  static func above(_ number: Double) -> Float {
    let near = Float(number)
    return Double(near) < number ? near.nextUp : near
  }
}
