import Foundation
import MarzGazetteer
import MarzMapping
import MarzWords
import MarzTestSupport
import Testing

/// Gazetteer indexes that were cut or altered: refused at once, or noticed by a check, and never a crash.
struct DamagedGazetteerTests {
  let small = Result { try SmallGazetteer() }

  @Test
  func `an index cut short is refused`() throws {
    let small = try small.get()
    let bytes = try Data(contentsOf: URL(filePath: small.scratch.index))
    let path = small.scratch.folder + "/cut"
    for length in stride(from: 0, to: bytes.count, by: 61) {
      try bytes.prefix(length).write(to: URL(filePath: path))
      #expect(throws: MappingError.self) { try Gazetteer(path: path) }
    }
  }

  @Test
  func `an older index says how to make a new one`() throws {
    let small = try small.get()
    var bytes = try Data(contentsOf: URL(filePath: small.scratch.index))
    bytes[8] = 0
    let path = small.scratch.folder + "/old"
    try bytes.write(to: URL(filePath: path))
    let error = #expect(throws: MappingError.self) { try Gazetteer(path: path) }
    #expect(error?.description.hasSuffix("run marz gazetteer build") == true)
  }

  @Test(arguments: 1...30)
  func `an altered index is noticed by a check and never crashes a look-up`(seed: Int) throws {
    let small = try small.get()
    var random = SplitMix(seed: seed)
    var bytes = try Data(contentsOf: URL(filePath: small.scratch.index))
    for _ in 0..<40 {
      bytes[Int.random(in: 32..<bytes.count, using: &random)] =
        UInt8.random(in: 0...255, using: &random)
    }
    let path = small.scratch.folder + "/altered\(seed)"
    try bytes.write(to: URL(filePath: path))
    guard let gazetteer = try? Gazetteer(path: path) else { return }
    #expect(throws: MappingError.altered(path: path)) { try gazetteer.verify() }
    for number in 0..<gazetteer.count {
      let place = gazetteer.place(number)
      _ = gazetteer.neighbors(ofCountry: number)
      _ = place.country.flatMap { gazetteer.number(of: $0) }
    }
    let names = ["Van", "New York City", "Iraq", "Shatt al-Arab", "بغداد", "us", "St. Louis"]
    for name in names {
      let tokens = Tokenizer.tokens(in: Array(name.utf8).span)
      for match in gazetteer.matches(at: 0, in: tokens.span) {
        for sense in gazetteer.senses(ofName: match.name) { _ = gazetteer.place(sense.place) }
      }
    }
  }
}
