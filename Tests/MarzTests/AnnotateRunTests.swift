import Foundation
import Marz
import MarzTestSupport
import Testing

@Suite("A run of marz annotate")
struct AnnotateRunTests {
  @Test func `every line answers one document, in the order of the inputs`() async throws {
    let lines = try await annotate((1...40).map { (id: "d\($0)", text: "Talks in Ankara, \($0).") })
    #expect(lines.map { $0["id"] as? String } == (1...40).map { "d\($0)" })
  }

  @Test(arguments: [
    "Talks were held in Ankara.", "«Диалог» 🕊️ – talks were held in Ankara.",
    "\u{1F1EE}\u{1F1F6} e\u{301}clair: talks in Ba‘qubah and Diyarbakır; مفاوضات في بغداد",
  ])
  func `offsets slice the phrase in code points`(text: String) async throws {
    let scalars = Array(text.unicodeScalars)
    let toponyms = try await toponyms(in: text)
    #expect(!toponyms.isEmpty)
    for toponym in toponyms {
      let start = try #require(toponym["start"] as? Int)
      let end = try #require(toponym["end"] as? Int)
      let slice = String(String.UnicodeScalarView(scalars[start..<end]))
      #expect(slice == toponym["phrase"] as? String)
    }
  }

  // Points of GeoNames and of the curated tables; a region's point may lie 100 km off.
  @Test(arguments: [
    ("Ankara", "Talks were held in Ankara.", 39.92, 32.85, 25.0),
    ("Aleppo", "Civilians left Aleppo for Damascus.", 36.20, 37.16, 25),
    ("Damascus", "Civilians left Aleppo for Damascus.", 33.51, 36.29, 25),
    ("Astana", "The parties met in Astana, Kazakhstan.", 51.18, 71.45, 25),
    ("Tehran", "A delegation arrived in Tehran.", 35.69, 51.42, 25),
    ("Baghdad", "A delegation arrived in Baghdad.", 33.34, 44.40, 25),
    ("Khosravi", "The Khosravi crossing was reopened.", 34.39, 45.47, 5),
    ("Arvand", "Dredgers work in the Arvand river.", 30.33, 48.28, 100),
    ("Diyala province", "Pilgrims cross Diyala province in Iraq.", 33.77, 45.15, 100),
    ("Idlib", "Rebels hold the northwestern Syrian province of Idlib.", 35.75, 36.68, 100),
    ("Persian Gulf", "Ships left the Persian Gulf.", 26.9, 51.5, 250),
  ])
  func `a place lies where it is`(
    phrase: String,
    text: String,
    latitude: Double,
    longitude: Double,
    kilometers: Double
  ) async throws {
    let found = try await toponyms(in: text)
    let toponym = try #require(found.first { ($0["phrase"] as? String)?.contains(phrase) == true })
    let foundLatitude = try #require(toponym["lat"] as? Double)
    let foundLongitude = try #require(toponym["lon"] as? Double)
    let north = (foundLatitude - latitude) * 111.2
    let east = (foundLongitude - longitude) * 111.2 * cos(latitude * .pi / 180)
    #expect((north * north + east * east).squareRoot() <= kilometers)
  }

  @Test func `a date that cannot be read costs no document`() async throws {
    let folder = try TemporaryDirectory()
    let line = #"{"id":"a","text":"Talks were held in Ankara.","date":"17 Decembe"}"#
    let input = try folder.write("in.jsonl", line + "\n")
    let run = AnnotateRun(indexes: try TestIndexes.open(), workers: 1)
    let report = try await run.run(inputs: [input]) { _ in }
    #expect(report.documents == 1)
    #expect(report.rejected.isEmpty)
  }

  private func toponyms(in text: String) async throws -> [[String: Any]] {
    try await annotate([(id: "d", text: text)])[0]["toponyms"] as? [[String: Any]] ?? []
  }

  private func annotate(_ documents: [(id: String, text: String)]) async throws -> [[String: Any]] {
    let folder = try TemporaryDirectory()
    let lines = try documents.map {
      try JSONSerialization.data(withJSONObject: ["id": $0.id, "text": $0.text])
    }
    let input = try folder.write("in.jsonl", Array(lines.joined(separator: [0x0A])) + [0x0A])
    var output = Data()
    let run = AnnotateRun(indexes: try TestIndexes.open(), workers: 2)
    let report = try await run.run(inputs: [input]) { output += $0 }
    #expect(report.documents == documents.count)
    return try output.split(separator: 0x0A).compactMap {
      try JSONSerialization.jsonObject(with: $0) as? [String: Any]
    }
  }

  @Test func `places alone are the places found with events`() async throws {
    let folder = try TemporaryDirectory()
    let line = #"{"id":"a","text":"Iran and Iraq signed an accord in Baghdad on Monday."}"#
    let input = try folder.write("in.jsonl", line + "\n")
    func run(findsEvents: Bool) async throws -> [String: Any]? {
      var output = Data()
      let run = AnnotateRun(
        indexes: try TestIndexes.open(),
        workers: 1,
        findsEvents: findsEvents
      )
      _ = try await run.run(inputs: [input]) { output += $0 }
      return try JSONSerialization.jsonObject(with: output) as? [String: Any]
    }
    let whole = try #require(try await run(findsEvents: true))
    let places = try #require(try await run(findsEvents: false))
    #expect((whole["events"] as? [Any])?.isEmpty == false)
    #expect((places["events"] as? [Any])?.isEmpty == true)
    #expect(places["toponyms"] as? NSArray == whole["toponyms"] as? NSArray)
  }

  @Test func `a long line, other languages and spans out of place each get an answer`() async throws
  {
    let folder = try TemporaryDirectory()
    let long = String(repeating: "Talks in Ankara and Baghdad went on. ", count: 3000)
    let documents: [[String: Any]] = [
      ["id": "empty", "text": ""],
      ["id": "long", "text": long],
      ["id": "german", "text": "Die Gespräche in Köln wurden am Montag ohne Ergebnis beendet."],
      ["id": "arabic", "text": "عقدت المحادثات في بغداد يوم الاثنين."],
      [
        "id": "spans", "text": "Talks in Ankara.",
        "spans": [
          ["start": 9, "end": 15], ["start": 9, "end": 15], ["start": 7, "end": 12],
          ["start": 400, "end": 500], ["start": 15, "end": 9],
        ],
      ],
      ["id": "last", "text": "Talks in Baghdad."],
    ]
    let lines = try documents.map { try JSONSerialization.data(withJSONObject: $0) }
    let input = try folder.write("in.jsonl", Array(lines.joined(separator: [0x0A])) + [0x0A])
    var output = Data()
    let run = AnnotateRun(indexes: try TestIndexes.open(), workers: 2, findsEvents: false)
    let report = try await run.run(inputs: [input]) { output += $0 }
    #expect(report.documents + report.rejected.count == documents.count)
    let ids = try output.split(separator: 0x0A).compactMap {
      try JSONSerialization.jsonObject(with: $0) as? [String: Any]
    }.compactMap { $0["id"] as? String }
    #expect(ids.contains("long") && ids.contains("last") && ids.contains("arabic"))
  }

  @Test(arguments: 1...30)
  func `whatever the text, start and end slice the phrase in code points`(seed: Int) async throws {
    var random = Draw(seed: seed)
    let folder = try TemporaryDirectory()
    let text = random.text(pieces: 80)
    let scalars = Array(text.unicodeScalars)
    let spans = (0..<6).map { _ in
      let start = random.number(below: scalars.count)
      return ["start": start, "end": min(scalars.count, start + 1 + random.number(below: 9))]
    }
    let documents: [[String: Any]] = [
      ["id": "found", "text": text], ["id": "given", "text": text, "spans": spans],
    ]
    let lines = try documents.map { try JSONSerialization.data(withJSONObject: $0) }
    let input = try folder.write("in.jsonl", Array(lines.joined(separator: [0x0A])) + [0x0A])
    var output = Data()
    let run = AnnotateRun(indexes: try TestIndexes.open(), workers: 1)
    let report = try await run.run(inputs: [input]) { output += $0 }
    #expect(report.documents == 2 && report.rejected.isEmpty)
    for line in output.split(separator: 0x0A) {
      let object = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
      for toponym in try #require(object["toponyms"] as? [[String: Any]]) {
        let start = try #require(toponym["start"] as? Int)
        let end = try #require(toponym["end"] as? Int)
        try #require(0 <= start && start < end && end <= scalars.count)
        var slice = String.UnicodeScalarView()
        slice.append(contentsOf: scalars[start..<end])
        #expect(Array(String(slice).utf8) == Array((toponym["phrase"] as? String ?? "").utf8))
      }
    }
  }

  @Test(arguments: [
    (#"{"id":"a","text":"Talks in Ankara.","spans":[{"start":9,"end":400}]}"#, "span 9 to 400"),
    (#"{"id":"a","text":"Talks in Ankara.","spans":[{"start":9,"end":9}]}"#, "span 9 to 9"),
    (#"{"id":"a","text":"Talks in Ankara.","spans":[{"start":-1,"end":4}]}"#, "span -1 to 4"),
    (#"{"id":"a","text":"Talks in Ankara.","spans":[{"start":15,"end":9}]}"#, "span 15 to 9"),
    (#"{"id":"a","text":"Talks in \udc00nkara."}"#, "not valid JSON"),
  ])
  func `a span or scalar out of place is an error of its document, and the run goes on`(
    line: String,
    reason: String
  ) async throws {
    let folder = try TemporaryDirectory()
    let last = #"{"id":"b","text":"Talks in Baghdad."}"#
    let input = try folder.write("in.jsonl", line + "\n" + last + "\n")
    var output = Data()
    let run = AnnotateRun(indexes: try TestIndexes.open(), workers: 1, findsEvents: false)
    let report = try await run.run(inputs: [input]) { output += $0 }
    #expect(report.documents == 1)
    #expect(report.rejected.count == 1)
    #expect(report.rejected.first?.contains(reason) == true, "\(report.rejected)")
    #expect(report.rejected.first?.contains("in.jsonl:1") == true, "\(report.rejected)")
  }

  @Test func `spans that overlap are each resolved`() async throws {
    let folder = try TemporaryDirectory()
    let line = """
      {"id":"a","text":"The mayor of New York City spoke.","spans":[{"start":13,"end":21},\
      {"start":13,"end":26}]}
      """
    let input = try folder.write("in.jsonl", line + "\n")
    var output = Data()
    let run = AnnotateRun(indexes: try TestIndexes.open(), workers: 1, findsEvents: false)
    _ = try await run.run(inputs: [input]) { output += $0 }
    let object = try JSONSerialization.jsonObject(with: output) as? [String: Any]
    let toponyms = try #require(object?["toponyms"] as? [[String: Any]])
    #expect(toponyms.compactMap { $0["phrase"] as? String } == ["New York", "New York City"])
  }
}
