/// The spots of a document by their names, so that what a name says is weighed once.
struct SpotGroups: Sendable {
  /// The positions of the spots of each name, names in the order of the text; unknown names left out.
  private(set) var members: [[Int]] = []
  /// For each spot the position of its name among ``members``, nil for an unknown name.
  private(set) var groups: [Int?] = []

  /// What spots of the same name share: the first place that the name may mean and how many there are.
  private struct Name: Hashable {
    var place: Int
    var count: Int
    var isDemonym: Bool
  }

  init(_ spots: [Spot]) {
    var known: [Name: Int] = [:]
    groups.reserveCapacity(spots.count)
    for (index, spot) in spots.enumerated() {
      guard let first = spot.senses.first else {
        groups.append(nil)
        continue
      }
      let name = Name(place: first.place, count: spot.senses.count, isDemonym: spot.isDemonym)
      let group = known[name] ?? members.count
      if group == members.count {
        known[name] = group
        members.append([])
      }
      members[group].append(index)
      groups.append(group)
    }
  }
}
