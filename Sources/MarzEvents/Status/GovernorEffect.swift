/// What a verb, noun or adjective does to the event in its complement: "agreed to", "refused to".
enum GovernorEffect: String, Sendable {
  /// The event itself is told: hold (talks), begin (to), continue.
  case transparent
  /// Tried and not said to have failed.
  case attempt
  /// It is promised, set, expected: cooperation is an agreement, force a threat.
  case plan
  /// Somebody binds itself to do it: "ready to send troops", which is no threat.
  case commit
  /// It is agreed: cooperation is an agreement that has been made.
  case agree
  /// It is asked for.
  case ask
  /// The speaker says that it is needed.
  case need
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
  /// It is said not to be so: "denied that".
  case deny

  /// Whether its complement may be an infinitive: "cut rates to fight inflation" stops nothing.
  var takesInfinitive: Bool {
    switch self {
    case .stop, .cancel: false
    default: true
    }
  }

  /// Whether its complement may be a participle: "stopped shelling", never "agreed shelling".
  var takesGerund: Bool {
    switch self {
    case .ask, .agree, .threaten, .need, .commit: false
    default: true
    }
  }
}
