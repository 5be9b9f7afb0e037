/// What the ending of an unknown word says about its part of speech.
enum WordEnding {
  case adverb, adjective, past, gerund, plural, other

  /// Looks at the last letters of a word.
  init(_ text: [UInt8], _ range: Range<Int>) {
    func ends(_ ending: StaticString, atLeast length: Int) -> Bool {
      guard range.count >= length else { return false }
      let letters = String(describing: ending).utf8
      var position = range.upperBound - letters.count
      for letter in letters {
        if text[position] | 0x20 != letter { return false }
        position += 1
      }
      return true
    }
    if ends("ly", atLeast: 5) {
      self = .adverb
    } else if ends("ing", atLeast: 6) {
      self = .gerund
    } else if ends("ed", atLeast: 5) {
      self = .past
    } else if Self.isAdjective(ends) {
      self = .adjective
    } else if ends("s", atLeast: 4), !ends("ss", atLeast: 4), !ends("us", atLeast: 4) {
      self = .plural
    } else {
      self = .other
    }
  }

  private static func isAdjective(_ ends: (StaticString, Int) -> Bool) -> Bool {
    ends("ful", 6) || ends("ous", 6) || ends("ive", 6) || ends("able", 7) || ends("ible", 7)
      || ends("ical", 6) || ends("ional", 7) || ends("less", 6) || ends("ish", 6) || ends("ic", 6)
      || ends("ary", 7) || ends("wide", 7)
  }
}
