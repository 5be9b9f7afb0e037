import MarzWords
import MarzTestSupport
import Testing

@testable import MarzText

struct TextParserTests {
  private func parse(_ text: String) -> ParsedText {
    TextParser.parse(Document(id: "t", text: text))
  }

  private func sentences(_ text: String, _ kind: Sentence.Kind? = nil) -> [String] {
    let parsed = parse(text)
    return parsed.sentences.filter { kind == nil || $0.kind == kind }
      .map { parsed.text(ofTokens: $0.tokens) }
  }

  @Test(arguments: [
    ["Maj. Gen. Oz met Lt. Col. Kaya in St. Gallen on Sept. 25.", "He left."],
    ["The U.S. Army sent 1,200 men.", "Each cost $92.7 a day."],
    ["They came from the U.S. The others did not."],
    ["It ended at 6 p.m. on Friday.", "Trucks rolled."],
    ["Recep T. Demir and J.R. Adams spoke.", "A. Kaya did not."],
    ["He works for Delta Inc. in Basra.", "It pays well."],
    ["Is it open?", "Yes!", "It is."],
    ["See No. 5 and No. 12 of the list.", "The answer was no.", "Trucks turned back."],
    ["He spoke of a ... shift in policy.", "Nobody listened…", "The gate stayed shut."],
    ["Officials (in Van, Ankara etc.) agreed.", "The [sic] gate opened.", "So it was."],
    ["The price rose to 3.5 percent.", "al-Abadi said so.", "Others agreed."],
    ["The convoy left Kilis. (Reuters)"],
    ["He reached the border in 2014.", "92 men followed."],
    ["“Shut it.", "Open it.", "Leave it,” he said.", "They did."],
    ["“We will go.”", "They went."],
    ["“The gate is shut.” Brig. Gen. Oz declared.", "Nobody moved."],
    ["\"Who goes there?\" he asked.", "Nobody answered."],
    ["It was ‘no accident’.", "He knew."],
    ["They lost the road.", "They lost it again.", "“Never mind.”"],
  ])
  func `a paragraph is cut into its sentences`(expected: [String]) {
    let text = expected.joined(separator: " ")
    let split =
      expected == ["They came from the U.S. The others did not."]
      ? ["They came from the U.S.", "The others did not."] : expected
    #expect(sentences(text) == split)
  }

  @Test func `a lost space after a full stop still ends the sentence`() {
    #expect(sentences("They closed the gate.The trucks waited.").count == 2)
    #expect(sentences("It runs on kapikoy.Com and nowhere else.").count == 1)
  }

  @Test func `an empty line always separates and a wrapped line goes on`() {
    let text = """
      The two governments have agreed to open the crossing at the
      foot of the mountains before the snow comes, a senior official of Lt.
      Gen. Oz said.

      Nobody believed
      it.
      """
    #expect(
      sentences(text).map { $0.replacing("\n", with: " ") } == [
        "The two governments have agreed to open the crossing at the foot of the mountains "
          + "before the snow comes, a senior official of Lt. Gen. Oz said.",
        "Nobody believed it.",
      ]
    )
  }

  @Test func `lines that are paragraphs are not joined`() {
    let text = """
      Iran opens its gate to trucks from the Kurdistan Region
      Trucks rolled through the gate on Monday after a week of talks between the two sides, officials said.
      • flour for the camps
      • fuel
      - tents and blankets
      1. water
      """
    #expect(
      parse(text).sentences.map(\.kind) == [.headline, .prose, .prose, .prose, .prose, .prose]
    )
    #expect(Set(parse(text).sentences.map(\.paragraph)).count == 6)
  }

  @Test(arguments: [
    ("ANKARA: The two sides have met.", "ANKARA:"),
    ("VAN, Turkey (AP) - The two sides have met.", "VAN, Turkey (AP) -"),
    ("ISTANBUL, May 3 — The two sides have met.", "ISTANBUL, May 3 —"),
    ("BAGHDAD (Wire) – Iraq has agreed.", "BAGHDAD (Wire) –"),
    ("ERBIL, Kurdistan Region of Iraq – Iraq has agreed.", "ERBIL, Kurdistan Region of Iraq –"),
    ("ST. PETERSBURG, Feb. 13 (Wire) -- Iraq has agreed.", "ST. PETERSBURG, Feb. 13 (Wire) --"),
    ("AL-QAIM, Iraq, June 2 (GHN)— Iraq has agreed.", "AL-QAIM, Iraq, June 2 (GHN)—"),
    ("Basra, Iraq (GHN) - Iraq has agreed.", "Basra, Iraq (GHN) -"),
    ("WIRE- Iraq has agreed.", "WIRE-"),
  ])
  func `a dateline opens the sentence and is no part of what it says`(
    text: String,
    line: String
  )
    throws
  {
    let parsed = parse("Gate reopens to trucks\n\n" + text)
    let sentence = try #require(parsed.sentences.last)
    #expect(parsed.text(ofTokens: try #require(sentence.dateline)) == line)
    #expect(parsed.text(ofTokens: sentence.tokens) == text)
  }

  @Test(arguments: [
    "The PKK - a group - attacked.", "Iraq: a country that waits.", "BREAKING: Iraq has agreed.",
    "NATO members met in Van.", "Erdogan, who spoke in Van - his home - left.",
    "PKK—the group—left.",
  ])
  func `what only looks like a dateline is none`(text: String) {
    #expect(parse("Gate reopens to trucks\n\n" + text).sentences.last?.dateline == nil)
  }

  @Test func `a text without line breaks may have its headline before the dateline`() {
    let parsed = parse("Gate reopens after 79 days. VAN, Turkey (AP) - The gate is open.")
    let lines = parsed.sentences.map { $0.dateline.map { parsed.text(ofTokens: $0) } }
    #expect(lines == [nil, "VAN, Turkey (AP) -"])
  }

  @Test func `menus, forms and lists of other articles are boilerplate`() {
    let text = """
      Search form

      Last updated: 3 min ago

      Gate reopens to trucks

      VAN: Turkey reopened the gate on Monday after a week of talks with its neighbor, officials said.

      Share this

      CONFIRMED: Iraq follows with a gate of its own

      Nobody was hurt when the trucks rolled through the gate on the first day, the governor said.

      Tags: Turkey, Iran

      17 points

      MORE FROM THE BORDER

      Comments are closed.

      Related articles

      A war that nobody wanted in the hills of the far north of the country, by our own reporter.
      """
    let kinds: [Sentence.Kind] = [
      .boilerplate, .boilerplate, .headline, .prose, .boilerplate, .headline, .prose, .boilerplate,
      .boilerplate, .boilerplate, .boilerplate, .boilerplate, .boilerplate,
    ]
    #expect(parse(text).sentences.map(\.kind) == kinds)
  }

  @Test func `a cue for other articles does not end a report that goes on`() {
    let prose = "The gate was opened by two men from the village below the pass, officials said."
    let text = "\(prose)\n\nRelated articles\n\n\(prose) \(prose)\n\n\(prose)"
    let kinds: [Sentence.Kind] = [.prose, .boilerplate, .prose, .prose, .prose]
    #expect(parse(text).sentences.map(\.kind) == kinds)
  }

  @Test func `a text of one line is prose even without a full stop`() {
    #expect(parse("Turkey and Iran open a gate").sentences.map(\.kind) == [.prose])
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 6, 7])
  func `every token stands in one sentence whatever the text`(seed: Int) {
    var random = SplitMix(seed: seed)
    for _ in 0..<40 {
      check(randomText(&random))
    }
  }

  private func randomText(_ random: inout SplitMix) -> [UInt8] {
    let pieces = [
      "Gen.", " ", " ", "\n", "\n\n", "\r\n", "“", "”", "\"", "'", "’", "‘", "``", "''", "...", "…",
      ".", "?", "U.S.", "a.m.", "VAN", ",", ":", "—", "-", "(", ")", "al-Qaim", "said", "The",
      "the",
      "25", "92.7", "Related articles", "Tags:", "سنة", "ğ", "\u{301}", "\u{200F}", "日本", "😀",
    ]
    if random.next() % 4 == 0 {
      return (0..<Int(random.next() % 200)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    }
    return (0..<Int(random.next() % 200)).flatMap { _ in
      Array(pieces[Int(random.next() % UInt64(pieces.count))].utf8)
    }
  }

  private func check(_ bytes: [UInt8]) {
    var document = Document(id: "t", text: "")
    document.text = bytes
    let parsed = TextParser.parse(document)
    let valid = String(validating: bytes, as: UTF8.self) != nil
    var next = 0
    var paragraph = 0
    for sentence in parsed.sentences {
      #expect(sentence.tokens.lowerBound == next)
      #expect(!sentence.tokens.isEmpty)
      #expect(sentence.paragraph >= paragraph)
      next = sentence.tokens.upperBound
      paragraph = sentence.paragraph
      for run in sentence.quotes + (sentence.dateline.map { [$0] } ?? []) {
        #expect(!run.isEmpty && sentence.tokens.contains(run.lowerBound))
        #expect(run.upperBound <= sentence.tokens.upperBound)
      }
      if valid {
        let slice = Array(bytes[parsed.bytes(of: sentence)])
        #expect(String(validating: slice, as: UTF8.self) != nil)
      }
    }
    #expect(next == parsed.tokens.count)
  }

  @Test(arguments: [
    "The gate at Kapıköy reopened. ", "“Open ", "‘a’ ", "\" ' ", "Gen. ", "a.m. ", "... ", "( ",
    "Tags: x\n",
    "Related articles\n\n", "VAN, ", "one two three four five six\n", "1. ", "? ", "U.S.” Gen. ",
  ])
  func `work grows with the length of the text and no faster`(piece: String) {
    func steps(_ count: Int) -> Int {
      let document = Document(id: "t", text: String(repeating: piece, count: count))
      let work = ParsingWork()
      let tokens = Tokenizer.tokens(in: document.text.span)
      let parsed = TextParser.parse(document, tokens: tokens, countingInto: work)
      #expect(parsed.sentences.last?.tokens.upperBound == tokens.count)
      return work.steps
    }
    let once = steps(500)
    // Eight times the text may take eight times the work, and a little for the ends.
    #expect(steps(4_000) <= 9 * once + 1_000)
  }
}
