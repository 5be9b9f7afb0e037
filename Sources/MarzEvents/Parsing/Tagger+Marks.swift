import MarzGazetteer
import MarzPlaces
import MarzText
import MarzWords

/// Marks and clitics.
extension Tagger {
  /// In a headline, "Iraq, Syria reopen a crossing": the comma joins the countries before the verb.
  func joinsCountries(_ index: Int) -> Bool {
    guard index > first, let one = names.atom(at: index - 1), one.tokens.lowerBound == first,
      let other = names.atom(at: index + 1), isCountry(one), isCountry(other)
    else { return false }
    let next = other.tokens.upperBound
    // "Turkish, Iranian army chiefs meet"
    if isDemonym(index - 1), isDemonym(index + 1), token(next)?.kind == .word,
      entry(next)?.classes.contains(.coordinator) != true
    {
      return true
    }
    return !isName(next) && (entry(next)?.verb ?? -1) >= 0
  }

  func isCountry(_ atom: ActorAtom) -> Bool {
    guard case .mention(let number) = atom.kind else { return false }
    return context.mentions[number].place?.feature.isCountry == true
  }

  func mark(_ index: Int) -> TaggedWord.Tag {
    let token = text.tokens[index]
    let bytes = text.document.text
    switch bytes[token.range.lowerBound] {
    case UInt8(ascii: ","): return joinsCountries(index) ? .coordinator : .comma
    case UInt8(ascii: "."): return index + 2 < last && token.gap == .none ? .point : .stop
    case UInt8(ascii: "\""): return .quote
    case UInt8(ascii: "'"): return apostrophe(index)
    case UInt8(ascii: "$"), UInt8(ascii: "%"): return .number
    case UInt8(ascii: "("): return parenthesis(index)
    case UInt8(ascii: ")"): return .other
    case 0xE2:
      let code = text.text(token.range)
      if code == "\u{2019}" || code == "\u{2018}" { return apostrophe(index) }
      if code == "\u{20AC}" { return .number }
      return code == "\u{201C}" || code == "\u{201D}" || code == "\u{201E}" ? .quote : .stop
    case 0xC2:
      let code = text.text(token.range)
      if code == "\u{A3}" || code == "\u{A5}" { return .number }
      return code == "\u{AB}" || code == "\u{BB}" ? .quote : .stop
    default: return .stop
    }
  }

  /// A short parenthesis is passed over: "the World Health Organization (WHO)".
  func parenthesis(_ index: Int) -> TaggedWord.Tag {
    let end = (index + 1..<min(last, index + Self.window)).first {
      text.document.text[text.tokens[$0].range.lowerBound] == UInt8(ascii: ")")
    }
    guard let end else { return .stop }
    skipUntil = end
    return .other
  }

  /// The apostrophe of "the sides' militaries" is a genitive, any other a quote.
  func apostrophe(_ index: Int) -> TaggedWord.Tag {
    guard
      text.tokens[index].gap == .none, let before = words.last,
      before.tag == .noun || before.tag == .proper, index > first,
      lastByte(index - 1) == UInt8(ascii: "s"), let next = token(index + 1), next.gap == .space,
      next.kind == .word
    else { return .quote }
    return .genitive
  }

  func clitic(_ index: Int) -> TaggedWord.Tag {
    let length = text.tokens[index].range.count
    let letters = lastByte(index)
    guard letters == UInt8(ascii: "s"), length <= 4 else {
      if letters == UInt8(ascii: "l") || letters == UInt8(ascii: "d") { return .modal }
      return letters == UInt8(ascii: "e") ? .have : .be
    }
    guard let before = words.last, before.tag == .pronoun else { return .genitive }
    return .be
  }

  func lastByte(_ index: Int) -> UInt8 {
    text.document.text[text.tokens[index].range.upperBound - 1] | 0x20
  }
}
