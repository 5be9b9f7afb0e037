import MarzGazetteer
import MarzWords

/// A person whom the document names.
struct Person: Sendable {
  /// The name as it first stands in the text.
  var name: String
  var surname: WordHash
  var country: CountryCode?
  var sector: String?
  /// The organization of the tables that the person holds office in.
  var affiliation: String?
}
