package import MarzGeometry

/// Counts features by groups, with the means of numbers.
package struct Tally: Sendable {
  /// A group's part of a key.
  package enum Part: Hashable, Comparable, Sendable {
    /// The value of a property, as text.
    case text(String)
    /// A number.
    case number(Double)
    /// A period by its number.
    case period(Int)
    /// A cell of the grid.
    case cell(GroundGrid.Cell)
    /// Unknown.
    case none

    private var rank: Int {
      switch self {
      case .number, .period, .cell: 0
      case .text: 1
      case .none: 2
      }
    }

    /// Numbers, periods and cells in their order, then text, then what is unknown.
    package static func < (one: Part, other: Part) -> Bool {
      switch (one, other) {
      case (.number(let a), .number(let b)): a < b
      case (.period(let a), .period(let b)): a < b
      case (.cell(let a), .cell(let b)): a < b
      case (.text(let a), .text(let b)): a.utf8.lexicographicallyPrecedes(b.utf8)
      default: one.rank < other.rank
      }
    }
  }

  /// A group with what was counted.
  package struct Group: Sendable {
    /// Its part for each key.
    package var parts: [Part]
    /// How many features.
    package var count: Int
    /// The mean of each number asked for; nil where no feature of the group has one.
    package var means: [Double?]
  }

  struct Sums {
    var count = 0
    var sums: [Double]
    var counts: [Int]
  }

  /// What is counted by.
  package let keys: [GroupKey]
  /// The properties whose means are taken.
  package let means: [String]
  /// The periods that were asked for, where they were; an open end has none.
  package let asked: (first: Int?, last: Int?)
  private(set) var groups: [[Part]: Sums] = [:]

  /// Starts at nothing.
  ///
  /// - Parameters:
  ///   - keys: What is counted by.
  ///   - means: The properties whose means are taken.
  ///   - asked: The first and the last period that shall be there, features or not.
  package init(
    keys: [GroupKey],
    means: [String] = [],
    asked: (first: Int?, last: Int?) = (nil, nil)
  ) {
    self.keys = keys
    self.means = means
    self.asked = asked
  }

  /// The properties that have to be read for it, in the order in which ``add(_:)`` wants them.
  package var properties: [String] {
    keys.compactMap { key in
      switch key {
      case .property(let name), .period(_, let name): name
      case .cell: nil
      }
    } + means
  }

  /// Whether the geometry has to be read.
  package var needsGeometry: Bool {
    keys.contains { if case .cell = $0 { true } else { false } }
  }

  /// Counts a feature.
  ///
  /// - Parameters:
  ///   - values: The values of ``properties``.
  ///   - geometry: Its geometry; what is no point counts where the middle of its box lies.
  package mutating func add(_ values: ArraySlice<FilterValue>, geometry: [Shape]) {
    var next = values.startIndex
    func take() -> FilterValue {
      defer { next += 1 }
      return next < values.endIndex ? values[next] : .null
    }
    let parts = keys.map { key -> Part in
      switch key {
      case .property: Self.part(take())
      case .period(let unit, _):
        if case .text(let text) = take(), let time = FilterTime(text) {
          .period(unit.number(of: time.lower))
        } else {
          .none
        }
      case .cell(let grid): Self.middle(of: geometry).map { .cell(grid.cell(of: $0)) } ?? .none
      }
    }
    var sums =
      groups[parts]
      ?? Sums(
        sums: [Double](repeating: 0, count: means.count),
        counts: [Int](repeating: 0, count: means.count)
      )
    sums.count += 1
    for index in means.indices {
      guard case .number(let number) = take() else { continue }
      sums.sums[index] += number
      sums.counts[index] += 1
    }
    groups[parts] = sums
  }

  /// The groups in the order of their keys, with the empty ones that a reader expects.
  ///
  /// Between the first and the last period none is missing but those of ``gaps(at:)``. Where all groups of a
  /// property are bands of distance (`0-5` … `250+`), all bands are there in their order.
  /// - Complexity: O(*g* log *g*) in the groups.
  package func finished() -> [Group] {
    var result = groups
    for index in keys.indices { fill(&result, at: index) }
    let bands = keys.indices.map { isBand($0, result) }
    return result.map { parts, sums in
      Group(
        parts: parts,
        count: sums.count,
        means: zip(sums.sums, sums.counts).map { $1 > 0 ? $0 / Double($1) : nil }
      )
    }
    .sorted { one, other in
      for (index, (first, second)) in zip(one.parts, other.parts).enumerated() where first != second
      {
        if bands[index] { return Self.bandNumber(first) < Self.bandNumber(second) }
        return first < second
      }
      return false
    }
  }

  /// The text of a part of a key.
  package func text(of part: Part, at index: Int) -> String {
    switch part {
    case .text(let text): return text
    case .number(let number): return FilterExpression.number(number)
    case .period(let number):
      if case .period(let unit, _) = keys[index] { return unit.text(of: number) }
      return String(number)
    case .cell(let cell): return "\(cell.row)/\(cell.column)"
    case .none: return ""
    }
  }

  private static func part(_ value: FilterValue) -> Part {
    switch value {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .boolean(let flag): .text(flag ? "true" : "false")
    case .time(let time): .text(time.text)
    case .list(let elements):
      .text(elements.map { FilterExpression.literal($0).text }.joined(separator: "; "))
    case .null, .geometry: .none
    }
  }

  private static func middle(of geometry: [Shape]) -> Coordinate? {
    if geometry.count == 1, case .point(let point) = geometry[0] { return point }
    guard let box = Shape.multiPoint(geometry.flatMap(\.coordinates)).envelope else { return nil }
    return Coordinate(longitude: (box.west + box.east) / 2, latitude: (box.south + box.north) / 2)
  }
}
