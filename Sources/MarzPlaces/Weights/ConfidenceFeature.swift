/// What says how sure a reading is; weights in `Tables/confidence.tsv`.
enum ConfidenceFeature: Int, CaseIterable, Sendable {
  /// The log odds that the name is a toponym, at most 6 either way.
  case recognition
  /// The log odds of the chosen place against its namesakes, at most 6 either way.
  case resolution
  /// The name has one meaning only.
  case onlyMeaning
  /// The span was given by the caller.
  case given
  /// The chosen place is a country.
  case country
  /// The name stands inside a longer given one.
  case inside
  /// It is an adjective or a people.
  case demonym
  /// A capitalized word or the head noun of an organization follows.
  case inName
  /// The chosen place is a continent, an ocean, a sea or a region.
  case wideArea
  /// The chosen place is a river, mountain or other natural feature.
  case natural
  /// The chosen place is a site: a crossing, base, airport, building.
  case site
  /// The chosen place is a first- or second-order division.
  case division
  /// The chosen place is a capital.
  case capital
}
