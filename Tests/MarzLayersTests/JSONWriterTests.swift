import Foundation
import MarzTestSupport
import Testing

@testable import MarzLayers

struct JSONWriterTests {
  private func text(_ write: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func `objects and arrays nest and get their commas`() {
    let written = text { json in
      json.object { json in
        json.member("id", "IQ-IR")
        json.array("crossings") { json in
          json.value("Khosravi")
          json.array { _ in }
          json.object { $0.member("km", 0.5) }
          json.null()
        }
        json.object("empty") { _ in }
        json.member("names", ["Arvand", "Shatt al-Arab"])
        json.null("note")
        json.member("disputed", false)
      }
    }
    #expect(
      written == """
        {"id":"IQ-IR","crossings":["Khosravi",[],{"km":0.5},null],"empty":{},\
        "names":["Arvand","Shatt al-Arab"],"note":null,"disputed":false}
        """
    )
  }

  @Test func `each line of JSON Lines begins without a comma`() {
    let written = text { json in
      json.object { $0.member("a", 1) }
      json.endLine()
      json.object { $0.member("a", 2) }
      json.endLine()
    }
    #expect(written == "{\"a\":1}\n{\"a\":2}\n")
  }

  @Test(arguments: [
    ("plain", "\"plain\""),
    ("", "\"\""),
    ("a \"b\" \\ c", #""a \"b\" \\ c""#),
    ("tab\tline\nreturn\r", #""tab\tline\nreturn\r""#),
    ("\u{0}\u{1}\u{8}\u{C}\u{1F}\u{7F}", "\"\\u0000\\u0001\\b\\f\\u001f\u{7F}\""),
    ("خسروی · İdlib · 🛰", "\"خسروی · İdlib · 🛰\""),
    ("<b onclick='x()'>&amp;</script>", "\"<b onclick='x()'>&amp;</script>\""),
    ("\u{202E}evil\u{2066}", "\"\u{202E}evil\u{2066}\""),
  ])
  func `strings are escaped as RFC 8259 says and stay UTF-8`(text value: String, json: String) {
    #expect(text { $0.value(value) } == json)
  }

  @Test(arguments: [
    (0.0, 3, "0.000"), (-0.0001, 3, "0.000"), (-0.0005, 3, "-0.001"), (0.0005, 3, "0.001"),
    (116.8004, 3, "116.800"), (-2.5, 0, "-3"), (2.5, 1, "2.5"), (1e15, 1, "1000000000000000.0"),
    (1e16, 1, "1e+16"), (99.9996, 3, "100.000"), (-179.999_999_6, 6, "-180.000000"),
  ])
  func `a fixed count of decimals is rounded half away from zero`(
    number: Double,
    decimals: Int,
    json: String
  ) {
    #expect(text { $0.value(number, decimals: decimals) } == json)
  }

  @Test func `infinity and not-a-number become null`() {
    let written = text { json in
      json.array { json in
        json.value(Double.infinity)
        json.value(Double.nan)
        json.value(-Double.infinity, decimals: 2)
        json.value(nil as String?)
        json.value(nil as Int?)
        json.value(nil as Bool?)
      }
    }
    #expect(written == "[null,null,null,null,null,null]")
  }

  @Test(arguments: [0, -1, 9, 10, -10, Int.max, Int.min])
  func `integers are written in full`(integer: Int) {
    #expect(text { $0.value(integer) } == String(integer))
  }

  @Test(arguments: 1...40)
  func `random texts read back as they were`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let texts = (0..<50).map { _ in
      let scalars = (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in
        // Half of them from the range where escapes are.
        Unicode.Scalar(
          Bool.random(using: &random)
            ? UInt32.random(in: 0...0x7F, using: &random)
            : UInt32.random(in: 0...0x10FFFF, using: &random)
        )
      }
      return String(String.UnicodeScalarView(scalars))
    }
    var json = JSONWriter()
    json.object { $0.member("texts", texts) }
    let read = try JSONDecoder().decode([String: [String]].self, from: Data(json.bytes))
    let readTexts = try #require(read["texts"])
    #expect(readTexts.map { Array($0.unicodeScalars) } == texts.map { Array($0.unicodeScalars) })
  }

  @Test(arguments: 1...40)
  func `random numbers read back as they were`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let numbers = (0..<50).compactMap { _ in
      let number = Double(bitPattern: random.next())
      return number.isFinite ? number : nil
    }
    var json = JSONWriter()
    json.array { json in
      for number in numbers { json.value(number) }
    }
    #expect(try JSONDecoder().decode([Double].self, from: Data(json.bytes)) == numbers)
  }
}
