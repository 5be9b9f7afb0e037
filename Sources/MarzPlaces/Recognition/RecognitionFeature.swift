/// What speaks for or against a name in a text being a place; weights in `Tables/recognition.tsv`.
enum RecognitionFeature: Int, CaseIterable, Sendable {
  /// Some sense is a country or dependency.
  case country
  /// Some sense is a capital.
  case capital
  /// Some sense is a first-order division.
  case admin1
  /// Some sense is a river, sea, mountain, region or site.
  case otherFeature
  /// The name is an abbreviation.
  case abbreviation
  /// The name is an adjective or a people.
  case demonym
  /// log₁₀ of the largest population, over 3.
  case population
  /// No sense has a population.
  case unpopulated
  /// Some sense has at least a hundred thousand people.
  case large
  /// Some sense has at least a million people.
  case veryLarge
  /// The natural logarithm of the number of places of that name.
  case namesakes
  /// The name has several words.
  case severalWords
  /// The word before is "in", "at", "near" and the like.
  case afterLocative
  /// The word before is "from", "to", "through" and the like.
  case afterDirection
  /// The word before is "of".
  case afterOf
  /// The word before is "with", "between", "by" and the like.
  case afterPartner
  /// The word before is "the".
  case afterArticle
  /// The word before is a compass word: "northern".
  case afterCompass
  /// The word before is a verb of motion: "visited".
  case afterMotion
  /// A fitting feature word stands beside it.
  case featureWord
  /// A feature word that tells a place by itself stands beside it, and no sense fits.
  case unfitFeatureWord
  /// A feature word stands beside it, and the name is in no table.
  case unknownWithFeatureWord
  /// A comma and a place that contains it follow.
  case beforeContainer
  /// It contains the place before the comma.
  case afterContained
  /// It is joined by "and" or a comma to another spot.
  case coordinated
  /// It opens the text as a dateline.
  case dateline
  /// It stands inside the name of a person.
  case person
  /// A title stands before it.
  case afterTitle
  /// It is also an ordinary word.
  case commonWord
  /// It is also an ordinary word, and opens its sentence or stands in a headline.
  case commonWordUnmarked
  /// It is also a given name.
  case givenName
  /// It is also a surname.
  case surname
  /// It opens its sentence.
  case opensSentence
  /// It stands where every word has a capital.
  case headline
  /// A capitalized word that is no place follows.
  case beforeCapital
  /// A capitalized word that is no place stands before it.
  case afterCapital
  /// The head noun of an organization follows within three words.
  case beforeOrganization
  /// A verb of saying follows.
  case beforeSaying
  /// A verb follows.
  case beforeVerb
  /// A possessive "'s" follows.
  case possessive
  /// It is written in capitals, in a text that is not.
  case allCapitals
  /// It has at most three letters.
  case short
  /// It stands in a line of boilerplate.
  case boilerplate
  /// Its country is named or spoken of in the document.
  case countryInDocument
  /// The name occurs again in the document.
  case repeated
  /// Elsewhere in the document the name stands after a preposition of place or before its container.
  case sameNameLocated
  /// Elsewhere in the document the name stands inside the name of a person.
  case sameNamePerson
  /// Elsewhere in the document the head noun of an organization follows the name.
  case sameNameOrganization
  /// The sides of a match stand beside it: "v", "beat".
  case league
  /// No place goes by this name; some only have it among their other names.
  case byname
  /// It is a single word that is the head noun of organizations or places: "University", "Park".
  case headNoun
  /// It is also an ordinary word, and a capitalized word that is no place stands beside it.
  case commonInName
  /// A given name or an initial stands just before.
  case afterGivenName
  /// The word for a street follows.
  case beforeStreet
  /// A party and a hyphen stand before: "D-Conn.".
  case afterParty
  /// The word after hangs on it by a hyphen: "Britain-based".
  case beforeHyphen
  /// Its first-order division is named in the document.
  case divisionInDocument
  /// It is a given name, and a capitalized word follows that is no ordinary one and no head noun.
  case beforeSurname
  /// It is a given name that opens a person's name, and a surname follows.
  case opensPerson
  /// It stands beside the initial of a person's name: "Jordan T. Paris".
  case besideInitial
  /// It is a surname that closes a person's name, and a given name that is no place stands before it.
  case closesPerson
}
