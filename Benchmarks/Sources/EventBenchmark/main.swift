import BenchmarkSupport
import Foundation
import MarzEvents
import MarzGazetteer
import MarzPlaces
import MarzText

// Reads events in news on one core with everything that comes before them: words, places, times. Then one
// text, ever longer: the time for a megabyte should stay what it is.
//
//     swift run -c release EventBenchmark [INDEX] [DOCUMENTS.jsonl …]
//
// Documents are lines of JSON with a "text"; without any, the reports in corpus/ are read.

let arguments = Array(CommandLine.arguments.dropFirst())
let index = arguments.first ?? root.appending(path: "gazetteer/index/marz.gazetteer").path
let texts = try arguments.count > 1 ? lines(of: Array(arguments.dropFirst())) : reports()
precondition(!texts.isEmpty, "name a file with documents")
let gazetteer = try Gazetteer(path: index)
let coder = EventCoder()

/// What stands in the way of reading a document's events, and the events.
func read(_ document: Document, _ reader: Geoparser) -> (sentences: Int, events: [CodedEvent]) {
  let text = TextParser.parse(document)
  let mentions = reader.mentions(in: text)
  let dates = DateFinder.expressions(in: text)
  return (text.sentences.count, coder.events(in: text, mentions: mentions, dates: dates))
}

/// Names every event of a document, so that two readings can be compared.
func fingerprint(_ events: [CodedEvent]) -> [String] {
  events.map { event in
    let parties = (event.actors + event.recipients).map(\.name).joined(separator: ",")
    return "\(event.trigger) \(event.eventClass) \(event.status) \(parties) \(event.time)"
  }
}

let documents = texts.enumerated().map { Document(id: "\($0)", text: $1) }
let bytes = texts.reduce(0) { $0 + $1.utf8.count }
print("\(documents.count) documents, \((Double(bytes) / 1e4).rounded() / 100) MB")

var prints: [[String]] = []
var times: [Double] = []
var placeTimes: [Double] = []
var sentences = 0
for _ in 0..<3 {
  // A new reader for each round, so that nothing is remembered from the round before.
  let reader = Geoparser(gazetteer: gazetteer)
  var round: [(sentences: Int, events: [CodedEvent])] = []
  times.append(seconds { round = documents.map { read($0, reader) } })
  let found = round.map { fingerprint($0.events) }
  precondition(prints.isEmpty || prints == found, "two readings of the same text differ")
  prints = found
  sentences = round.reduce(0) { $0 + $1.sentences }
  let other = Geoparser(gazetteer: gazetteer)
  placeTimes.append(
    seconds { for document in documents { _ = other.mentions(in: TextParser.parse(document)) } }
  )
}
let reader = Geoparser(gazetteer: gazetteer)
let backward = documents.reversed().map { fingerprint(read($0, reader).events) }
precondition(Array(backward.reversed()) == prints, "the order of documents changes the answer")

let whole = times.min() ?? 0
let places = placeTimes.min() ?? 0
row("places alone", bytes: bytes, seconds: places)
row(
  "events, with all before",
  bytes: bytes,
  seconds: whole,
  "\(prints.reduce(0) { $0 + $1.count }) events\t\(Int(Double(sentences) / whole)) sentences/s\t"
    + "\((whole / places * 10).rounded() / 10) × the time of places alone"
)

// One document without a line break, ever longer: time grows as the text does.
let line = texts.joined(separator: " ").split(whereSeparator: \.isNewline).joined(separator: " ")
var first = 0.0
for megabytes in [1, 2, 4, 8] {
  var text = ""
  while text.utf8.count < megabytes * 1_000_000 { text += line + " " }
  let document = Document(id: "long", text: String(text.utf8.prefix(megabytes * 1_000_000)) ?? text)
  let time = seconds { _ = read(document, reader) } / Double(megabytes)
  if megabytes == 1 { first = time }
  let growth = ((time / first) * 100).rounded() / 100
  row(
    "one line of \(megabytes) MB",
    bytes: 1_000_000,
    seconds: time,
    "\(growth) × the time that one of 1 MB takes for a megabyte"
  )
}
