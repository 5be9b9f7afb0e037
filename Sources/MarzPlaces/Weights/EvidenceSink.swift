/// Takes the features of one decision as they are found.
///
/// Deciding needs their weighted sum alone; explaining and training need them one by one.
protocol EvidenceSink<Feature> {
  associatedtype Feature: RawRepresentable<Int> & CaseIterable & Sendable
  mutating func add(_ feature: Feature, _ value: Double)
}

extension EvidenceSink {
  @inline(__always)
  mutating func add(_ feature: Feature) { add(feature, 1) }

  @inline(__always)
  mutating func add(_ feature: Feature, if condition: Bool) {
    if condition { add(feature, 1) }
  }
}

/// Adds the weights of features up.
struct EvidenceSum<Feature: RawRepresentable<Int> & CaseIterable & Sendable>: EvidenceSink {
  private let weights: [Double]
  private(set) var total: Double

  init(_ model: LinearModel<Feature>) {
    weights = model.weights
    total = model.bias
  }

  @inline(__always)
  mutating func add(_ feature: Feature, _ value: Double) {
    total += weights[feature.rawValue] * value
  }
}

/// The features of one decision that are not zero, in the order in which they were found.
struct FeatureVector<Feature: RawRepresentable<Int> & CaseIterable & Sendable>: EvidenceSink,
  Sendable
{
  private(set) var values: [(feature: Feature, value: Double)] = []

  mutating func add(_ feature: Feature, _ value: Double) {
    values.append((feature, value))
  }
}
