import MarzWords

/// The feature classes and codes that GeoNames has, `Tables/feature_codes.tsv`.
enum FeatureCodes {
  /// Class and code with a point between, such as `P.PPL`.
  static let known: Set<Substring> = {
    var known: Set<Substring> = []
    for row in TextTable(PackageResources.feature_codes_tsv).rows {
      for code in (row["codes"] ?? "").split(separator: " ") {
        known.insert("\(row["class"] ?? "").\(code)")
      }
    }
    return known
  }()
}
