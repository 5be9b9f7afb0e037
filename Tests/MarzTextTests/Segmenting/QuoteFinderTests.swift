import MarzText
import Testing

struct QuoteFinderTests {
  private func quotes(_ text: String) -> [[String]] {
    let parsed = TextParser.parse(Document(id: "t", text: text))
    return parsed.sentences.map { $0.quotes.map { parsed.text(ofTokens: $0) } }
  }

  @Test(arguments: [
    ("“We will go,” he said. He went.", [["We will go,"], []]),
    ("\"We will go,\" he said.", [["We will go,"]]),
    (
      "He said he was \"not pleased\" and \"not surprised.\" They left.",
      [["not pleased", "not surprised."], []]
    ),
    (
      "“We want a ‘Greater Van’ here,” he said.",
      [["We want a ‘Greater Van’ here,", "Greater Van"]]
    ),
    ("``We will go,'' he said. ``Now.''", [["We will go,"], ["Now."]]),
    ("« Nous partons », dit-il.", [["Nous partons"]]),
    ("The states' gate is Iran's, the '90s are over.", [[]]),
    ("‘We will go,’ he said.", [["We will go,"]]),
    ("“Stop. Go. Wait,” he said.", [["Stop."], ["Go."], ["Wait,"]]),
    ("He said “it’s the states’ gate” again.", [["it’s the states’ gate"]]),
    ("“” nothing.", [[]]),
  ])
  func `what stands inside the marks is found`(text: String, expected: [[String]]) {
    #expect(quotes(text) == expected)
  }

  @Test func `a missing mark swallows no more than its paragraph`() {
    let text = "“We will go, he said on the road to Van.\n\nNobody went with him.\n\nIt snowed."
    #expect(quotes(text) == [["We will go, he said on the road to Van."], [], []])
  }

  @Test func `a quotation of several paragraphs goes on where a mark opens the next`() {
    let text = "“We will go. All of us.\n\n“Nobody stays,” he said. It snowed.\n\n“You will.”"
    let parsed = TextParser.parse(Document(id: "t", text: text))
    #expect(parsed.sentences.map(\.opensInsideQuote) == [false, true, true, false, false])
    #expect(
      quotes(text) == [["We will go."], ["All of us."], ["Nobody stays,"], [], ["You will."]]
    )
  }
}
