import Foundation
import MarzBorders
import MarzGeometry

// BorderBenchmark [ARCS.tsv] [EXPORT]: measures the nearest border of random points. With a folder to export to,
// the arcs, the points and the answers go there, so that border_rivals.py asks others the same.

let clock = ContinuousClock()

/// The processor time of this process in seconds: a loaded machine disturbs it less than the clock on the wall.
func processorSeconds() -> Double { Double(clock_t(Glibc.clock())) / Double(CLOCKS_PER_SEC) }

/// Random points of one part of the world.
struct Sample {
  var name: String
  var points: [Coordinate]

  static func region(_ random: inout SplitMix) -> Sample {
    let points = (0..<50_000).map { _ in
      Coordinate(
        longitude: .random(in: 26...62, using: &random),
        latitude: .random(in: 25...42, using: &random)
      )
    }
    return Sample(name: "region", points: points)
  }

  /// Spread evenly over the sphere.
  static func world(_ random: inout SplitMix) -> Sample {
    let points = (0..<20_000).map { _ in
      Coordinate(
        longitude: .random(in: -180...180, using: &random),
        latitude: asin(.random(in: -1...1, using: &random)) * 180 / .pi
      )
    }
    return Sample(name: "world", points: points)
  }
}

/// The processor time a point, in microseconds, the best of five rounds.
func microsecondsPerPoint(_ sample: Sample, _ work: (Coordinate) -> Double) -> Double {
  var best = Double.infinity
  var sum = 0.0
  for _ in 0..<5 {
    let start = processorSeconds()
    for point in sample.points { sum += work(point) }
    best = min(best, processorSeconds() - start)
  }
  precondition(sum.isFinite, "a point without an answer")
  return best / Double(sample.points.count) * 1e6
}

/// The nearest vertex is found by measuring all of them; the border lies no farther than that, and no nearer than
/// the vertex by more than half of the longest segment, 0.8 km.
func check(_ network: BorderNetwork, _ sample: Sample, _ vertices: [Coordinate]) {
  for point in sample.points.prefix(5) {
    let naive = vertices.reduce(Double.infinity) {
      min($0, Geodesic.inverse(from: point, to: $1).distance.meters)
    }
    let found = network.nearest(to: point)?.distance.meters ?? .nan
    precondition(
      found <= naive + 0.01 && found >= naive - 801,
      "\(point): \(found) m by the tree, \(naive) m to the nearest vertex"
    )
  }
}

/// Writes the arcs as the index has them, one a line: pair, then longitude and latitude of each vertex.
func export(_ network: BorderNetwork, to path: String) throws {
  var text = ""
  for pair in network.pairs {
    for arc in try network.arcs(of: pair) {
      let points = arc.points.map { "\($0.longitude) \($0.latitude)" }
      text += "\(pair)\t\(points.joined(separator: ","))\n"
    }
  }
  try Data(text.utf8).write(to: URL(filePath: path))
}

/// Writes the points with the answers: lon, lat, pair and ties, meters.
func export(_ sample: Sample, _ network: BorderNetwork, to path: String) throws {
  var text = "lon,lat,border,meters\n"
  for point in sample.points {
    guard let found = network.nearest(to: point) else { continue }
    let pairs = ([found.pair] + found.ties).map(\.description).joined(separator: " ")
    text += "\(point.longitude),\(point.latitude),\(pairs),\(found.distance.meters)\n"
  }
  try Data(text.utf8).write(to: URL(filePath: path))
}

let arguments = CommandLine.arguments.dropFirst()
let table =
  arguments.first
  ?? URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../gazetteer/borders/arcs.tsv").standardizedFileURL.path
let limits = URL(filePath: table).deletingLastPathComponent().appending(path: "limits.tsv").path
let index = FileManager.default.temporaryDirectory
  .appending(path: "marz-\(UUID().uuidString).borders").path
let hasLimits = FileManager.default.fileExists(atPath: limits)
try BorderNetworkBuilder.compile(table: table, limits: hasLimits ? limits : nil, to: index)
let network = try BorderNetwork(path: index)
var opening = Duration.seconds(1)
for _ in 0..<20 {
  let start = clock.now
  let opened = try BorderNetwork(path: index)
  opening = min(opening, clock.now - start)
  precondition(opened.pairCount == network.pairCount, "another index was opened")
}
let size = try FileManager.default.attributesOfItem(atPath: index)[.size] as? Int ?? 0
print("index\t\(size / 1_000_000) MB\topened in \(opening)")
print("holds\t\(network.pairCount) pairs\t\(network.vertexCount) vertices")
try FileManager.default.removeItem(atPath: index)

var random = SplitMix(state: 7)
let vertices = try network.pairs.flatMap { pair in try network.arcs(of: pair).flatMap(\.points) }
let samples = [Sample.region(&random), Sample.world(&random)]
for sample in samples {
  check(network, sample, vertices)
  let border = microsecondsPerPoint(sample) { network.nearest(to: $0)?.distance.meters ?? .nan }
  print("nearest\t\(sample.name)\t\(border) µs\t\(Int(1e6 / border)) points/s")
  let country = microsecondsPerPoint(sample) { network.territory(at: $0) == nil ? 0 : 1 }
  print("country\t\(sample.name)\t\(country) µs\t\(Int(1e6 / country)) points/s")
}
if let folder = arguments.dropFirst().first {
  try export(network, to: folder + "/arcs.tsv")
  for sample in samples { try export(sample, network, to: "\(folder)/\(sample.name).csv") }
}
