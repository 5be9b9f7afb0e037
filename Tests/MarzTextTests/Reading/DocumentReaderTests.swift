import Foundation
import MarzText
import MarzTestSupport
import Testing

struct DocumentReaderTests {
  private func items(
    _ name: String,
    _ bytes: [UInt8],
    options: ReadingOptions = ReadingOptions()
  ) throws -> (documents: [Document], rejected: [RejectedInput]) {
    let folder = try Folder()
    let path = try folder.write(name, bytes)
    var documents: [Document] = []
    var rejected: [RejectedInput] = []
    for item in try DocumentSource(inputs: [path], options: options) {
      switch item {
      case .document(let document): documents.append(document)
      case .rejected(let input): rejected.append(input)
      }
    }
    return (documents, rejected)
  }

  private func items(
    _ name: String,
    _ text: String
  ) throws
    -> (documents: [Document], rejected: [RejectedInput])
  {
    try items(name, Array(text.utf8))
  }

  @Test func `text comes out byte for byte, without its byte order mark`() throws {
    let text = "Kapıköy:\u{A0}the gate\r\nopened. “Finally,” he said.\r\n"
    #expect(try items("a.txt", text).documents.map(\.text) == [Array(text.utf8)])
    #expect(try items("a.txt", "\u{FEFF}" + text).documents.map(\.text) == [Array(text.utf8)])
  }

  @Test func `front matter becomes fields and is no part of the text`() throws {
    let text = """
      ---
      # a comment
      title: "Gate reopens: trucks roll"
      date: 2024-05-16
      Source: Anatolian Ledger
      url: https://example.org/gate
      language: en
      id: gate-1
      authors:
        - Someone
      ---
      VAN, Turkey — The gate reopened.
      """
    let document = try #require(try items("gate.md", text).documents.first)
    #expect(document.id == "gate-1")
    #expect(document.title == "Gate reopens: trucks roll")
    #expect(document.date == CalendarDay(year: 2024, month: 5, day: 16))
    #expect(document.source == "Anatolian Ledger")
    #expect(document.url == "https://example.org/gate")
    #expect(document.language == "en")
    #expect(document.text == Array("VAN, Turkey — The gate reopened.".utf8))
  }

  @Test(arguments: [
    "---\nThe gate reopened on Monday.\n---\n", "--- The gate reopened.",
    "---\ntitle: never closed\n",
    "The gate.\n---\ntitle: x\n---\n",
  ])
  func `a rule of dashes that opens no front matter stays text`(text: String) throws {
    #expect(try items("a.txt", text).documents.map(\.text) == [Array(text.utf8)])
  }

  @Test(arguments: [
    "16 August 2017", "Wednesday, Aug. 16, 2017", "2017-08-16 09:00", "August 16th 2017",
  ])
  func `the date of a header may be written in words`(date: String) throws {
    let document = try items("a.txt", "---\ndate: \(date)\n---\nThe gate reopened.").documents.first
    #expect(document?.date == CalendarDay(year: 2017, month: 8, day: 16))
  }

  @Test(arguments: ["7/8/2017", "last Tuesday", "August 2017", "2017"])
  func `a date that is less than a full day is rejected`(date: String) throws {
    let text = "---\ndate: \(date)\n---\nThe gate reopened."
    #expect(try items("a.txt", text).rejected.count == 1)
  }

  @Test func `a document of JSON lines has all the contract's fields`() throws {
    let line = """
      {"id": "w1", "text": "Iğdır reopened.", "title": "T", "date": "2017-08-16T10:00:00Z", \
      "url": "u", "source": "s", "language": "en", "spans": [{"start": 0, "end": 5, "x": 1}], \
      "other": {"a": [1, 2]}}
      """
    let document = try #require(try items("a.jsonl", line).documents.first)
    #expect(document.id == "w1")
    #expect(document.text == Array("Iğdır reopened.".utf8))
    #expect(document.title == "T")
    #expect(document.date == CalendarDay(year: 2017, month: 8, day: 16))
    #expect(document.url == "u")
    #expect(document.source == "s")
    #expect(document.language == "en")
    #expect(document.spans == [0..<5])
  }

  @Test(arguments: [
    (#"{"id": "a", "text": "#, "not valid JSON"),
    (#"{"id": "a"}"#, #""text" is missing"#),
    (#"{"text": "x"}"#, #""id" is missing"#),
    (#"{"id": "", "text": "x"}"#, #""id" is empty"#),
    (#"{"id": 7, "text": "x"}"#, #""id" has the wrong type, expected a string"#),
    (#"{"id": "a", "text": null}"#, #""text" has the wrong type, expected a string"#),
    (#"{"id": "a", "text": "x", "title": []}"#, #""title" has the wrong type, expected a string"#),
    (#"{"id": "a", "text": "x", "spans": {}}"#, #""spans" has the wrong type, expected an array"#),
    (
      #"{"id": "a", "text": "x", "spans": [{"start": "0", "end": 1}]}"#,
      #""spans[0].start" has the wrong type, expected a whole number"#
    ),
    (
      #"{"id": "a", "text": "ğ", "spans": [{"start": 0, "end": 2}]}"#,
      "span 0 to 2 does not lie in the text of 1 code points"
    ),
    (#"["id"]"#, "expected an object"),
    ("7", "expected an object"),
    (#"{"id": "a", "text": "\ud800"}"#, "not valid JSON"),
  ])
  func `a broken line is rejected with what was expected`(line: String, reason: String) throws {
    let text = #"{"id": "1", "text": "x"}"# + "\n\n" + line + "\n" + #"{"id": "2", "text": "y"}"#
    let (documents, rejected) = try items("a.jsonl", text)
    #expect(documents.map(\.id) == ["1", "2"])
    #expect(rejected.map(\.line) == [3])
    #expect(rejected.first?.reason.hasPrefix(reason) == true, "\(rejected)")
  }

  @Test func `a line over the limit is rejected with its size and the next one is read`() throws {
    var options = ReadingOptions()
    options.maximumDocumentBytes = 1_000
    options.blockBytes = 64
    let long = #"{"id": "1", "text": ""# + String(repeating: "x", count: 5_000) + "\"}"
    let text = long + "\r\n" + #"{"id": "2", "text": "y"}"# + "\r\n" + long
    let (documents, rejected) = try items("a.jsonl", Array(text.utf8), options: options)
    #expect(documents.map(\.id) == ["2"])
    #expect(rejected.map(\.line) == [1, 3])
    #expect(rejected.allSatisfy { $0.reason.contains("\(long.utf8.count) bytes") })
  }

  @Test(arguments: [1, 2, 7, 64, 4096])
  func `lines come out whole whatever the size of a block`(blockBytes: Int) throws {
    var options = ReadingOptions()
    options.blockBytes = blockBytes
    let lines = (0..<20).map { #"{"id": "\#($0)", "text": "Şırnak \#($0)"}"# }
    for lineBreak in ["\n", "\r\n"] {
      let bytes = Array(lines.joined(separator: lineBreak).utf8)
      let (documents, rejected) = try items("a.ndjson", bytes, options: options)
      #expect(rejected.isEmpty)
      #expect(documents.map(\.id) == (0..<20).map(String.init))
      #expect(documents.last?.text == Array("Şırnak 19".utf8))
    }
  }

  @Test func `a json file holds one document or an array of them`() throws {
    #expect(try items("a.json", #"{"id": "1", "text": "x"}"#).documents.map(\.id) == ["1"])
    let (documents, rejected) = try items(
      "a.json",
      #"[{"id": "1", "text": "x"}, {"id": "2"}, {"id": "3", "text": "z"}]"#
    )
    #expect(documents.map(\.id) == ["1", "3"])
    #expect(rejected.map(\.reason) == [#"item 1: "text" is missing"#])
  }

  @Test func `an id that was met before is rejected`() throws {
    let line = #"{"id": "1", "text": "x"}"#
    let (documents, rejected) = try items("a.jsonl", line + "\n" + line)
    #expect(documents.count == 1)
    #expect(rejected.map(\.line) == [2])
  }

  @Test(arguments: [
    (
      "a.txt", Array("Van\nKapık\u{F6}y".unicodeScalars.map { UInt8($0.value & 0xFF) }),
      "offset 9 (line 2)"
    ),
    ("a.txt", [0x41, 0x00, 0x42], "zero byte at offset 1"),
    ("a.txt", [0xFF, 0xFE, 0x41, 0x00], "UTF-16"),
    ("a.txt", [0xFE, 0xFF, 0x00, 0x41], "UTF-16"),
    ("a.jsonl", [0xFF, 0xFE, 0x7B, 0x00], "UTF-16"),
    ("a.txt", [], "the file is empty"),
    ("a.txt", Array(" \n\r\n\t".utf8), "the file is empty"),
    ("a.txt", [0xEF, 0xBB, 0xBF], "the file is empty"),
    ("a.txt", Array("---\ntitle: x\n---\n\n".utf8), "no text after its front matter"),
    ("a.txt", Array("---\ndate: May 3\n---\nx".utf8), #"front matter's date is "May 3""#),
    ("a.jsonl", [], "the file is empty"),
    ("a.jsonl", [0x7B, 0x22, 0xC3, 0x28], "invalid UTF-8 at byte offset 2 of the line"),
    ("a.json", Array("[]".utf8), "the array is empty"),
    ("a.html", Array("<p>x".utf8), "HTML is not read"),
  ])
  func `what is no text is rejected with a reason`(
    name: String,
    bytes: [UInt8],
    reason: String
  ) throws {
    let (documents, rejected) = try items(name, bytes)
    #expect(documents.isEmpty)
    #expect(rejected.count == 1)
    #expect(rejected.first?.reason.contains(reason) == true, "\(rejected)")
    #expect(rejected.first?.advice.isEmpty == false)
  }

  @Test func `a text over the limit is rejected without being kept`() throws {
    var options = ReadingOptions()
    options.maximumDocumentBytes = 100
    let (documents, rejected) = try items(
      "a.txt",
      [UInt8](repeating: 65, count: 101),
      options: options
    )
    #expect(documents.isEmpty)
    #expect(rejected.map(\.reason) == ["the file has more than 100 bytes"])
    #expect(
      try items("a.txt", [UInt8](repeating: 65, count: 100), options: options).documents.count == 1
    )
  }

  @Test func `a file that cannot be opened is rejected and the run goes on`() throws {
    let folder = try Folder()
    let gone = try folder.write("a.txt", "One.")
    try folder.write("b.txt", "Two.")
    let source = try DocumentSource(inputs: [folder.path])
    try FileManager.default.removeItem(atPath: gone)
    let items = Array(source)
    #expect(items.count == 2)
    if case .rejected(let input)? = items.first {
      #expect(input.path == gone)
    } else {
      Issue.record("expected a rejection first")
    }
  }

  @Test(arguments: 0..<40)
  func `random bytes are read or rejected, never more`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let bytes = (0..<Int(random.next() % 600)).map { _ in
      // Mostly the alphabet of JSON lines, so that lines get far before they fail.
      random.next() % 5 == 0
        ? UInt8(truncatingIfNeeded: random.next())
        : Array(#"{}[]",:\ idtextspan01"#.utf8)[Int(random.next() % 21)]
    }
    for name in ["a.txt", "a.jsonl", "a.json"] {
      let (documents, rejected) = try items(name, bytes)
      #expect(documents.count + rejected.count >= 1)
    }
  }
}
