/// What governors, modals and negation make of an event: PLOVER's grid of class and time.
///
/// Past cooperation keeps its class, future cooperation is AGREE and so is a promised retreat, future
/// force is THREATEN; refused cooperation is REJECT, ended cooperation SANCTION, ended force RETREAT.
enum StatusGrid {
  /// The draft under an effect; nil when no event is left.
  static func apply(_ effect: GovernorEffect, to draft: Draft) -> Draft? {
    var result = draft
    switch effect {
    case .transparent, .attempt: return draft
    case .plan: return planned(draft, .planned)
    case .commit: return committed(draft, .planned)
    case .agree: return committed(draft, .actual)
    case .ask, .need: return requested(draft)
    case .refuse:
      result.eventClass = .reject
      result.mode = nil
    case .threaten:
      result.eventClass = .threaten
      result.mode = nil
    case .fail:
      guard draft.eventClass.isCooperative else {
        result.status = .negated
        return result
      }
      result.eventClass = .reject
      result.mode = nil
    case .stop: return stopped(draft)
    case .cancel:
      result.eventClass = draft.eventClass.isCooperative ? .reject : .concede
      result.mode = nil
    case .accuse:
      result.eventClass = .accuse
      result.mode = "allege"
    case .consider: result.status = .hypothetical
    case .mind, .deny: return nil
    case .support:
      result.eventClass = .support
      result.mode = nil
    case .condemn:
      result.eventClass = .accuse
      result.mode = "disapprove"
    }
    return result
  }

  /// A draft whose verb carries a modal, a negation, or stands after "if".
  static func apply(_ group: VerbGroup, isConditional: Bool, to draft: Draft) -> Draft? {
    var result = draft
    if isConditional {
      result.status = .hypothetical
      return result
    }
    switch group.modality {
    case .none:
      if group.isNegated {
        result.status = .negated
        if draft.eventClass.isCooperative, draft.eventClass != .consult {
          result.eventClass = .reject
          result.mode = nil
          result.status = .actual
        }
      }
    case .future:
      if group.isNegated {
        result.eventClass = draft.eventClass.isHostileDeed ? .agree : .reject
        result.mode = nil
      } else {
        result = planned(draft, .planned)
      }
    case .conjectural: result.status = group.isNegated ? .negated : .hypothetical
    case .necessity:
      result = requested(draft)
    }
    return result
  }

  private static func planned(_ draft: Draft, _ status: CodedEvent.Status) -> Draft {
    var result = draft
    switch draft.eventClass {
    case .consult, .support, .cooperate, .aid, .retreat, .concede:
      result.eventClass = .agree
      result.mode = nil
      result.status = status
    case .protest, .sanction, .mobilize, .coerce, .assault:
      result.eventClass = .threaten
      result.mode = nil
      result.status = .planned
    default:
      if draft.status == .actual, status != .actual { result.status = status }
    }
    return result
  }

  /// Who agrees to send troops does not threaten the one it agrees with.
  private static func committed(_ draft: Draft, _ status: CodedEvent.Status) -> Draft {
    guard draft.eventClass == .mobilize else { return planned(draft, status) }
    var result = draft
    result.eventClass = .agree
    result.mode = nil
    result.status = status
    return result
  }

  private static func requested(_ draft: Draft) -> Draft {
    var result = draft
    result.eventClass = draft.eventClass == .sanction ? .threaten : .request
    result.mode = nil
    result.status = .requested
    return result
  }

  private static func stopped(_ draft: Draft) -> Draft {
    var result = draft
    switch draft.eventClass {
    case .consult, .agree, .support:
      result.eventClass = .reject
      result.mode = nil
    case .cooperate, .aid:
      result.eventClass = .sanction
      result.mode = "discontinue"
    case .sanction, .coerce, .accuse, .threaten:
      result.eventClass = .concede
      result.mode = nil
    case .protest, .mobilize, .assault:
      result.eventClass = .retreat
      result.mode = "ceasefire"
    case .retreat, .concede, .request, .reject: break
    }
    return result
  }
}
