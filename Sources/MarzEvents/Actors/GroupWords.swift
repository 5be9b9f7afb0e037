import MarzWords

/// The words of group anaphora: "the two countries", "both sides", "the three neighbors".
struct GroupWords: Sendable {
  let two: Set<WordHash>
  /// Those that need no article.
  let both: Set<WordHash>
  let three: Set<WordHash>
  let members: Set<WordHash>
  /// Those of the members that are countries.
  let states: Set<WordHash>
  let first: Set<WordHash>
  let plural: Set<WordHash>
  let people: Set<WordHash>
  let singular: Set<WordHash>
  let sides: Set<WordHash>

  init(_ lexicon: inout Lexicon) {
    func hashes(_ words: String) -> Set<WordHash> {
      Set(words.split(separator: " ").map { WordHash(String($0)) })
    }
    two = hashes("two both")
    both = hashes("both all")
    three = hashes("three")
    members = hashes(
      "countries sides nations neighbors neighbours states parties leaders presidents ministers governments "
        + "armies militaries officials capitals men diplomats delegations peoples allies rivals"
    )
    states = hashes("countries nations neighbors neighbours states")
    first = hashes("we our us i my me ours")
    plural = hashes("they their them")
    people = hashes("he she his her him")
    singular = hashes("it its")
    sides = hashes("sides countries")
  }
}
