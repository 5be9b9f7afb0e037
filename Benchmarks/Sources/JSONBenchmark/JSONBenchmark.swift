import Foundation

/// Writes the same annotations with marz's JSON writer and with `JSONEncoder`, and prints how fast each is.
@main
struct JSONBenchmark {
  static func main() throws {
    let annotations = (0..<2000).map { Annotation.sample(number: $0, toponyms: 40) }
    let encoder = JSONEncoder()
    let decoder = JSONDecoder()

    for annotation in annotations {
      var json = JSONWriter()
      annotation.write(into: &json)
      let ours = try decoder.decode(Annotation.self, from: Data(json.bytes))
      let theirs = try decoder.decode(Annotation.self, from: encoder.encode(annotation))
      guard ours == annotation, theirs == annotation else {
        print("\(annotation.id): what was written does not read back as it was")
        exit(1)
      }
    }

    var rates: [String: Double] = [:]
    for round in 1...3 {
      var byteCount = 0
      var json = JSONWriter()
      let writerTime = ContinuousClock().measure {
        for annotation in annotations {
          annotation.write(into: &json)
          byteCount += json.bytes.count
          json.removeAll()
        }
      }
      rates["JSONWriter"] = report("JSONWriter", round, byteCount, writerTime)
      byteCount = 0
      let encoderTime = try ContinuousClock().measure {
        for annotation in annotations { byteCount += try encoder.encode(annotation).count }
      }
      rates["JSONEncoder"] = report("JSONEncoder", round, byteCount, encoderTime)
    }
    guard let writer = rates["JSONWriter"], let encoder = rates["JSONEncoder"] else { return }
    print("ratio in the last round: \((writer / encoder * 10).rounded() / 10)")
  }

  private static func report(
    _ name: String,
    _ round: Int,
    _ byteCount: Int,
    _ time: Duration
  ) -> Double {
    let rate = Double(byteCount) / 1e6 / (time / .seconds(1))
    print("\(name), round \(round): \(byteCount) bytes, \(rate.rounded()) MB/s")
    return rate
  }
}
