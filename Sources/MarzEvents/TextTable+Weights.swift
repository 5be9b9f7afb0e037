import MarzWords

extension TextTable {
  /// The numbers of a table with the columns `feature weight`, by the names of the features; a row without
  /// a number is passed over.
  var weights: [String: Double] {
    var weights: [String: Double] = [:]
    for row in rows {
      guard let name = row["feature"], let weight = row["weight"].flatMap({ Double($0) }) else {
        continue
      }
      weights[String(name)] = weight
    }
    return weights
  }
}
