import MarzGeometry
package import MarzLayers

/// Events that look like those of a run, made from their number: the same number gives the same event.
package enum GeneratedEvents {
  private static let classes = ["AGREE", "CONSULT", "AID", "ACCUSE", "COERCE", "ASSAULT"]
  private static let statuses = ["actual", "planned", "claimed", "requested", "negated"]
  private static let bands = ["0-5", "5-25", "25-50", "50-100", "100-250", "250+"]
  private static let borders = ["IQ-IR", "IR-TR", "IQ-TR", "IQ-SY", "AM-GE", "AF-PK"]

  /// The event with a number.
  package static func feature(_ number: Int) -> Feature {
    var state = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15
    func pick(_ count: Int) -> Int {
      state ^= state >> 29
      state = state &* 0xBF58_476D_1CE4_E5B9
      state ^= state >> 32
      return Int(state % UInt64(count))
    }
    let point = Coordinate(
      longitude: 35 + Double(pick(20_000_000)) / 1e6,
      latitude: 28 + Double(pick(14_000_000)) / 1e6
    )
    let day = "2024-\(two(1 + pick(12)))-\(two(1 + pick(28)))"
    var properties = FeatureProperties<EventField>(id: "e\(number)@gn:\(pick(200_000))")
    properties.set(.title, "Officials of two countries discuss crossing number \(number)")
    properties.set(.eventClass, classes[pick(classes.count)])
    properties.set(.status, statuses[pick(statuses.count)])
    properties.set(.historical, false)
    properties.set(.place, "Place \(pick(5000))")
    properties.set(.border, borders[pick(borders.count)])
    properties.set(.borderKm, Double(pick(400_000)) / 1000)
    properties.set(.borderBand, bands[pick(bands.count)])
    properties.set(.eventStart, day + "T00:00:00Z")
    properties.set(.eventEnd, day + "T23:59:59Z")
    properties.set(.actors, list: ["Iran", "Iraq"])
    properties.set(.recipients, list: [])
    properties.set(.quadCode, 1 + pick(4))
    properties.set(.intensity, Double(pick(20)) - 10)
    properties.set(.confidence, Double(pick(100)) / 100)
    properties.set(
      .sentence,
      "Officials of the two countries met on that day to discuss the crossing number \(number)."
    )
    properties.set(.document, "report-\(number / 3).txt")
    properties.set(.documents, 1 + pick(3))
    return Feature(geometry: .point(point), properties: properties)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
