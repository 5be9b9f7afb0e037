/// A stretch of text that may be a toponym: a name of the gazetteer, or a name beside a feature word.
struct Spot: Sendable {
  /// The tokens of the name itself.
  var core: Range<Int>
  /// The tokens of the name with the feature word that belongs to it: `Diyala province`.
  var span: Range<Int>
  /// What the name may mean, the likeliest by kind and population first; empty for an unknown name.
  var senses: [Sense]
  /// The feature word beside the name, or shared with the other names of its list.
  var feature: FeatureWords.Match?
  /// The sentence it stands in.
  var sentence: Int
  /// Whether the name is an adjective or names a people.
  var isDemonym: Bool
  /// Whether the name stands inside a longer one that means something else: "University of Sussex".
  var isInside = false

  /// The senses but those of divisions that are only called so for short; all of them where there are
  /// no others.
  var plainSenses: ArraySlice<Sense> {
    let plain = senses.prefix { !$0.isBareDivision }
    return plain.isEmpty ? senses[...] : plain
  }

  /// Whether no feature word says what kind of place is meant.
  var isBare: Bool { feature == nil }
}
