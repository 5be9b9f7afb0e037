import BenchmarkSupport
import Foundation
import MarzGazetteer
import MarzPlaces
import MarzText

// Reads places in news on one core, beside a plain pass over the same bytes and flashgeotext, which only
// looks names up.
//
//     swift run -c release GeoparsingBenchmark [INDEX] [DOCUMENTS.jsonl …]
//
// Documents are lines of JSON with a "text"; without any, the reports in corpus/ are read. For the rival:
// python3 -m pip install flashgeotext

let arguments = Array(CommandLine.arguments.dropFirst())
let index = arguments.first ?? root.appending(path: "gazetteer/index/marz.gazetteer").path
let texts = try arguments.count > 1 ? lines(of: Array(arguments.dropFirst())) : reports()
precondition(!texts.isEmpty, "name a file with documents")
let bytes = texts.reduce(0) { $0 + $1.utf8.count }
let documents = texts.enumerated().map { Document(id: "\($0)", text: $1) }
let gazetteer = try Gazetteer(path: index)

/// A number that tells two readings of the same text apart.
func fingerprint(_ mentions: [Mention]) -> Int {
  mentions.reduce(into: 17) { sum, mention in
    sum = sum &* 31 &+ mention.range.lowerBound &* 7 &+ mention.range.upperBound
    sum = sum &* 31 &+ (mention.place?.id.geonameID ?? 0)
  }
}

print("\(documents.count) documents, \((Double(bytes) / 1e4).rounded() / 100) MB")
var letters = 0
let pass =
  (0..<3).map { _ in
    seconds {
      letters = 0
      for document in documents {
        for byte in document.text where (byte | 0x20) &- 0x61 < 26 { letters += 1 }
      }
    }
  }.min() ?? 0
row("bytes", bytes: bytes, seconds: pass, "\(letters) letters")

var parsed: [ParsedText] = []
let parsing = (0..<3).map { _ in seconds { parsed = documents.map(TextParser.parse) } }.min() ?? 0
row("words and sentences", bytes: bytes, seconds: parsing)

// A new reader for each round, so that nothing is remembered from the round before.
var prints: [Int] = []
var count = 0
var times: [Double] = []
for _ in 0..<3 {
  let reader = Geoparser(gazetteer: gazetteer)
  var round: [Int] = []
  count = 0
  times.append(
    seconds {
      for document in documents {
        let mentions = reader.mentions(in: TextParser.parse(document))
        count += mentions.count
        round.append(fingerprint(mentions))
      }
    }
  )
  precondition(prints.isEmpty || prints == round, "two readings of the same text differ")
  prints = round
}
let reading = times.min() ?? 0
row(
  "places, with all before",
  bytes: bytes,
  seconds: reading,
  "\(count) mentions\t\((reading / pass).rounded()) × a pass over the bytes"
)

// Any order of documents gives the same answer.
let reader = Geoparser(gazetteer: gazetteer)
let backward = documents.reversed().map { fingerprint(reader.mentions(in: TextParser.parse($0))) }
precondition(Array(backward.reversed()) == prints, "the order of documents changes the answer")

// One document without a line break, ever longer: time grows as the text does.
let line = texts.joined(separator: " ").split(whereSeparator: \.isNewline).joined(separator: " ")
for megabytes in [1, 2, 4, 8] {
  var text = ""
  while text.utf8.count < megabytes * 1_000_000 { text += line + " " }
  let document = Document(id: "long", text: String(text.utf8.prefix(megabytes * 1_000_000)) ?? text)
  let time = seconds { _ = reader.mentions(in: TextParser.parse(document)) }
  row("one line of \(megabytes) MB", bytes: document.text.count, seconds: time)
}

let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
for line in status.split(separator: "\n") where line.hasPrefix("VmHWM") {
  print("resident at most\t\(line.dropFirst(6).trimmingCharacters(in: .whitespaces))")
}
print(Rival.flashgeotext(texts))
