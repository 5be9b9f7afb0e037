/// One row of `Tables/patterns.tsv`: a verb or noun with its surroundings, and the event they tell of.
struct EventPattern: Sendable {
  /// What a slot of the frame has to hold.
  enum Requirement: Sendable {
    /// Something, whatever it is.
    case something
    /// Nothing.
    case nothing
    /// A party.
    case party
    /// A town, region or site that stands for itself.
    case place
    /// Parties of at least two countries.
    case pair
    /// A word of one of these lemmas.
    case lemmas(Set<Int32>)
  }

  /// Where a party of the event stands.
  enum Slot: Hashable, Sendable {
    case subject, object, secondObject
    /// After a preposition; its lemma.
    case after(Int32)
  }

  /// A condition on the surroundings.
  struct Condition: Sendable {
    /// Any of these may hold it.
    var slots: [Slot]
    var requirement: Requirement
  }

  /// PLOVER's class; of a row that tells of no event, any.
  var eventClass: EventClass
  /// Whether the words are a phrase that tells of no event: "strike a balance".
  var isIdle: Bool
  var mode: String?
  var isNoun: Bool
  /// The lemma that triggers it.
  var lemma: Int32
  /// What has to follow right after the verb: "cut off", "call on".
  var particles: [Int32]
  var conditions: [Condition]
  /// Where the actor stands, best place first.
  var actors: [Slot]
  /// Where the recipient stands, best place first; the parties of a reciprocal event.
  var recipients: [Slot]
  var isReciprocal: Bool
  /// Whether it may stand without a known party: an attack, a protest.
  var isStrong: Bool
  /// The status of the event where the words alone settle it: a promise is planned.
  var status: CodedEvent.Status
  var contexts: [String]
  /// How events name the row.
  var name: String
  var gloss: String
  var example: String
  var line: Int

  /// How much of the surroundings the row asks for; the most demanding row that fits wins.
  var specificity: Int {
    particles.count * 2
      + conditions.reduce(0) { sum, condition in
        switch condition.requirement {
        case .lemmas: sum + 3
        case .party, .pair, .place: sum + 2
        case .something, .nothing: sum + 1
        }
      }
  }
}
