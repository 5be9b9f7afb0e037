/// PLOVER 2's sixteen event classes.
///
/// Source: the PLOVER 2.0 manual; its figures for intensity follow the Goldstein scale.
public enum EventClass: String, Sendable, CaseIterable {
  /// Readiness to cooperate, and any cooperation that lies ahead.
  case agree = "AGREE"
  /// Meetings, visits, talks, calls.
  case consult = "CONSULT"
  /// Backing by word, recognition, agreements signed.
  case support = "SUPPORT"
  /// Yielding by word: regret, pardons, easing.
  case concede = "CONCEDE"
  /// Working together in deeds.
  case cooperate = "COOPERATE"
  /// Material help.
  case aid = "AID"
  /// Yielding in deeds: withdrawal, release, ceasefire.
  case retreat = "RETREAT"
  /// Requests, demands, orders.
  case request = "REQUEST"
  /// Criticism, accusation, suits, investigations.
  case accuse = "ACCUSE"
  /// Refusals, and meetings called off.
  case reject = "REJECT"
  /// Threats, warnings, force that lies ahead.
  case threaten = "THREATEN"
  /// Dissent in the street.
  case protest = "PROTEST"
  /// Relations cut or reduced.
  case sanction = "SANCTION"
  /// Forces moved or shown without being used.
  case mobilize = "MOBILIZE"
  /// Repression and restriction short of violence.
  case coerce = "COERCE"
  /// Acts that can cause bodily harm.
  case assault = "ASSAULT"

  /// The quadrant: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict.
  public var quadCode: Int {
    switch self {
    case .agree, .consult, .support, .concede: 1
    case .cooperate, .aid, .retreat: 2
    case .request, .accuse, .reject, .threaten: 3
    case .protest, .sanction, .mobilize, .coerce, .assault: 4
    }
  }

  /// How much it adds to cooperation or conflict, from −9 to 10.
  public var intensity: Double {
    switch self {
    case .agree, .consult: 2.5
    case .support: 5
    case .concede: 4.5
    case .cooperate: 9.5
    case .aid: 10
    case .retreat: 6.5
    case .request: 0
    case .accuse, .reject: -2
    case .threaten: -3.5
    case .protest: -5
    case .sanction: -6
    case .mobilize: -5.5
    case .coerce: -7
    case .assault: -9
    }
  }

  /// Whether it is cooperation, by word or deed.
  var isCooperative: Bool { quadCode <= 2 }

  /// Whether it is conflict in deeds.
  var isHostileDeed: Bool { quadCode == 4 }
}
