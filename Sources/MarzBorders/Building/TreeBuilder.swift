/// Builds bounding-volume trees over leaves: binary, balanced, split at the median of the widest axis.
struct TreeBuilder {
  /// An axis-parallel box in earth-centered space, in meters.
  struct Box {
    var low = SIMD4<Double>(repeating: .infinity)
    var high = SIMD4<Double>(repeating: -.infinity)

    mutating func extend(by point: SIMD4<Double>) {
      low = pointwiseMin(low, point)
      high = pointwiseMax(high, point)
    }

    mutating func extend(by other: Box) {
      low = pointwiseMin(low, other.low)
      high = pointwiseMax(high, other.high)
    }
  }

  private let leaves: [Box]
  /// Six numbers a node: the low corner, the high corner; rounded outward.
  private(set) var bounds: [Float] = []
  /// One number a node: its first child, the second being next to it, or a leaf with the top bit set.
  private(set) var links: [UInt32] = []

  init(leaves: [Box]) {
    self.leaves = leaves
  }

  /// Adds a tree over some of the leaves.
  ///
  /// - Returns: The number of its root.
  mutating func addTree(over selection: Range<Int>) -> UInt32 {
    var order = selection.map { UInt32($0) }
    let root = links.count
    reserveNodes(1)
    fill(root, &order, 0..<order.count)
    return UInt32(root)
  }

  private mutating func reserveNodes(_ count: Int) {
    links += [UInt32](repeating: 0, count: count)
    bounds += [Float](repeating: 0, count: count * 6)
  }

  private mutating func fill(_ node: Int, _ order: inout [UInt32], _ range: Range<Int>) {
    var box = Box()
    for index in range { box.extend(by: leaves[Int(order[index])]) }
    store(box, at: node)
    guard range.count > 1 else {
      links[node] = order[range.lowerBound] | BorderTree.leafBit
      return
    }
    var centers = Box()
    for index in range { centers.extend(by: center(order[index])) }
    let extent = centers.high - centers.low
    let axis = extent.x >= max(extent.y, extent.z) ? 0 : (extent.y >= extent.z ? 1 : 2)
    order[range].sort {
      let (one, other) = (center($0)[axis], center($1)[axis])
      return one != other ? one < other : $0 < $1
    }
    let middle = range.lowerBound + range.count / 2
    let child = links.count
    reserveNodes(2)
    links[node] = UInt32(child)
    fill(child, &order, range.lowerBound..<middle)
    fill(child + 1, &order, middle..<range.upperBound)
  }

  private func center(_ leaf: UInt32) -> SIMD4<Double> {
    (leaves[Int(leaf)].low + leaves[Int(leaf)].high) / 2
  }

  private mutating func store(_ box: Box, at node: Int) {
    for axis in 0..<3 {
      bounds[node * 6 + axis] = Float(box.low[axis]).nextDown
      bounds[node * 6 + 3 + axis] = Float(box.high[axis]).nextUp
    }
  }
}
