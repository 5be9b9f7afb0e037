import MarzText
import MarzWords
import Testing

@testable import MarzEvents

/// Text that repeats a shape of sentence with names that are new each time.
struct LinearWorkTests {
  @Test(arguments: [
    "Iran attacked Iraq on Monday.", "Minister # met General # in Paris on May 3, 2017.",
    "“We will fight,” # said. “They must go.”", "Iran and Iraq said that # had agreed to",
    "# and # and # of #, who visited", "attacked and,", "said # urged # to stop # from",
    "talks between # and # on the killing of # by #;", "the the of in", "“", "if # (", "1 2 |",
  ])
  func `work grows with the length of the text and no faster`(piece: String) {
    for separator in [" ", "\n"] {
      let once = Self.steps(of: piece, times: 200, separator)
      // Eight times the text may take eight times the work, and a little for the ends.
      #expect(Self.steps(of: piece, times: 1_600, separator) <= 9 * once + 4_000)
    }
  }

  /// The looks at words, phrases, rows and events that a text takes.
  private static func steps(of piece: String, times: Int, _ separator: String) -> Int {
    var count = 0
    var pieces: [String] = []
    for _ in 0..<times {
      var filled = ""
      for character in piece {
        if character == "#" {
          count += 1
          filled += name(count)
        } else {
          filled.append(character)
        }
      }
      pieces.append(filled)
    }
    let document = Document(id: "t", text: pieces.joined(separator: separator))
    let text = TextParser.parse(document)
    let work = CodingWork()
    let dates = EventDate.times(of: DateFinder.expressions(in: text), in: text)
    var coder = DocumentCoder(text, [], dates, .standard, countingInto: work)
    _ = coder.events()
    return work.steps
  }

  /// A first name and a surname that no other number has.
  private static func name(_ number: Int) -> String {
    var letters = ""
    var rest = number
    while rest > 0 {
      letters.append(["ba", "de", "fi", "go", "ku", "la", "me", "ni", "ro", "su"][rest % 10])
      rest /= 10
    }
    return "Tavi B\(letters)"
  }
}
