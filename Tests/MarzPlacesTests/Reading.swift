import MarzGazetteer
import MarzGeometry
import MarzPlaces
import MarzTestSupport
import MarzText

/// A text read with the project's own gazetteer and tables.
struct Reading {
  var text: ParsedText
  var mentions: [Mention]

  /// Reads a text, or only the spans given of it.
  init(_ text: String, spans: [Range<Int>]? = nil) throws {
    var document = Document(id: "test", text: text)
    document.spans = spans
    self.text = TextParser.parse(document)
    mentions = Geoparser(gazetteer: try TestIndexes.gazetteer()).mentions(in: self.text)
  }

  /// The phrases of the mentions, in the order of the text.
  var phrases: [String] { mentions.map { text.text($0.range) } }

  /// The first mention of a phrase.
  subscript(phrase: String) -> Mention? { mentions.first { text.text($0.range) == phrase } }

  /// What was read, short: `Paris = Paris P.PPL US literal`.
  var summary: [String] { mentions.map(describe) }

  private func describe(_ mention: Mention) -> String {
    let country = mention.country.map { " \($0)" } ?? ""
    let feature = mention.place.map { $0.feature.description } ?? "unresolved"
    return "\(text.text(mention.range)) = \(feature)\(country) \(mention.usage)"
  }
}
