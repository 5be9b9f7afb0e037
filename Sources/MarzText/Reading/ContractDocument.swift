import Foundation

/// A document as the contract writes it: a JSON object.
///
/// Keys that the contract does not know are ignored; a key of the wrong type fails the decoding with
/// the key's name in the error.
struct ContractDocument: Decodable {
  var document: Document

  private enum Key: String, CodingKey {
    case id, text, title, date, url, source, language, spans, verbs
  }

  private struct Span: Decodable {
    var start: Int
    var end: Int
  }

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    let id = try object.decode(String.self, forKey: .id)
    guard !id.isEmpty else { throw Self.corrupted(.id, in: object, "\"id\" is empty") }
    document = Document(id: id, text: try object.decode(String.self, forKey: .text))
    document.title = try object.decodeIfPresent(String.self, forKey: .title)
    document.url = try object.decodeIfPresent(String.self, forKey: .url)
    document.source = try object.decodeIfPresent(String.self, forKey: .source)
    document.language = try object.decodeIfPresent(String.self, forKey: .language)
    // A date that cannot be read costs the dates of the text, not the document.
    document.date = try object.decodeIfPresent(String.self, forKey: .date).flatMap {
      CalendarDay(iso: $0)
    }
    if let spans = try object.decodeIfPresent([Span].self, forKey: .spans) {
      document.spans = try Self.ranges(spans, .spans, in: document.text, object)
    }
    if let verbs = try object.decodeIfPresent([Span].self, forKey: .verbs) {
      document.verbs = try Self.ranges(verbs, .verbs, in: document.text, object)
    }
  }

  private static func ranges(
    _ spans: [Span],
    _ key: Key,
    in text: [UInt8],
    _ object: KeyedDecodingContainer<Key>
  ) throws -> [Range<Int>] {
    let count = text.count { $0 & 0xC0 != 0x80 }
    return try spans.map { span in
      guard span.start >= 0, span.start < span.end, span.end <= count else {
        throw corrupted(
          key,
          in: object,
          "span \(span.start) to \(span.end) does not lie in the text of \(count) code points"
        )
      }
      return span.start..<span.end
    }
  }

  private static func corrupted(
    _ key: Key,
    in object: KeyedDecodingContainer<Key>,
    _ description: String
  ) -> DecodingError {
    .dataCorruptedError(forKey: key, in: object, debugDescription: description)
  }
}
