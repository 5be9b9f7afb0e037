/// What speaks for a toponym being a location rather than a government, people or part of a name;
/// weights in `Tables/usage.tsv`, positive for a location.
enum UsageFeature: Int, CaseIterable, Sendable {
  /// It is a country.
  case country
  /// It is a capital.
  case capital
  /// It is another town or village.
  case town
  /// It is a first- or second-order division.
  case division
  /// It is a natural feature, a sea, a region or a site.
  case physical
  /// A feature word belongs to it.
  case featureWord
  /// The words before are "in", "at", "near" and the like.
  case afterLocative
  /// The words before are "from", "to", "through" and the like.
  case afterDirection
  /// A verb or noun of motion or presence stands before the preposition or the name.
  case afterMotion
  /// The word before is "of".
  case afterOf
  /// The word before is "with", "between" or "against".
  case afterPartner
  /// The word before is "by".
  case afterAgent
  /// A compass word stands before it.
  case afterCompass
  /// It opens its sentence.
  case opensSentence
  /// An auxiliary or a verb of will follows.
  case beforeVerb
  /// A country or capital without a preposition of place before it that says, wants or decides.
  case politySubject
  /// A verb of saying follows.
  case beforeSaying
  /// A word in -ed or -s that may be its verb follows.
  case beforeLikelyVerb
  /// A possessive "'s" follows.
  case possessive
  /// A possessive "'s" and a word of place follow: "Iraq's north", "Syria's province".
  case possessiveOfPlace
  /// A country or capital with a possessive, no preposition of place before it, no word of place after it.
  case polityPossessive
  /// A noun in lower case follows at once: "US forces".
  case beforeNoun
  /// A country or capital, and a noun in lower case follows at once.
  case polityModifier
  /// The head noun of an organization follows.
  case beforeOrganization
  /// A capitalized word follows.
  case beforeCapital
  /// It is a dateline.
  case dateline
  /// It follows a comma after a place inside it, or precedes one around it.
  case container
  /// It stands in a headline.
  case headline
  /// It is an abbreviation.
  case abbreviation
  /// A mark or the end of the sentence follows.
  case beforeMark
  /// It stands in boilerplate.
  case boilerplate
  /// An office or organization and "of" stand before: "president of".
  case afterOffice
  /// The word after hangs on it by a hyphen: "Britain-based".
  case beforeHyphen
  /// It stands inside a longer given name.
  case inside
  /// It is no country, has no preposition of place, and the report is on sport: a team.
  case team
  /// A first-order division without a preposition of place before it that says, wants or decides.
  case divisionSubject
  /// A country or capital just after a verb of dealing or saying: "accused Moscow".
  case polityObject
  /// A natural feature, sea, region or site inside a longer name: "Loire Board".
  case physicalInName
  /// Another place without a preposition of place before it that says, wants or decides.
  case otherSubject
  /// A country or capital of which something is said or to which something is done.
  case polityState
  /// Another place of which something is said or to which something is done.
  case otherState
  /// It modifies or owns a word of rule, people or trade: "Iran's nuclear policy".
  case headSociety
  /// It modifies a word of place: "Damascus suburbs".
  case headGround
  /// It modifies or owns a title: "Arizona coach".
  case headPerson
  /// A word of dealings stands before it: "relations with".
  case governorDealing
  /// A word of rule, people or trade stands before it: "the army of".
  case governorSociety
  /// A word of place or part stands before it: "the streets of".
  case governorGround
  /// A capitalized word that is no place stands before it: "Air Zimbabwe".
  case afterCapital
  /// Elsewhere in the text the name says, wants or decides.
  case actorElsewhere
  /// Elsewhere in the text the name stands after a preposition of place.
  case locatedElsewhere
  /// No country, and a word of sport stands before it: "a win over Portland".
  case governorSport
  /// A capitalized word and "of" stand before it: "the Star of Honolulu".
  case afterNamedOf
  /// A word of place hangs on it by a hyphen: "Britain-based".
  case beforeHyphenOfPlace
  /// Marks stand on both sides of it: lists, addresses, schedules.
  case betweenMarks
  /// It stands in the name of a street: "Bedford Drive".
  case street
  /// A capitalized word that is no place stands before it and a mark after it: "Air Zimbabwe, …".
  case closesName
  /// "According to" stands before it.
  case accordingTo
  /// It is one of those that the text gathers: "countries such as", "including".
  case gathered
  /// A word for a way stands before it: "flights between London and Harare".
  case governorRoute
  /// The head noun of an organization stands just before it: "Air Zimbabwe".
  case afterHeadNoun
  /// No country, a word of sport stands before it, and the report is on sport: "a loan from
  /// Southampton".
  case opponent
}
