import Foundation

/// A few annotated lines written for these tests.
enum TinyCorpus {
  /// Sentences, the toponyms between square brackets; point and kind of each beside them.
  private static let lines: [(String, [(Double, Double, String)])] = [
    ("Talks opened in [Ankara] on Monday.", [(39.92, 32.85, "literal")]),
    ("[Ankara] has rejected the offer.", [(39.92, 32.85, "associative")]),
    (
      "Rain fell on [Baghdad] and in [Basra].", [(33.34, 44.4, "literal"), (30.5, 47.8, "literal")]
    ),
    ("[Iraq] said it would wait.", [(33, 44, "associative")]),
    ("Trucks left [Tehran] for [Tabriz].", [(35.7, 51.4, "literal"), (38.08, 46.3, "literal")]),
    ("[Iran] wants a new treaty.", [(32, 53, "associative")]),
    ("The market in [Mosul] reopened.", [(36.34, 43.13, "literal")]),
    ("Mr. Lincoln read a paper in [London].", [(51.5, -0.13, "literal")]),
    ("Paris Hilton sang in [Paris].", [(48.85, 2.35, "literal")]),
    ("Farmers near [Kirkuk] lost their wheat.", [(35.47, 44.39, "literal")]),
    ("[Syria]'s government agreed.", [(35, 38, "associative")]),
    ("Jordan King ran home from [Amman].", [(31.95, 35.93, "literal")]),
  ]

  /// The corpus as JSON lines.
  static func jsonLines() throws -> String {
    var output = ""
    for (number, (marked, points)) in lines.enumerated() {
      var text = ""
      var toponyms: [[String: Any]] = []
      var start = 0
      for character in marked {
        switch character {
        case "[": start = text.unicodeScalars.count
        case "]":
          let (latitude, longitude, kind) = points[toponyms.count]
          toponyms.append([
            "start": start, "end": text.unicodeScalars.count, "lat": latitude, "lon": longitude,
            "kind": kind,
          ])
        default: text.append(character)
        }
      }
      let line: [String: Any] = ["id": "tiny-\(number)", "text": text, "toponyms": toponyms]
      let data = try JSONSerialization.data(withJSONObject: line, options: [.sortedKeys])
      output += String(decoding: data, as: UTF8.self) + "\n"
    }
    return output
  }

  /// A temporary folder with the corpus in it; the caller removes it.
  static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("marz-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(jsonLines().utf8).write(to: folder.appendingPathComponent("tiny.jsonl"))
    return folder
  }
}
