/// How the features of a file begin, by which the beginning of one is guessed in the middle of the file.
///
/// The guess may be wrong, such as within a text; whoever uses it has to come to the same place from a feature before.
struct FeatureSignature: Sendable {
  private let bytes: [UInt8]
  private let isSequence: Bool

  /// Takes the first member's name of a feature, and its value too where that is `"type":"Feature"`.
  ///
  /// - Returns: Nil for bytes that do not begin with an object that has one.
  init?(_ feature: [UInt8], isSequence: Bool) {
    var cursor = JSONCursor(offset: 0)
    let span = feature.span
    do {
      try cursor.expect(0x7B, span, "a feature")
      let key = try cursor.key(span)
      if JSONName.type.matches(span, key) { _ = try cursor.value(span) }
    } catch {
      return nil
    }
    bytes = Array(feature[..<cursor.offset])
    self.isSequence = isSequence
  }

  /// The first place at or after another where a feature seems to begin.
  ///
  /// - Returns: Nil when there is none before the limit.
  func first(in text: Span<UInt8>, from start: Int, limit: Int) -> Int? {
    var place = start
    while place < limit, place + bytes.count <= text.count {
      if text[place] == 0x7B, matches(text, place), followsSeparator(text, place) { return place }
      place += 1
    }
    return nil
  }

  private func matches(_ text: Span<UInt8>, _ place: Int) -> Bool {
    for index in bytes.indices where text[place + index] != bytes[index] { return false }
    return true
  }

  /// Between features stands a comma or the bracket before the first, between records white space.
  private func followsSeparator(_ text: Span<UInt8>, _ place: Int) -> Bool {
    var before = place - 1
    while before >= 0 {
      switch text[before] {
      case 0x0A, 0x1E: return true
      case 0x20, 0x09, 0x0D: before -= 1
      case 0x2C, 0x5B: return !isSequence
      default: return false
      }
    }
    return true
  }
}
