import MarzGazetteer
import MarzText

/// Groups the reports of one event in several documents.
///
/// Two reports are of one event when their parties are the same, their classes are of one family
/// (what was agreed and what then happened), their days lie at most three apart, and their places
/// agree: one in common, or none in one of them and at least two countries among the parties. An attack or a
/// protest, which may have no known party, is also one by its place and day.
public enum EventMerger {
  /// How many days apart two reports may date one event.
  private static let slackDays = 3

  /// The indices of the reports by event; groups by their first report, reports in order.
  ///
  /// Reports of one document stay apart: what it tells twice was joined when it was read.
  ///
  /// - Complexity: O(*n* · *k*), where *k* is the number of events with the same parties and family.
  public static func groups(of reports: [EventFacts]) -> [[Int]] {
    var groups: [[Int]] = []
    var byKey: [String: [Int]] = [:]
    for (index, report) in reports.enumerated() {
      let keys = keys(of: report)
      let known = keys.lazy.flatMap { byKey[$0, default: []] }.first { group in
        groups[group].allSatisfy { isSame(reports[$0], report) }
      }
      let group = known ?? groups.count
      if known == nil { groups.append([]) }
      groups[group].append(index)
      for key in keys where byKey[key]?.contains(group) != true {
        byKey[key, default: []].append(group)
      }
    }
    return groups
  }

  /// What reports of one event have in common: the parties, or the place of a deed that needs none.
  private static func keys(of report: EventFacts) -> [String] {
    let family = family(of: report.eventClass)
    var keys: [String] = []
    if !report.countries.isEmpty {
      let parties = report.countries.sorted().map(\.description).joined(separator: " ")
      keys.append("\(family) \(parties)")
    }
    if isLocal(report) {
      keys += report.places.map(\.description).sorted().map { "\(family) at \($0)" }
    }
    return keys
  }

  /// Whether the deed is known by its place and day: an attack, a protest, whoever did it.
  private static func isLocal(_ report: EventFacts) -> Bool {
    switch EventClass(rawValue: report.eventClass) {
    case .assault, .protest: report.countries.count < 2
    default: false
    }
  }

  private static func family(of name: String) -> String {
    switch EventClass(rawValue: name) {
    case .agree, .consult, .support, .cooperate, .aid: "cooperation"
    case .concede, .retreat: "yielding"
    case .threaten, .mobilize, .coerce, .sanction: "pressure"
    default: name
    }
  }

  private static func isSame(_ one: EventFacts, _ other: EventFacts) -> Bool {
    guard one.document != other.document, areNear(one, other) else { return false }
    if one.eventClass != other.eventClass, one.places.isDisjoint(with: other.places) {
      return false
    }
    guard one.countries == other.countries else {
      // A bombing of which one report names the victims' country and the other nobody.
      return isLocal(one) && isLocal(other) && one.eventClass == other.eventClass
        && (one.countries.isSubset(of: other.countries)
          || other.countries.isSubset(of: one.countries))
        && !one.places.isDisjoint(with: other.places) && daysApart(one, other) == 0
    }
    if one.places.isEmpty || other.places.isEmpty { return one.countries.count > 1 }
    return !one.places.isDisjoint(with: other.places)
  }

  private static func areNear(_ one: EventFacts, _ other: EventFacts) -> Bool {
    daysApart(one, other).map { $0 <= slackDays } ?? false
  }

  /// How many days lie between two reports' dates, 0 where they overlap; nil where one has none.
  private static func daysApart(_ one: EventFacts, _ other: EventFacts) -> Int? {
    guard let start = one.start, let end = one.end ?? one.start, let otherStart = other.start,
      let otherEnd = other.end ?? other.start
    else { return nil }
    return max(0, start.dayNumber - otherEnd.dayNumber, otherStart.dayNumber - end.dayNumber)
  }
}
