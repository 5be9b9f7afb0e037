/// A main verb with its auxiliaries: "has not been able", "will be followed", "to launch".
struct VerbGroup: Sendable {
  /// What a modal says about the verb.
  enum Modality: Sendable {
    case none, future, conjectural, necessity
  }

  /// Positions in the sentence's words.
  var words: Range<Int>
  var head: Int
  var lemma: Int32
  var chunk: Int
  var modality = Modality.none
  var isNegated = false
  var isPassive = false
  var isPerfect = false
  var isProgressive = false
  var isInfinitive = false
  /// A participle in -ing without auxiliary.
  var isGerund = false
  /// A past participle without auxiliary: "the decision taken by".
  var isReduced = false
  var isPast = false
  /// Whether the main verb is a form of "be" itself.
  var isCopula = false

  /// Whether it can carry a sentence.
  var isFinite: Bool { !isInfinitive && !isGerund && !isReduced }
}
