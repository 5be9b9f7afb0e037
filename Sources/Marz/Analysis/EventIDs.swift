import MarzEvents
import MarzText

/// The stable ids of a document's events: the same text gives the same id on every run and machine.
///
/// The text is read once for all of them.
struct EventIDs {
  private let hashOfText: StableHash

  /// - Complexity: O(*n*) in the bytes of the text.
  init(_ text: ParsedText) {
    var hash = StableHash()
    hash.add(text.document.text)
    hashOfText = hash
  }

  /// `e` and sixteen hexadecimal digits, from the text, the place of the trigger and the class.
  ///
  /// - Complexity: O(1).
  func id(of event: CodedEvent) -> String {
    var hash = hashOfText
    hash.add(Array("\(event.trigger.lowerBound) \(event.eventClass)".utf8))
    return "e" + hash.hexadecimal
  }
}

/// FNV-1a over bytes: names things alike on every machine, where `Hasher` does not.
struct StableHash {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  /// Sixteen digits in lower case.
  var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
