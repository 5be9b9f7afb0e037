/// PLOVER 2's sixteen event classes.
///
/// Source: the PLOVER 2.0 manual; its figures for intensity follow the Goldstein scale.
public enum EventClass: String, Sendable, CaseIterable {
  // The names are PLOVER's own.
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case agree = "AGREE", consult = "CONSULT", support = "SUPPORT", concede = "CONCEDE"
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case cooperate = "COOPERATE", aid = "AID", retreat = "RETREAT"
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case request = "REQUEST", accuse = "ACCUSE", reject = "REJECT", threaten = "THREATEN"
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case protest = "PROTEST", sanction = "SANCTION", mobilize = "MOBILIZE", coerce = "COERCE"
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
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
