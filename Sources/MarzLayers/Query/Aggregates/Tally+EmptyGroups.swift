/// The groups without features that a reader expects between the others.
extension Tally {
  /// More periods than that are never filled in.
  private static let maximumPeriods = 100_000
  private static let bands = ["0-5", "5-25", "25-50", "50-100", "100-250", "250+"]

  /// The stretches of empty periods that are left out.
  ///
  /// One odd date, such as an event of 1955 among those of this year, shall not bring centuries of zeros. So a
  /// stretch is left out when it is longer than a reader looks back for (``CalendarUnit/longestStretch``) and has
  /// more periods than there are periods with features.
  package func gaps(at index: Int) -> [ClosedRange<Int>] {
    guard case .period(let unit, _) = keys[index] else { return [] }
    let numbers = periods(at: index)
    let longest = min(Self.maximumPeriods, max(unit.longestStretch, numbers.count))
    return zip(numbers, numbers.dropFirst()).compactMap { before, after in
      after - before - 1 > longest ? before + 1...after - 1 : nil
    }
  }

  func fill(_ groups: inout [[Part]: Sums], at index: Int) {
    var wanted: [Part] = []
    if case .period = keys[index] {
      let numbers = periods(at: index)
      guard let first = numbers.first, let last = numbers.last else { return }
      var periods = Self.numbers(first...last, without: gaps(at: index))
      // What was asked for is there, features or not.
      if let start = asked.first, start < first, first - start < Self.maximumPeriods {
        periods += start..<first
      }
      if let end = asked.last, end > last, end - last < Self.maximumPeriods {
        periods += last + 1...end
      }
      wanted = periods.map { .period($0) }
    } else if isBand(index, groups) {
      wanted = Self.bands.map { .text($0) }
    }
    guard !wanted.isEmpty else { return }
    let empty = Sums(
      sums: [Double](repeating: 0, count: means.count),
      counts: [Int](repeating: 0, count: means.count)
    )
    for parts in Set(groups.keys.map { Self.without($0, index) }) {
      for part in wanted {
        var parts = parts
        parts[index] = part
        if groups[parts] == nil { groups[parts] = empty }
      }
    }
  }

  private static func numbers(_ span: ClosedRange<Int>, without gaps: [ClosedRange<Int>]) -> [Int] {
    var numbers: [Int] = []
    var next = span.lowerBound
    for gap in gaps {
      numbers += next..<gap.lowerBound
      next = gap.upperBound + 1
    }
    return numbers + Array(next...span.upperBound)
  }

  /// The periods with features, ascending.
  private func periods(at index: Int) -> [Int] {
    let numbers = groups.keys.compactMap { parts in
      if case .period(let number) = parts[index] { number } else { nil }
    }
    return Set(numbers).sorted()
  }

  private static func without(_ parts: [Part], _ index: Int) -> [Part] {
    var parts = parts
    parts[index] = .none
    return parts
  }

  func isBand(_ index: Int, _ groups: [[Part]: Sums]) -> Bool {
    guard case .property = keys[index], !groups.isEmpty else { return false }
    return groups.keys.allSatisfy { parts in
      switch parts[index] {
      case .text(let text): Self.bands.contains(text)
      case .none: true
      default: false
      }
    } && groups.keys.contains { $0[index] != .none }
  }

  static func bandNumber(_ part: Part) -> Int {
    if case .text(let text) = part { return bands.firstIndex(of: text) ?? bands.count }
    return bands.count
  }
}
