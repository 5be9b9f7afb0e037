import MarzGazetteer
import MarzWords

/// Names in running text, beside a plain pass over the same bytes.
struct FindingNames {
  let gazetteer: Gazetteer
  /// What is measured.
  let text: [UInt8]

  private var megabytes: Double { Double(text.count) / 1e6 }

  func run() {
    var letterCount = 0
    let pass = best { letterCount = letters(in: text.span) }
    print("bytes\t\(rounded(megabytes / pass)) MB/s\t\(letterCount) letters")
    var tokens: [Token] = []
    let cutting = best { tokens = Tokenizer.tokens(in: text.span) }
    print("words\t\(rounded(megabytes / cutting)) MB/s\t\(tokens.count) tokens")
    measureNames(at: .everyWord, "every word", limit: 90, tokens)
    measureNames(at: .capitals, "capitals", limit: 290, tokens)
  }

  private func measureNames(
    at start: Gazetteer.NameStart,
    _ label: String,
    limit: Int,
    _ tokens: [Token]
  ) {
    var found = Tally()
    let time = best {
      found = Tally()
      gazetteer.forEachName(in: text.span, startingAt: start) { name in
        found.add(name.name, at: name.range.lowerBound)
      }
    }
    let plain = namesOfTokens(tokens, capitalsOnly: start == .capitals)
    precondition(plain == found, "\(label): \(found), by the list of tokens \(plain)")
    print(
      "names at \(label)\t\(rounded(megabytes / time)) MB/s\t\(found.count) names\tasked \(limit) MB/s"
    )
  }

  /// The same names from the list of all tokens.
  private func namesOfTokens(_ tokens: [Token], capitalsOnly: Bool) -> Tally {
    var found = Tally()
    var position = 0
    let span = tokens.span
    while position < span.count {
      let token = span[position]
      let isStart =
        (token.kind == .word || token.kind == .number)
        && (!capitalsOnly || token.isCapitalized || token.shape.contains(.caseless))
      if isStart, let match = gazetteer.matches(at: position, in: span).last {
        found.add(match.name, at: token.range.lowerBound)
        position = match.tokens.upperBound
      } else {
        position += 1
      }
    }
    return found
  }

  /// How many bytes are letters of ASCII.
  private func letters(in text: Span<UInt8>) -> Int {
    var count = 0
    for index in text.indices where (text[index] | 0x20) &- 0x61 < 26 { count += 1 }
    return count
  }
}

/// Names as a count and a sum that tells two answers apart.
struct Tally: Equatable {
  var count = 0
  var sum = 0

  mutating func add(_ name: Int, at position: Int) {
    count += 1
    sum &+= name &* position
  }
}
