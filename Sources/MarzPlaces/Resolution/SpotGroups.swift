/// The spots of a document by their names, so that what a name says is weighed once.
struct SpotGroups: Sendable {
  /// The positions of the spots of each name, names in the order of the text; unknown names left out.
  private(set) var members: [[Int]] = []

  init(_ spots: [Spot]) {
    var groups: [Spot.Name: Int] = [:]
    for (index, spot) in spots.enumerated() {
      guard let name = spot.name else { continue }
      if let group = groups[name] {
        members[group].append(index)
      } else {
        groups[name] = members.count
        members.append([index])
      }
    }
  }
}
