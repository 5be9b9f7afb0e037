import Foundation
import MarzMapping
import MarzText

/// A sentence whose event classes a person coded; without them plain text.
struct GoldSentence: Sendable {
  var document: Document
  /// The class of its first event; several where either is right; nil for plain text.
  var classes: Set<String>?

  /// Reads a file of JSON lines `{"id", "text", "events": [{"plover": "AID"}]}`.
  ///
  /// - Throws: ``GoldError`` for a file that cannot be read or a line that is no such object.
  static func read(_ path: String) throws(GoldError) -> [GoldSentence] {
    let data: Data
    do {
      data = Data(try WholeFile.bytes(path))
    } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
    var sentences: [GoldSentence] = []
    var number = 0
    for line in data.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      do {
        sentences.append(try JSONDecoder().decode(Line.self, from: Data(line)).sentence)
      } catch {
        throw .badLine(path: path, line: number, reason: "\(error)")
      }
    }
    return sentences
  }

  private struct Line: Decodable {
    struct Event: Decodable {
      var plover: String?
    }

    var id: String
    var text: String
    var events: [Event]?

    var sentence: GoldSentence {
      let classes = events.map { events in
        Set((events.first?.plover ?? "").split(separator: "|").map(String.init))
      }
      return GoldSentence(document: Document(id: id, text: text), classes: classes)
    }
  }
}
