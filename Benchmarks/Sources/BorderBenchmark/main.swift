import Foundation
import MarzBorders
import MarzGeometry

/// Random points of one part of the world.
struct Sample {
  var name: String
  var points: [Coordinate]
}

let table =
  CommandLine.arguments.dropFirst().first
  ?? URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../gazetteer/borders/arcs.tsv").standardizedFileURL.path
let index = FileManager.default.temporaryDirectory
  .appending(path: "marz-\(UUID().uuidString).borders").path
let clock = ContinuousClock()

let build = try clock.measure { try BorderNetworkBuilder.compile(table: table, to: index) }
let opening = clock.now
let network = try BorderNetwork(path: index)
print("open\t\(clock.now - opening)")
print("build\t\(build)\t\(network.pairCount) pairs\t\(network.vertexCount) vertices")
try FileManager.default.removeItem(atPath: index)

var random = SplitMix(state: 7)
let region = Sample(
  name: "26–62° E, 25–42° N",
  points: (0..<50_000).map { _ in
    Coordinate(
      longitude: .random(in: 26...62, using: &random),
      latitude: .random(in: 25...42, using: &random)
    )
  }
)
let world = Sample(
  name: "world",
  points: (0..<20_000).map { _ in
    Coordinate(
      longitude: .random(in: -180...180, using: &random),
      latitude: asin(.random(in: -1...1, using: &random)) * 180 / .pi
    )
  }
)

// The nearest vertex is found by measuring all of them; the border lies no farther than that, and no
// nearer than the vertex by more than half of the longest segment, 0.8 km.
let vertices = try network.pairs.flatMap { pair in try network.arcs(of: pair).flatMap(\.points) }
for sample in [region, world] {
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

for sample in [region, world] {
  var kilometers = 0.0
  let time = clock.measure {
    for point in sample.points {
      kilometers += network.nearest(to: point)?.distance.kilometers ?? 0
    }
  }
  let mean = (kilometers / Double(sample.points.count)).rounded()
  print("nearest\t\(sample.name)\t\(time / sample.points.count) a point\tmean \(Int(mean)) km")
}
