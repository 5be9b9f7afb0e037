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
      let mark = index == 0 ? "→" : " "
      lines.append(
        "  \(mark) \(Self.describe(candidate.place))  \(Self.percent(candidate.probability))"
      )
      lines += evidence(candidate.evidence)
    }
    if !explained.usage.isEmpty {
      let sum = Self.signed(explained.usage.reduce(0) { $0 + $1.weight })
      lines.append("  Meant as a location? \(mention.usage.rawValue) (evidence \(sum))")
      lines += evidence(explained.usage)
    }
    return lines
  }

  /// The sentence with the mention between marks.
  private func sentence(of mention: Mention) -> String {
    let tokens =
      text.sentences.first { $0.tokens.contains(mention.tokens.lowerBound) }?.tokens
      ?? mention.tokens
    let bytes = text.bytes(ofTokens: tokens)
    let before = text.text(bytes.lowerBound..<max(bytes.lowerBound, mention.range.lowerBound))
    let after = text.text(min(mention.range.upperBound, bytes.upperBound)..<bytes.upperBound)
    let line = "\(before)[\(text.text(mention.range))]\(after)"
    return line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
      .map { item in
        let amount = item.value == 1 ? "" : " (\(Self.decimal(item.value)))"
        return "      \(Self.signed(item.weight))  \(item.gloss)\(amount)"
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
