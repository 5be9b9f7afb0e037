import Foundation
import MarzGeometry
import MarzMapping
import MarzPlaces
import MarzText

/// A document with the toponyms that a person found in it, as annotated corpora have them.
struct GoldDocument: Sendable {
  /// One annotated toponym; offsets in code points, half-open.
  struct Toponym: Sendable {
    var range: Range<Int>
    /// Where it lies; nil for one that is marked and not placed.
    var point: Coordinate?
    /// The corpus's word for how it is used: `literal`, `associative`, `demonym`.
    var kind: String?
    /// The corpus's finer word, such as `Non_Literal_Modifier/Adjective`.
    var subkind: String?

    /// How it is used, where the corpus says so; what it marks as an adjective is a demonym, as an
    /// annotation of marz has it, whether the corpus takes it for a location or not.
    var usage: Mention.Usage? {
      guard let written = usageAsWritten else { return nil }
      return subkind?.hasSuffix("/Adjective") == true ? .demonym : written
    }

    /// How it is used by the corpus's own word.
    var usageAsWritten: Mention.Usage? { kind.flatMap { Mention.Usage(rawValue: $0) } }
  }

  var document: Document
  var toponyms: [Toponym]

  /// Reads a file of JSON lines.
  ///
  /// - Throws: ``GoldError`` for a file that cannot be read or a line that is no annotated document.
  static func read(_ path: String) throws(GoldError) -> [GoldDocument] {
    let data: Data
    do {
      data = Data(try WholeFile.bytes(path))
    } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
    var documents: [GoldDocument] = []
    var number = 0
    for line in data.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      do {
        documents.append(try JSONDecoder().decode(GoldLine.self, from: Data(line)).document)
      } catch {
        throw .badLine(path: path, line: number, reason: "\(error)")
      }
    }
    return documents
  }
}

/// A line of a gold file, as it is written.
private struct GoldLine: Decodable {
  struct Toponym: Decodable {
    var start: Int
    var end: Int
    var lat: Double?
    var lon: Double?
    var kind: String?
    var subkind: String?
  }

  var id: String
  var text: String
  var title: String?
  var date: String?
  var url: String?
  var source: String?
  var toponyms: [Toponym]

  var document: GoldDocument {
    var document = Document(id: id, text: text)
    document.title = title
    document.date = date.flatMap { CalendarDay(iso: $0) }
    document.url = url
    document.source = source
    return GoldDocument(
      document: document,
      toponyms: toponyms.filter { $0.start >= 0 && $0.start < $0.end }
        .map { toponym in
          let point = toponym.lat.flatMap { latitude in
            toponym.lon.map { Coordinate(longitude: $0, latitude: latitude) }
          }
          return GoldDocument.Toponym(
            range: toponym.start..<toponym.end,
            point: point,
            kind: toponym.kind,
            subkind: toponym.subkind
          )
        }
    )
  }
}

/// Why annotated documents could not be read.
public enum GoldError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file is missing or cannot be read.
  case unreadable(path: String, reason: String)
  /// A line is no annotated document.
  case badLine(path: String, line: Int, reason: String)

  /// What happened, to which file and line, and what is expected.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "\(path): cannot be read: \(reason)"
    case .badLine(let path, let line, let reason):
      """
      \(path):\(line): no annotated document (\(reason)); expected one JSON object with "id", \
      "text" and "toponyms", each with "start", "end", "lat" and "lon"
      """
    }
  }
}
