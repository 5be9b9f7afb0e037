/// Properties that geojson.io, GitHub and other viewers draw a feature by.
///
/// Source: simplestyle-spec 1.1.0. Color says the class and size the number of reports; the title is what viewers show.
struct SimpleStyle {
  private let layer: Layer
  private let classColumn: Int?
  private let documents: Int?
  private let activity: Int?

  init(_ layer: Layer) {
    self.layer = layer
    classColumn = layer.schema.index(of: "event_class")
    documents = layer.schema.index(of: "documents")
    activity = layer.schema.index(of: "events_25km")
  }

  /// Writes the properties of a feature as further members.
  func write(_ feature: Feature, into json: inout JSONWriter) {
    let color = color(of: feature)
    switch layer.family {
    case .point:
      json.member("marker-color", color)
      json.member("marker-size", size(of: feature))
    case .line:
      json.member("stroke", color)
      json.member("stroke-width", layer == .proximity ? 1 : width(of: feature))
      json.member("stroke-opacity", 0.9)
    case .area:
      json.member("stroke", color)
      json.member("stroke-width", 1)
      json.member("fill", color)
      json.member("fill-opacity", 0.12)
    }
  }

  private func color(of feature: Feature) -> String {
    if let step = step(of: feature) { return step.color }
    guard let classColumn, case .text(let name) = feature.properties[classColumn] else {
      return "#75687f"
    }
    return Palette.standard.entry(of: name).fill
  }

  private func size(of feature: Feature) -> String {
    guard layer == .events else { return "small" }
    guard let documents, case .integer(let count) = feature.properties[documents], count > 1 else {
      return "medium"
    }
    return "large"
  }

  private func width(of feature: Feature) -> Int {
    step(of: feature).flatMap { Palette.activity.firstIndex(of: $0) }.map { 2 + $0 } ?? 2
  }

  private func step(of feature: Feature) -> Palette.ActivityStep? {
    guard let activity, case .integer(let count) = feature.properties[activity] else { return nil }
    return Palette.activity.first { ($0.least...$0.most).contains(count) }
  }
}
