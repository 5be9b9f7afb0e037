import MarzGeometry
import MarzMapping

/// The segments of all borders in space, with bounding-volume trees over them.
///
/// Leaves are runs of up to eight consecutive segments of one arc. There is a tree over all leaves and
/// one over those of each pair; a tree is named by its root. Why not a library's tree:
/// `docs/decisions/nearest-border.md`.
struct BorderTree: Sendable {
  /// Marks a link that names a leaf instead of two children.
  static let leafBit: UInt32 = 1 << 31

  let bounds: MappedArray<Float>
  let links: MappedArray<UInt32>
  let leaves: MappedArray<UInt32>
  let places: MappedArray<Int32>

  /// The least straight distance in space from a place to any segment of a tree, in meters.
  ///
  /// - Complexity: O(log *n*) for places near a border; no allocation.
  func leastChord(from place: Geocentric, root: UInt32) -> Double {
    var best = Double.infinity
    var nodes = InlineArray<64, UInt32>(repeating: 0)
    var gaps = InlineArray<64, Double>(repeating: 0)
    nodes[0] = root
    gaps[0] = boxGap(Int(root), place)
    var depth = 1
    while depth > 0 {
      depth -= 1
      guard gaps[depth] < best else { continue }
      var node = Int(nodes[depth])
      while links[node] & Self.leafBit == 0 {
        var near = Int(links[node])
        var far = near + 1
        var nearGap = boxGap(near, place)
        var farGap = boxGap(far, place)
        if farGap < nearGap {
          swap(&near, &far)
          swap(&nearGap, &farGap)
        }
        if farGap < best {
          nodes[depth] = UInt32(far)
          gaps[depth] = farGap
          depth += 1
        }
        guard nearGap < best else {
          node = -1
          break
        }
        node = near
      }
      guard node >= 0 else { continue }
      eachSegment(ofLeaf: Int(links[node] & ~Self.leafBit), place) { _, _, squared, _ in
        best = min(best, squared)
      }
    }
    return best.squareRoot()
  }

  /// Calls `body` with each segment of a tree within a straight distance of a place.
  ///
  /// `body` gets the segment's first vertex, its arc, and how far along the segment its nearest point
  /// lies, as a fraction of its length.
  func eachSegment(
    within chord: Double,
    of place: Geocentric,
    root: UInt32,
    _ body: (_ vertex: Int, _ arc: Int, _ foot: Double) -> Void
  ) {
    let limit = chord * chord
    var nodes = InlineArray<64, UInt32>(repeating: 0)
    nodes[0] = root
    var depth = 1
    while depth > 0 {
      depth -= 1
      let node = Int(nodes[depth])
      guard boxGap(node, place) <= limit else { continue }
      let link = links[node]
      guard link & Self.leafBit != 0 else {
        nodes[depth] = link + 1
        nodes[depth + 1] = link
        depth += 2
        continue
      }
      eachSegment(ofLeaf: Int(link & ~Self.leafBit), place) { vertex, arc, squared, foot in
        if squared <= limit { body(vertex, arc, foot) }
      }
    }
  }

  /// The square of the distance from a place to a node's box, 0 inside it.
  @inline(__always)
  func boxGap(_ node: Int, _ place: Geocentric) -> Double {
    let at = node * 6
    let x = max(Double(bounds[at]) - place.x, place.x - Double(bounds[at + 3]), 0)
    let y = max(Double(bounds[at + 1]) - place.y, place.y - Double(bounds[at + 4]), 0)
    let z = max(Double(bounds[at + 2]) - place.z, place.z - Double(bounds[at + 5]), 0)
    return x * x + y * y + z * z
  }

  /// The place in space of a vertex, relative to another place.
  @inline(__always)
  private func offset(_ vertex: Int, from place: Geocentric) -> (x: Double, y: Double, z: Double) {
    let scale = 1 / BorderFormat.unitsPerMeter
    return (
      Double(places[vertex * 3]) * scale - place.x,
      Double(places[vertex * 3 + 1]) * scale - place.y,
      Double(places[vertex * 3 + 2]) * scale - place.z
    )
  }

  /// Calls `body` with each segment of a leaf, the square of its distance and the fraction of its foot.
  @inline(__always)
  private func eachSegment(
    ofLeaf leaf: Int,
    _ place: Geocentric,
    _ body: (_ vertex: Int, _ arc: Int, _ squared: Double, _ foot: Double) -> Void
  ) {
    let first = Int(leaves[leaf * 2])
    let packed = leaves[leaf * 2 + 1]
    var start = offset(first, from: place)
    for vertex in first..<first + Int(packed & 0xFF) {
      let end = offset(vertex + 1, from: place)
      let (dx, dy, dz) = (end.x - start.x, end.y - start.y, end.z - start.z)
      let length = dx * dx + dy * dy + dz * dz
      let toward = -(start.x * dx + start.y * dy + start.z * dz)
      let foot = length > 0 ? min(max(toward / length, 0), 1) : 0
      let (x, y, z) = (start.x + foot * dx, start.y + foot * dy, start.z + foot * dz)
      // Rounded places must not move a foot off its vertex: a centimeter counts as being on it.
      let slack = 0.01 / max(length.squareRoot(), 0.01)
      let snapped = foot < slack ? 0 : (foot > 1 - slack ? 1 : foot)
      body(vertex, Int(packed >> 8), x * x + y * y + z * z, snapped)
      start = end
    }
  }
}
