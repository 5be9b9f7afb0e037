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
  /// Those that mean two without a number: "the neighbours".
  let alone: Set<WordHash>
  /// Offices of which a state has one.
  let heads: Set<WordHash>
  /// What an armed group or organization named before is called next.
  let bodies: Set<WordHash>
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
        + "armies militaries officials capitals men diplomats delegations peoples allies rivals commanders generals chiefs foes enemies counterparts"
    )
    states = hashes("countries nations neighbors neighbours states")
    alone = hashes("sides neighbors neighbours rivals foes")
    heads = hashes("presidents premiers leaders")
    bodies = hashes("group organization organisation movement militia outfit")
    first = hashes("we our us i my me ours")
    plural = hashes("they their them")
    people = hashes("he she his her him")
    singular = hashes("it its")
    sides = hashes("sides countries")
  }
}
