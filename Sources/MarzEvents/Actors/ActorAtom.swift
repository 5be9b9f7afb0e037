import MarzGazetteer

/// A word or name that can stand for a party: a country's name, an organization, a role, a person.
struct ActorAtom: Sendable {
  /// What the name names.
  enum Kind: Sendable {
    /// A mention of a place; its index.
    case mention(Int)
    /// A row of the actor tables.
    case actor(Int32)
    /// A row of the role table.
    case role(Int32)
    /// Somebody with a name; an index into the people of the document.
    case person(Int)
  }

  var kind: Kind
  /// The tokens of the document that it covers.
  var tokens: Range<Int>
}
