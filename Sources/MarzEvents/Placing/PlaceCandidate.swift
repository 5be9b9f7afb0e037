/// A place of a sentence, with what speaks for and against it as the place of a verb of the sentence.
struct PlaceCandidate {
  /// The index of its mention.
  var mention: Int
  /// The chunk that it stands in, and the position of its first word.
  var chunk: Int
  var position: Int
  /// The names of its features, as `Tables/verb_places.tsv` has them.
  var features: [String] = []
}
