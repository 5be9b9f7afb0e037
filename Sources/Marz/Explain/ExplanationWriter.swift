import Foundation
import MarzGazetteer
import MarzGeometry
import MarzPlaces
import MarzText

/// Writes what was weighed in reading a name, for an analyst who doubts it.
struct ExplanationWriter {
  let text: ParsedText
  let candidateLimit: Int

  /// The explanation of one name, line by line.
  func lines(of explained: ExplainedMention) -> [String] {
    let mention = explained.mention
    var lines = [sentence(of: mention)]
    lines.append(explained.isToponym ? "  \(reading(of: mention))" : "  not taken for a place")
    if !explained.recognition.isEmpty {
      let percent = Self.percent(explained.probability)
      lines.append("  A place name? \(explained.isToponym ? "Yes" : "No"), \(percent)")
      lines += evidence(explained.recognition)
    }
    if !explained.candidates.isEmpty {
      let count = explained.candidates.count
      let answer = count == 1 ? "The only one of that name" : "\(count) candidates"
      lines.append("  Which place? \(answer)")
    }
    for (index, candidate) in explained.candidates.prefix(candidateLimit).enumerated() {
      let mark = index == 0 && mention.place != nil ? "→" : " "
      lines.append(
        "  \(mark) \(Self.describe(candidate.place))  \(Self.percent(candidate.probability))"
      )
      lines += evidence(candidate.evidence)
    }
    if explained.isToponym, mention.place == nil, !explained.candidates.isEmpty {
      lines.append("  → None of them: far from all else in the text, and inside a longer name")
    } else if explained.candidates.count > 1 {
      lines += advantage(of: explained.candidates[0], over: explained.candidates[1])
    }
    if !explained.usage.isEmpty {
      let sum = Self.signed(explained.usage.reduce(0) { $0 + $1.weight })
      lines.append("  Meant as a location? \(mention.usage.rawValue) (evidence \(sum))")
      lines += evidence(explained.usage)
    }
    return lines
  }

  /// What speaks for the first of two candidates, and what for the second, the weightiest first.
  private func advantage(
    of first: ExplainedMention.Candidate,
    over second: ExplainedMention.Candidate
  ) -> [String] {
    var differences: [String: (gloss: String, weight: Double)] = [:]
    for (candidate, sign) in [(first, 1.0), (second, -1.0)] {
      for item in candidate.evidence {
        differences[item.name, default: (item.gloss, 0)].weight += sign * item.weight
      }
    }
    let sorted = differences.sorted {
      (abs($1.value.weight), $0.key) < (abs($0.value.weight), $1.key)
    }
    let name = [second.place.name, second.place.admin1, second.place.country?.description]
      .compactMap { $0 }.joined(separator: ", ")
    let lead = Self.signed(first.score - second.score)
    let header = "    Its lead over \(name) [\(second.place.feature)] is \(lead), mostly by:"
    return [header]
      + sorted.prefix(Self.differenceLimit).filter { abs($0.value.weight) >= 0.05 }
      .flatMap { wrapped("      \(Self.signed($0.value.weight))  \($0.value.gloss)") }
  }

  /// How many differences between two candidates are shown.
  private static let differenceLimit = 4

  /// The sentence with the mention between marks; of a long one what stands around it, on one line.
  private func sentence(of mention: Mention) -> String {
    let tokens =
      text.sentences.first { $0.tokens.contains(mention.tokens.lowerBound) }?.tokens
      ?? mention.tokens
    let bytes = text.bytes(ofTokens: tokens)
    let before = text.text(bytes.lowerBound..<max(bytes.lowerBound, mention.range.lowerBound))
    let after = text.text(min(mention.range.upperBound, bytes.upperBound)..<bytes.upperBound)
    let name = "[\(text.text(mention.range))]".split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    let room = max(20, (Self.columns - name.count) / 2)
    return Self.end(of: before, room: room) + name + Self.start(of: after, room: room)
  }

  /// How wide a line may be.
  private static let columns = 98

  /// The last words that there is room for.
  private static func end(of text: String, room: Int) -> String {
    let flat = flattened(text)
    guard flat.count > room else { return flat }
    let tail = flat.suffix(room)
    return "… " + (tail.firstIndex(of: " ").map { tail[tail.index(after: $0)...] } ?? tail)
  }

  /// The first words that there is room for.
  private static func start(of text: String, room: Int) -> String {
    let flat = flattened(text)
    guard flat.count > room else { return flat }
    let head = flat.prefix(room)
    return (head.lastIndex(of: " ").map { head[..<$0] } ?? head) + " …"
  }

  /// A text with single spaces for all white space, those at its ends too.
  private static func flattened(_ text: String) -> String {
    var flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if text.first?.isWhitespace == true { flat = " " + flat }
    if text.last?.isWhitespace == true, flat != " " { flat += " " }
    return flat
  }

  /// A line broken between words where it grows too wide, the rest indented further.
  private func wrapped(_ line: String) -> [String] {
    guard line.count > Self.columns else { return [line] }
    let indent = String(repeating: " ", count: 13)
    var lines: [String] = []
    var rest = line[...]
    while rest.count > Self.columns,
      let space = rest.prefix(Self.columns).lastIndex(of: " "),
      rest[..<space].contains(where: { $0 != " " })
    {
      lines.append(String(rest[..<space]))
      rest = indent + rest[rest.index(after: space)...]
    }
    return lines + [String(rest)]
  }

  private func reading(of mention: Mention) -> String {
    var parts = [mention.usage.rawValue]
    if let relation = mention.relation {
      let kilometers = relation.kilometers.map { " \(Self.decimal($0)) km" } ?? ""
      let side = relation.side.map { " \($0)" } ?? ""
      parts.append("\(relation.name)\(side)\(kilometers)")
    }
    parts.append(mention.place.map(Self.describe) ?? "unresolved")
    parts.append("confidence \(Self.percent(mention.confidence))")
    return parts.joined(separator: " · ")
  }

  /// The evidence that counts, the weightiest first.
  private func evidence(_ evidence: [Evidence]) -> [String] {
    evidence.filter { abs($0.weight) >= 0.05 }
      .sorted { (abs($1.weight), $0.name) < (abs($0.weight), $1.name) }
      .flatMap { item in
        let amount = item.value == 1 ? "" : " (\(Self.decimal(item.value)))"
        return wrapped("      \(Self.signed(item.weight))  \(item.gloss)\(amount)")
      }
  }

  private static func describe(_ place: Place) -> String {
    let parts = [
      place.name, place.admin1 == place.name ? nil : place.admin1, place.country?.description,
    ]
    let name = parts.compactMap { $0 }.joined(separator: ", ")
    let point = place.point
    return """
      \(name) [\(place.id), \(place.feature)] \
      \(String(format: "%.3f %.3f", point.latitude, point.longitude))
      """
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  private static func signed(_ number: Double) -> String { String(format: "%+.2f", number) }

  private static func decimal(_ number: Double) -> String { String(format: "%.2f", number) }
}
