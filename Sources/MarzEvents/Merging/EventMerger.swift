import MarzGazetteer
import MarzText

/// Groups the reports of one event in several documents.
///
/// Two reports are of one event when their parties are the same, their classes are of one family
/// (what was agreed and what then happened), their days lie at most three apart, and their places
/// agree: one in common, or none in one of them and at least two countries among the parties.
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
    var byParties: [String: [Int]] = [:]
    for (index, report) in reports.enumerated() {
      guard !report.countries.isEmpty else {
        groups.append([index])
        continue
      }
      let parties = report.countries.sorted().map(\.description).joined(separator: " ")
      let key = "\(family(of: report.eventClass)) \(parties)"
      let known = byParties[key, default: []].first { group in
        groups[group].allSatisfy { isSame(reports[$0], report) }
      }
      if let known {
        groups[known].append(index)
      } else {
        byParties[key, default: []].append(groups.count)
        groups.append([index])
      }
    }
    return groups
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
    if one.places.isEmpty || other.places.isEmpty { return one.countries.count > 1 }
    return !one.places.isDisjoint(with: other.places)
  }

  private static func areNear(_ one: EventFacts, _ other: EventFacts) -> Bool {
    guard let start = one.start, let end = one.end ?? one.start, let otherStart = other.start,
      let otherEnd = other.end ?? other.start
    else { return false }
    return start.dayNumber <= otherEnd.dayNumber + slackDays
      && otherStart.dayNumber <= end.dayNumber + slackDays
  }
}
