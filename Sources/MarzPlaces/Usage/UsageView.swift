import MarzWords

/// The toponyms of a text with the grammar around them, worked out once for all of them.
struct UsageView: Sendable {
  let view: SpotView
  /// For each spot the list that it belongs to, itself alone for most: "Tehran, Ankara and Baghdad".
  let lists: [Range<Int>]
  let grammars: [NameGrammar]
  /// For each name, by its first word, how often it acts in the text and how often it is a location.
  private var uses: [WordHash: Use] = [:]

  private struct Use {
    var actor = 0
    var located = 0
  }

  init(_ view: SpotView) {
    self.view = view
    var lists: [Range<Int>] = []
    lists.reserveCapacity(view.spots.count)
    var start = 0
    for index in view.spots.indices {
      // "In Yerevan, the Armenian ministry" is no list.
      let isSame =
        index + 1 < view.spots.count
        && view.spots[index].isDemonym == view.spots[index + 1].isDemonym
      if view.joins(index), isSame { continue }
      for _ in start...index { lists.append(start..<index + 1) }
      start = index + 1
    }
    self.lists = lists
    grammars = view.spots.indices.map { index in
      let list = lists[index]
      return NameGrammar(
        first: view.spots[list.lowerBound],
        last: view.spots[list.upperBound - 1],
        isContained: view.containerAfter(list.upperBound - 1) != nil,
        context: view.context
      )
    }
    for index in view.spots.indices where !view.spots[index].isDemonym {
      uses[name(of: index), default: Use()].actor += isActor(index) ? 1 : 0
      uses[name(of: index), default: Use()].located += isLocated(index) ? 1 : 0
    }
  }

  /// The tokens of the list that a spot belongs to, from its first name to its last.
  func tokensOfList(_ index: Int) -> Range<Int> {
    let list = lists[index]
    return view.spots[list.lowerBound].span
      .lowerBound..<view.spots[list.upperBound - 1].span.upperBound
  }

  private func name(of index: Int) -> WordHash {
    view.tokens[view.spots[index].core.lowerBound].hash
  }

  private func isActor(_ index: Int) -> Bool {
    grammars[index].verb == .will && !isLocated(index)
  }

  private func isLocated(_ index: Int) -> Bool {
    !view.cuesBefore(lists[index].lowerBound).isDisjoint(with: [.locative, .direction, .motion])
  }

  /// Whether the name acts elsewhere in the text: "Tehran has rejected".
  func isActorElsewhere(_ index: Int) -> Bool {
    (uses[name(of: index)]?.actor ?? 0) > (isActor(index) ? 1 : 0)
  }

  /// Whether the name is a location elsewhere in the text: "in Tehran".
  func isLocatedElsewhere(_ index: Int) -> Bool {
    (uses[name(of: index)]?.located ?? 0) > (isLocated(index) ? 1 : 0)
  }
}
