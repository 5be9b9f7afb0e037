import MarzGeometry
import MarzMapping
import Synchronization

/// The international land borders of the world, read from a mapped index.
///
/// Borders at sea are not in it, nor is the one across the Caspian; the index has them as limits only, which
/// tell in which country a point lies. `docs/borders.md` says more.
public final class BorderNetwork: Sendable {
  /// Where the index lies.
  public let path: String

  let tree: BorderTree
  let roots: MappedArray<UInt32>
  let arcPairs: MappedArray<UInt32>
  let disputes: MappedArray<UInt8>

  /// The merged lines of the borders that were drawn so far.
  let merged = Mutex<[CountryPair: [[Coordinate]]]>([:])
  /// The neighbors in the directions that were asked for so far.
  let directions = Mutex<[Toward: [Alpha2]]>([:])

  private let file: MappedFile
  private let pairValues: MappedArray<UInt32>
  private let pairArcs: MappedArray<UInt32>
  private let arcVertices: MappedArray<UInt32>
  private let territories: MappedArray<UInt16>
  private let arcSources: MappedArray<UInt32>
  private let sourceNames: MappedArray<UInt8>
  private let degrees: MappedArray<Int32>

  /// Opens an index that ``BorderNetworkBuilder`` wrote.
  ///
  /// - Throws: ``BorderError/index(_:)`` when the file is missing, of another kind or version, or cut;
  ///   ``BorderError/inconsistent(path:reason:)`` when its columns do not fit together.
  /// - Complexity: O(1); maps the file and reads its header.
  public init(path: String) throws(BorderError) {
    self.path = path
    do {
      file = try MappedFile(path: path, kind: BorderFormat.kind)
      pairValues = try file.column("PAIR")
      pairArcs = try file.column("PARC")
      roots = try file.column("ROOT")
      arcPairs = try file.column("ARCP")
      arcVertices = try file.column("ARCV")
      territories = try file.column("ARCT")
      disputes = try file.column("ARCD")
      arcSources = try file.column("ARCS")
      sourceNames = try file.column("SRCN")
      degrees = try file.column("VDEG")
      tree = BorderTree(
        bounds: try file.column("NBOX"),
        links: try file.column("NLNK"),
        leaves: try file.column("LEAF"),
        places: try file.column("VECF")
      )
    } catch {
      throw .index(error)
    }
    try checkLengths()
  }

  /// Reads the whole file and compares its checksum.
  ///
  /// - Throws: ``BorderError/index(_:)`` when a byte was altered.
  /// - Complexity: O(*n*) in the size of the file.
  public func verify() throws(BorderError) {
    do {
      try file.verify()
    } catch {
      throw .index(error)
    }
  }

  /// How many pairs of countries share a border.
  public var pairCount: Int { pairValues.count }

  /// How many vertices the borders have, counting those that were put into long segments.
  public var vertexCount: Int { Int(arcVertices[Int(pairArcs[pairCount])]) }

  /// The short names of the data sets the borders come from.
  public var sources: [String] {
    sourceNames.text(0..<sourceNames.count).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// Every pair of countries that share a border, alphabetical.
  public var pairs: [CountryPair] { pairValues.map { CountryPair(value: $0) } }

  /// Whether two countries share a land border.
  public func contains(_ pair: CountryPair) -> Bool { number(of: pair) != nil }

  /// The borders of one country, alphabetical; empty for an island.
  public func pairs(of country: Alpha2) -> [CountryPair] { pairs.filter { $0.contains(country) } }

  /// The countries that share a land border with one, alphabetical.
  public func neighbors(of country: Alpha2) -> [Alpha2] {
    pairs(of: country).compactMap { $0.other(than: country) }.sorted()
  }

  /// The arcs of one border as the index has them, with points put into their long segments.
  ///
  /// - Throws: ``BorderError/unknownPair(_:)`` when the two countries share none.
  public func arcs(of pair: CountryPair) throws(BorderError) -> [BorderArc] {
    guard let number = number(of: pair) else { throw .unknownPair(pair) }
    let names = sources
    return (Int(pairArcs[number])..<Int(pairArcs[number + 1])).map { arc in
      BorderArc(
        pair: pair,
        left: territory(ofArc: arc, side: 0),
        right: territory(ofArc: arc, side: 1),
        isDisputed: disputes[arc] != 0,
        source: names[Int(arcSources[arc])],
        points: (Int(arcVertices[arc])..<Int(arcVertices[arc + 1])).map { vertex($0) }
      )
    }
  }

  /// The position of a pair in the alphabet of pairs.
  func number(of pair: CountryPair) -> Int? {
    var low = 0
    var high = pairValues.count
    while low < high {
      let middle = (low + high) / 2
      if pairValues[middle] < pair.value { low = middle + 1 } else { high = middle }
    }
    return low < pairValues.count && pairValues[low] == pair.value ? low : nil
  }

  /// Whose land lies left (0) or right (1) of an arc.
  func territory(ofArc arc: Int, side: Int) -> Territory {
    let rival = territories[arc * 4 + side * 2 + 1]
    return Territory(
      Alpha2(value: territories[arc * 4 + side * 2]),
      rival: rival == 0 ? nil : Alpha2(value: rival)
    )
  }

  /// The same for an arc that may be a limit, beyond which lies nobody's.
  func owner(ofArc arc: Int, side: Int) -> Territory? {
    territories[arc * 4 + side * 2] == 0 ? nil : territory(ofArc: arc, side: side)
  }

  /// The coordinate of a vertex.
  func vertex(_ index: Int) -> Coordinate {
    Coordinate(
      longitude: BorderFormat.degrees(degrees[index * 2]),
      latitude: BorderFormat.degrees(degrees[index * 2 + 1])
    )
  }

  /// The point at a fraction of the segment that begins at a vertex.
  func point(on index: Int, at fraction: Double) -> Coordinate {
    let start = vertex(index)
    guard fraction > 0 else { return start }
    let end = vertex(index + 1)
    guard fraction < 1 else { return end }
    return Coordinate(
      longitude: Densifier.wrapped(start.longitude + Densifier.span(start, end) * fraction),
      latitude: start.latitude + (end.latitude - start.latitude) * fraction
    )
  }

  private func checkLengths() throws(BorderError) {
    let arcs = arcPairs.count
    let checks = [
      (pairArcs.count == pairValues.count + 1, "PARC"),
      (roots.count == pairValues.count + 2, "ROOT"),
      (arcVertices.count == arcs + 1, "ARCV"),
      (territories.count == arcs * 4, "ARCT"),
      (disputes.count == arcs, "ARCD"),
      (arcSources.count == arcs, "ARCS"),
      (tree.places.count == degrees.count / 2 * 3, "VECF"),
      (tree.bounds.count == tree.links.count * 6, "NBOX"),
      (tree.leaves.count.isMultiple(of: 2) && !pairValues.isEmpty, "LEAF"),
    ]
    for (fits, section) in checks where !fits {
      throw .inconsistent(path: path, reason: "section \(section) does not fit the others")
    }
  }
}
