import Foundation
import MarzGazetteer
import MarzGeometry
import MarzLayers
import MarzText

/// How many annotated toponyms the gazetteer could place at best: those of which it has some place of that
/// name within 161 km of the annotated point.
///
/// No choice of places can score above this share. A name is looked up as it is written; case, marks and
/// hyphens do not matter.
public struct Ceiling: Sendable {
  /// The share of one file.
  public struct Corpus: Sendable {
    /// The file's name.
    public var name: String
    /// How many toponyms have a point.
    public var toponyms = 0
    /// How many of them the gazetteer has near.
    public var found = 0
    /// The others, by phrase, and how often each stands in the file.
    public var missing: [String: Int] = [:]

    /// The share found; 0 without toponyms.
    public var share: Double { toponyms == 0 ? 0 : Double(found) / Double(toponyms) }
  }

  /// The distance within which the field counts a place as right (100 miles).
  static let reachKilometers = 161.0

  /// The files in their order.
  public private(set) var corpora: [Corpus] = []

  /// Reads files of annotated documents.
  ///
  /// - Throws: ``GoldError`` for a file that cannot be read.
  public init(files: [String], indexes: Indexes) throws(GoldError) {
    let gazetteer = indexes.gazetteer
    for file in files {
      var corpus = Corpus(name: file.split(separator: "/").last.map(String.init) ?? file)
      for gold in try GoldDocument.read(file) {
        let scalars = String(decoding: gold.document.text, as: UTF8.self).unicodeScalars
        for toponym in gold.toponyms {
          guard let point = toponym.point else { continue }
          let scalars = scalars.dropFirst(toponym.range.lowerBound).prefix(toponym.range.count)
          let phrase = String(scalars)
          corpus.toponyms += 1
          let isNear = gazetteer.senses(of: phrase).contains {
            GreatCircle.kilometers(from: gazetteer.point(of: $0.place), to: point)
              <= Self.reachKilometers
          }
          if isNear { corpus.found += 1 } else { corpus.missing[phrase, default: 0] += 1 }
        }
      }
      corpora.append(corpus)
    }
  }

  /// The shares, a line each.
  public var lines: [String] {
    corpora.map { corpus in
      let share = String(format: "%.3f", corpus.share)
      return "\(corpus.name)\t\(share)\t\(corpus.found) of \(corpus.toponyms) within 161 km"
    }
  }

  /// The shares and the phrases that are missing, the most frequent first: an object a file, as lines of JSON.
  public var json: [UInt8] {
    var json = JSONWriter()
    for corpus in corpora {
      json.object { json in
        json.member("corpus", corpus.name)
        json.member("toponyms", corpus.toponyms)
        json.member("found", corpus.found)
        json.member("share", corpus.share, decimals: 4)
        json.array("missing") { json in
          let missing = corpus.missing.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
          for (phrase, count) in missing {
            json.object { json in
              json.member("phrase", phrase)
              json.member("count", count)
            }
          }
        }
      }
      json.endLine()
    }
    return [UInt8](json.bytes)
  }
}
