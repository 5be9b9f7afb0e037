import MarzEvents

/// How well the classes of single sentences' first events were told.
struct ClassScore: Sendable {
  private(set) var sentences = 0
  private(set) var first = 0
  private(set) var any = 0
  private(set) var quad = 0
  private(set) var none = 0
  private(set) var events = 0
  private var confusion: [String: Int] = [:]

  /// Takes in one sentence: the classes that are right and those that were found, in order.
  mutating func add(right: Set<String>, found: [String]) {
    sentences += 1
    events += found.count
    if !right.isDisjoint(with: found) { any += 1 }
    let wanted = right.sorted().joined(separator: "|")
    guard let own = found.first else {
      none += 1
      confusion["\(wanted)\tnothing", default: 0] += 1
      return
    }
    let quads = Set(right.compactMap { EventClass(rawValue: $0)?.quadCode })
    if let code = EventClass(rawValue: own)?.quadCode, quads.contains(code) { quad += 1 }
    if right.contains(own) {
      first += 1
    } else {
      confusion["\(wanted)\t\(own)", default: 0] += 1
    }
  }

  /// The figures on one line.
  var line: String {
    func share(_ count: Int) -> String { Self.decimal(Double(count) / Double(max(1, sentences))) }
    return "\(sentences) sentences: first class \(share(first)), any \(share(any)), quadrant "
      + "\(share(quad)), no event \(share(none)), \(share(events)) events a sentence"
  }

  /// What was taken for what, the most frequent first: count, right class, class found.
  var confusions: [String] {
    confusion.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value)\t\($0.key)" }
  }

  private static func decimal(_ number: Double) -> String {
    let thousandths = Int((number * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
