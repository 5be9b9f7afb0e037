import Foundation
import MarzGazetteer
import MarzMapping
import MarzWords

// Opens an index, looks names up and finds names in running text, beside a plain pass over the same bytes.
//
//     swift run -c release GazetteerBenchmark [INDEX] [TEXT …]

let root = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../..").standardizedFileURL
let arguments = Array(CommandLine.arguments.dropFirst())
let index = arguments.first ?? root.appending(path: "gazetteer/index/marz.gazetteer").path
var files = Array(arguments.dropFirst())
if files.isEmpty {
  let corpus = root.appending(path: "corpus").path
  files =
    (try? FileManager.default.subpathsOfDirectory(atPath: corpus))?.sorted()
    .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.map { "\(corpus)/\($0)" } ?? []
}
var text: [UInt8] = []
for file in files { text += [UInt8](try Data(contentsOf: URL(filePath: file))) }
precondition(!text.isEmpty, "name a text")
// Texts are repeated to 16 MB, so that one measurement takes long enough; words repeat as they do in news.
let once = text
while text.count < 16_000_000 { text += once }

/// Processor time of this process, so that other programs on the machine do not count.
func seconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
func measure(_ body: () throws -> Void) rethrows -> Double {
  let start = seconds()
  try body()
  return seconds() - start
}
/// The shortest of three runs.
func best(_ body: () -> Void) -> Double { (0..<3).map { _ in measure(body) }.min() ?? 0 }
func rounded(_ number: Double, _ digits: Int = 1) -> String {
  var unit = 1.0
  for _ in 0..<digits { unit *= 10 }
  return "\((number * unit).rounded() / unit)"
}

_ = try Gazetteer(path: index)
let openings = try measure { for _ in 0..<100 { _ = try Gazetteer(path: index) } } / 100
let gazetteer = try Gazetteer(path: index)
print("open\t\(rounded(openings * 1e6)) µs\tlimit 2000 µs")

/// How many bytes are letters of ASCII.
func letters(in text: Span<UInt8>) -> Int {
  var count = 0
  for index in text.indices where (text[index] | 0x20) &- 0x61 < 26 { count += 1 }
  return count
}
var letterCount = 0
let pass = best { letterCount = letters(in: text.span) }
let megabytes = Double(text.count) / 1e6
print("bytes\t\(rounded(megabytes / pass)) MB/s\t\(letterCount) letters")

var tokens: [Token] = []
let cutting = best { tokens = Tokenizer.tokens(in: text.span) }
print("words\t\(rounded(megabytes / cutting)) MB/s\t\(tokens.count) tokens")

/// Longest names from left to right, as a count and a sum that tells two runs apart.
func find(in tokens: [Token], capitalizedOnly: Bool) -> (count: Int, sum: Int) {
  var count = 0
  var sum = 0
  var position = 0
  let span = tokens.span
  while position < tokens.count {
    if span[position].kind != .mark, !capitalizedOnly || span[position].isCapitalized,
      let match = gazetteer.matches(at: position, in: span).last
    {
      count += 1
      sum &+= match.name &* match.tokens.lowerBound
      position = match.tokens.upperBound
    } else {
      position += 1
    }
  }
  return (count, sum)
}

for capitalizedOnly in [false, true] {
  var found = (count: 0, sum: 0)
  let time = best {
    found = find(in: Tokenizer.tokens(in: text.span), capitalizedOnly: capitalizedOnly)
  }
  let name = capitalizedOnly ? "names at capitals" : "names at every word"
  print(
    "\(name)\t\(rounded(megabytes / time)) MB/s\t\(found.count) names\t\(rounded(time / pass)) × a pass over the bytes"
  )
}

// The answer, checked on the text as it stands: a phrase is a name exactly if the list of names has it.
let few = Tokenizer.tokens(in: once.span)
var checked = 0
for position in few.indices.prefix(20_000) where few[position].kind != .mark {
  let range = few[position].range
  let word = String(decoding: once[range], as: UTF8.self)
  let single = gazetteer.matches(at: position, in: few.span).contains { $0.tokens.count == 1 }
  let text = FoldedName(word).text
  let listed = gazetteer.names(beginning: word, limit: 1_000_000).contains { suggestion in
    gazetteer.spellings(ofName: suggestion.name).contains { FoldedName($0.text).text == text }
  }
  if word.count >= 5 {
    precondition(single == listed, "\(word): \(single) in the table, \(listed) in the list")
    checked += 1
  }
  if checked == 500 { break }
}
print("checked\t\(checked) words of the text against the list of names")

let names = ["Khosravi", "Shatt al-Arab", "Van", "دیاله", "Diyarbekir", "San Francisco", "Erbil"]
let lookups = 200_000
var senses = 0
let lookup = best {
  for number in 0..<lookups { senses += gazetteer.senses(of: names[number % 7]).count }
}
print("look-up\t\(rounded(lookup / Double(lookups) * 1e6, 2)) µs\tlimit 2 µs")

for (label, queries) in [
  ("prefix", ["Sul", "Kerm", "San F", "al", "Ba"]),
  (
    "near",
    ["Diyabakir", "Karmnshah", "Bagdhad", "Sulaimanyia", "San Fransico", "Qamshli", "Mosull"]
  ),
] {
  var slowest = (query: "", milliseconds: 0.0)
  for query in queries {
    let time = best {
      _ =
        label == "prefix"
        ? gazetteer.names(beginning: query, limit: 10) : gazetteer.names(near: query, limit: 10)
    }
    if time * 1e3 > slowest.milliseconds { slowest = (query, time * 1e3) }
  }
  print("\(label)\t\(rounded(slowest.milliseconds, 2)) ms at most (\(slowest.query))\tlimit 5 ms")
}
