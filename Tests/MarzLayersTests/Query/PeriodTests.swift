import Testing

@testable import MarzLayers

@Suite("Counting by periods")
struct PeriodTests {
  private static func months(
    _ days: [String],
    asked: (first: Int?, last: Int?) = (nil, nil)
  ) -> (counts: [String], gaps: [Int]) {
    var tally = Tally(keys: [.period(.month, of: "t")], asked: asked)
    for day in days { tally.add([.text(day)], geometry: []) }
    let counts = tally.finished().map { "\(tally.text(of: $0.parts[0], at: 0)) \($0.count)" }
    return (counts, tally.gaps(at: 0).map(\.count))
  }

  @Test func `months without features are there`() {
    let found = Self.months(["2024-01-31", "2024-04-01T00:00:00Z"])
    #expect(found.counts == ["2024-01 1", "2024-02 0", "2024-03 0", "2024-04 1"])
    #expect(found.gaps.isEmpty)
  }

  @Test func `one odd date brings no centuries of zeros`() {
    let found = Self.months(["1639-05-17", "2024-01-02", "2024-03-02"])
    #expect(found.counts == ["1639-05 1", "2024-01 1", "2024-02 0", "2024-03 1"])
    #expect(found.gaps == [(2024 - 1639) * 12 - 5])
  }

  @Test func `two years are filled, and a month more is not`() {
    #expect(Self.months(["2020-01-01", "2022-02-01"]).counts.count == 26)
    #expect(Self.months(["2020-01-01", "2022-03-01"]).counts.count == 2)
  }

  @Test func `a long series has longer stretches filled`() {
    let years = (1900..<1930).flatMap { year in (1...9).map { "\(year)-0\($0)-01" } }
    let found = Self.months(years + ["1950-01-01"])
    #expect(found.gaps.isEmpty)
    #expect(found.counts.count == 50 * 12 + 1)
  }

  @Test func `what was asked for is there from its first to its last period`() {
    let asked = (2024 * 12, 2024 * 12 + 11)
    let found = Self.months(["2024-03-05"], asked: asked)
    #expect(found.counts.count == 12)
    #expect(found.counts.first == "2024-01 0")
    #expect(found.counts.last == "2024-12 0")
  }
}
