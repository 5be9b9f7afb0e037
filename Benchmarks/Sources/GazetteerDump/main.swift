import Foundation

// Writes a dump of the shape of GeoNames' allCountries.txt and alternateNamesV2.txt: as many places and
// names as asked for, made of syllables, the same for every run. Names repeat as real ones do: half of
// them come from a stock of a hundred thousand.
//
//     swift run -c release GazetteerDump FOLDER [PLACES] [ALTERNATE-NAMES]

let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
  print("usage: GazetteerDump FOLDER [PLACES] [ALTERNATE-NAMES]")
  exit(64)
}
let folder = arguments[1]
let placeCount = arguments.count > 2 ? Int(arguments[2]) ?? 13_000_000 : 13_000_000
let nameCount = arguments.count > 3 ? Int(arguments[3]) ?? 16_000_000 : 16_000_000

struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

let latin = ["ba", "kir", "shan", "öl", "dere", "tepe", "abad", "ul", "mar", "yan", "que", "ville"]
  .map { Array($0.utf8) }
let arabic = ["با", "دی", "الا", "كر", "شه", "مر", "آباد", "قا"].map { Array($0.utf8) }
let cyrillic = ["ба", "ск", "ово", "гор", "ни", "ка", "ль", "ин"].map { Array($0.utf8) }

/// A name of one to three words that a number decides.
func name(_ number: UInt64) -> [UInt8] {
  var random = SplitMix(state: number &* 2_654_435_761)
  let script = random.next() % 10
  let syllables = script < 7 ? latin : script < 9 ? arabic : cyrillic
  var text: [UInt8] = []
  for word in 0..<1 + Int(random.next() % 5) / 2 {
    if word > 0 { text.append(0x20) }
    let start = text.count
    for _ in 0..<2 + random.next() % 4 {
      text += syllables[Int(random.next() % UInt64(syllables.count))]
    }
    if text[start] < 0x80 { text[start] &= 0xDF }
  }
  return text
}

/// The number of a name: half of them from the stock.
func nameNumber(_ random: inout SplitMix) -> UInt64 {
  let number = random.next()
  return number & 1 == 0 ? number % 100_000 : number
}

let features = ["P\tPPL", "P\tPPL", "H\tSTM", "T\tMT", "S\tSCH", "L\tLCTY", "S\tCH", "A\tADM3"]
  .map { Array($0.utf8) }
let countries = ["IQ", "IR", "TR", "SY", "US", "CN", "IN", "RU", "FR", "BR"].map { Array($0.utf8) }

func write(_ file: String, lines: Int, _ line: (Int, inout [UInt8], inout SplitMix) -> Void) throws
{
  let path = folder + "/" + file
  FileManager.default.createFile(atPath: path, contents: nil)
  let handle = try FileHandle(forWritingTo: URL(filePath: path))
  var random = SplitMix(state: UInt64(lines))
  var buffer: [UInt8] = []
  for number in 1...lines {
    line(number, &buffer, &random)
    if buffer.count > 1 << 22 {
      try handle.write(contentsOf: Data(buffer))
      buffer.removeAll(keepingCapacity: true)
    }
  }
  try handle.write(contentsOf: Data(buffer))
  try handle.close()
}

try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
try write("allCountries.txt", lines: placeCount) { number, buffer, random in
  let text = name(nameNumber(&random))
  let latitude = Int(random.next() % 1_700_000) - 850_000
  let longitude = Int(random.next() % 3_600_000) - 1_800_000
  func degrees(_ units: Int) -> String {
    let part = String(abs(units) % 10_000 + 10_000).dropFirst()
    return "\(units < 0 ? "-" : "")\(abs(units) / 10_000).\(part)"
  }
  buffer += Array("\(number)\t".utf8) + text + [9] + text
  buffer += Array("\t\t\(degrees(latitude))\t\(degrees(longitude))\t".utf8)
  buffer += features[Int(random.next() % 8)] + [9] + countries[Int(random.next() % 10)]
  let population = random.next() % 16 == 0 ? random.next() % 100_000 : 0
  buffer += Array(
    "\t\t\(random.next() % 80)\t\t\t\t\(population)\t\t100\tEurope/Istanbul\t2024-01-01\n".utf8
  )
}
try write("alternateNamesV2.txt", lines: nameCount) { number, buffer, random in
  let place = random.next() % UInt64(placeCount) + 1
  let language = ["", "en", "ar", "fa", "tr", "ru", "link"][Int(random.next() % 7)]
  buffer += Array("\(number)\t\(place)\t\(language)\t".utf8) + name(nameNumber(&random))
  buffer += Array("\t\t\t\t\t\t\n".utf8)
}
