import Testing

@testable import MarzLayers

struct MarkdownTableTests {
  @Test func `a table has a head, a rule and its rows`() {
    var table = MarkdownTable(["km", "Event"], numbers: [0])
    table.row(["0.1", "Iran closes its Bashmaq crossing"])
    #expect(
      table.text == """
        | km | Event |
        | --: | --- |
        | 0.1 | Iran closes its Bashmaq crossing |

        """
    )
  }

  @Test(arguments: [
    ("a|b", #"a\|b"#), ("<script>", "&lt;script&gt;"),
    ("[x](javascript:1)", #"\[x\](javascript:1)"#),
    ("**bold** `code`", #"\*\*bold\*\* \`code\`"#), ("line\nline\u{0}", "line line "),
    ("\u{202E}abc\u{2067}", "abc"), ("&amp;", "&amp;amp;"), (#"\|"#, #"\\\|"#),
  ])
  func `what could be markup stays text`(text: String, escaped: String) {
    #expect(MarkdownTable.escaped(text) == escaped)
  }

  @Test func `a very long cell has an end`() {
    #expect(MarkdownTable.escaped(String(repeating: "x", count: 10_000)).count == 200)
  }
}
