import Foundation
import MarzGazetteer
import MarzWords

/// Writes the names and a text for engines that find plain strings, and what marz finds there.
///
/// Words are folded and stand in angle brackets, `<new><york>`, so that a plain match begins and ends at words;
/// `|` stands where no name may go on. Folding and cutting words, half of marz's work, is thus done for the rivals.
struct RivalExport {
  let gazetteer: Gazetteer
  let index: String
  /// The first bytes of the text that count.
  let text: ArraySlice<UInt8>

  func write(to folder: String) throws {
    var names = ""
    for name in 0..<gazetteer.nameCount {
      guard let spelling = gazetteer.spellings(ofName: name).first else { continue }
      names += Self.bracketed(FoldedName(spelling.text).text) + "\n"
    }
    try write(names, folder + "/names.txt")
    let bytes = Array(text)
    let tokens = Tokenizer.tokens(in: bytes.span)
    var words = ""
    var numbers: [Int: Int] = [:]
    var count = 0
    for (index, token) in tokens.enumerated() where token.kind == .word || token.kind == .number {
      if index > 0, !goesOn(tokens, before: index) { words += "|" }
      let word = String(decoding: bytes[token.range], as: UTF8.self)
      words += Self.bracketed(FoldedName(word).text)
      numbers[token.range.lowerBound] = count
      count += 1
    }
    try write(words, folder + "/text.txt")
    var found = Tally()
    gazetteer.forEachName(in: bytes.span, startingAt: .everyWord) { name in
      found.add(1, at: numbers[name.range.lowerBound] ?? 0)
    }
    var seconds = best { gazetteer.forEachName(in: bytes.span, startingAt: .everyWord) { _ in } }
    let everyWord = Double(bytes.count) / seconds / 1e6
    seconds = best { gazetteer.forEachName(in: bytes.span, startingAt: .capitals) { _ in } }
    let capitals = Double(bytes.count) / seconds / 1e6
    let opening = try measure { _ = try Gazetteer(path: index) }
    let line = [
      "\(bytes.count)", "\(found.count)", "\(found.sum)", rounded(everyWord), rounded(capitals),
      rounded(opening * 1e3, 3),
    ]
    try write(line.joined(separator: "\t") + "\n", folder + "/marz.tsv")
  }

  /// Whether a name may go on from the word before a token: over no mark but the point of a short word.
  private func goesOn(_ tokens: [Token], before index: Int) -> Bool {
    guard tokens[index].gap < .paragraph else { return false }
    let before = tokens[index - 1]
    if before.kind == .word || before.kind == .number { return true }
    guard before.kind == .mark, before.gap == .none, before.hash == WordHash("."), index > 1 else {
      return false
    }
    return tokens[index - 2].range.count <= 3
  }

  private func write(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  private static func bracketed(_ folded: String) -> String {
    "<" + folded.replacing(" ", with: "><") + ">"
  }
}
