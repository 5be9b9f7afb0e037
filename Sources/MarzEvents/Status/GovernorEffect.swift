/// What a verb, noun or adjective does to the event in its complement: "agreed to", "refused to".
enum GovernorEffect: String, Sendable {
  /// The event itself is told: hold (talks), begin (to), continue.
  case transparent
  /// Tried and not said to have failed.
  case attempt
  /// It is promised, set, expected: cooperation is an agreement, force a threat.
  case plan
  /// It is agreed: cooperation is an agreement that has been made.
  case agree
  /// It is asked for.
  case ask
  /// It is refused.
  case refuse
  /// It is threatened.
  case threaten
  /// It did not happen.
  case fail
  /// It ends: cooperation is cut, force is given up.
  case stop
  /// Somebody is accused of it.
  case accuse
  /// It is put off or called off.
  case cancel
  /// It may happen; nobody says it will.
  case consider
  /// A state of mind, of which no event is made.
  case mind
  /// It is approved of or backed.
  case support
  /// It is condemned.
  case condemn
}
