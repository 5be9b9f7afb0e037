import MarzWords

/// A token with its part of speech.
struct TaggedWord: Sendable {
  /// Parts of speech, as coarse as the chunker needs them.
  enum Tag: UInt8, Sendable {
    case determiner, possessive, adjective, noun, proper, pronoun, number
    case verb, modal, be, have, `do`, to
    case preposition, coordinator, subordinator, relative, adverb, negation
    case genitive, comma, stop, quote, point, other
  }

  /// Which form of the verb it was taken for.
  enum Form: UInt8, Sendable {
    case none, base, third, past, participle, gerund
  }

  var tag: Tag
  var form: Form = .none
  var classes: WordClass = []
  var verb: Int32 = -1
  var noun: Int32 = -1
  var isPlural = false
  var hash: WordHash
  /// Whether a hyphen joins it to the word before.
  var isJoined = false
  /// Whether the word begins with a capital and is no function word.
  var isCapitalized = false
  /// Whether it names the people or things of a place: "Iraqi".
  var isDemonym = false

  /// Whether a noun group may contain it.
  var isNominal: Bool {
    switch tag {
    case .determiner, .possessive, .adjective, .noun, .proper, .pronoun, .number, .genitive: true
    default: false
    }
  }

  /// Whether it opens a finite or infinite verb group.
  var isVerbal: Bool {
    switch tag {
    case .verb, .modal, .be, .have, .do, .to: true
    default: false
    }
  }
}
