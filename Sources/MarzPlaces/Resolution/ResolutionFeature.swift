/// What speaks for or against a place being the one that a name means; weights in
/// `Tables/resolution.tsv`.
enum ResolutionFeature: Int, CaseIterable, Sendable {
  /// A country or dependency.
  case country
  /// A continent, sea, ocean or region.
  case wideArea
  /// A first-order division.
  case admin1
  /// A second-order division.
  case admin2
  /// A division with a town of its own name inside it, and no feature word that calls for it.
  case namedForTown
  /// A capital.
  case capital
  /// A capital that acts: no preposition of place before it, and a verb or possessive after it.
  case capitalActs
  /// A river, mountain or other natural feature.
  case natural
  /// A site: a crossing, base, airport, building.
  case site
  /// log₁₀ of its population, over 3.
  case population
  /// log₁₀ of its population over the largest among its namesakes, at most 0.
  case populationShare
  /// For a place where nobody is counted: log₁₀ of the largest population among its namesakes, over 3.
  case settledNamesake
  /// The name is the canonical one.
  case canonicalName
  /// The name is of an earlier time.
  case historicName
  /// The name is a short form or an abbreviation.
  case shortName
  /// The feature word beside the name calls for it, as its likeliest code.
  case featureFits
  /// The feature word calls for it, as another of its codes.
  case featureFitsLoosely
  /// The feature word calls for something else.
  case featureConflicts
  /// There is no feature word, and it is mostly named with one: a river, a mountain, a site.
  case featureMissing
  /// It is joined by "and" or a comma to a name that is clearly of its kind: two countries.
  case likeCoordinated
  /// It lies in the place after the comma.
  case inContainer
  /// It contains the place before the comma.
  case containsContained
  /// The share of the document's country evidence that falls to its country.
  case countryShare
  /// No country evidence falls to its country, though there is some.
  case countryUnseen
  /// Its country borders one that the document speaks of.
  case countryAdjacent
  /// Its first-order division is named in the document.
  case admin1Named
  /// The share of the document's evidence that falls to its first-order division.
  case admin1Share
  /// The natural logarithm of its distance to the nearest other place of the document, over 8.
  case distance
  /// The natural logarithm of one more than the number of other places within 161 km of it.
  case company
  /// The natural logarithm of its distance to the home of the outlet, over 8.
  case outletDistance
  /// It is the home of the outlet.
  case outletHome
  /// It lies in the country of the outlet.
  case outletCountry
  /// It lies in the first-order division of the outlet.
  case outletAdmin1
  /// It comes from the curated tables.
  case curated
  /// It is joined by "and" or a comma to a name that is clearly a town, and is a town itself.
  case likeCoordinatedTown
  /// It is joined by "and" or a comma to a name that is clearly a division, and is one itself.
  case likeCoordinatedDivision
  /// A first-order division: the share of the document's other evidence that falls inside it.
  case evidenceInside
  /// It lies in the place after the comma, and the two stand in no list of more names.
  case inSoleContainer
  /// It contains the place before the comma, and the two stand in no list of more names.
  case containsSoleContained
  /// It lies in the place that the words say: "Mosul in northern Iraq", "Iraq's Mosul".
  case inStatedContainer
  /// A town, and the head noun of an organization follows.
  case townInName
  /// A namesake has ten times the people.
  case overshadowed
  /// A namesake has a hundred times the people.
  case farOvershadowed
  /// It does not go by this name, but has it among its other names.
  case byname
  /// The name is an adjective or a people, and it is a country.
  case demonymOfCountry
  /// A town or capital, and the name opens the text as a dateline.
  case datelineTown
  /// A second-order division called without its word, and no feature word that calls for it: "Orange".
  case bareDivision
  /// A site, and the feature word that belongs to the mention calls for it: "Khosravi border crossing".
  case siteCalled
  /// Of the kind that the feature word of its list calls for, in a country where all of the list are.
  case likeSiblings
  /// A town or division in a country that its sentence names: "Nicaragua expelled nuns from León".
  case countryInSentence
  /// A town that has the name of its country among its other names, as Guatemala City has.
  case namedForCountry
}
