import Foundation
public import MarzWords

/// A linear model that tells which class an event has, or that words tell of none.
///
/// Multinomial logistic regression; the weights are a table that training writes, a row a feature.
public struct ClassModel: Sendable {
  /// What it tells apart: PLOVER's classes and "none" at the end.
  static let labels = EventClass.allCases.map(\.rawValue) + [none]
  static let none = "NONE"
  /// The index of "none".
  static let noneLabel = EventClass.allCases.count
  /// The row of the table that holds the biases.
  static let biasName = "(bias)"

  private var rows: [WordHash: Int] = [:]
  private var weights: [Float] = []
  private var bias = [Float](repeating: 0, count: Self.labels.count)

  /// Whether it knows nothing, so that only the patterns decide.
  public var isEmpty: Bool { rows.isEmpty }

  /// A model that knows nothing.
  public init() {}

  /// Reads a table with the columns `feature weights`: a name as ``ClassFeatures`` gives it, and
  /// `CLASS:weight` joined by spaces.
  public init(_ table: TextTable) {
    let numbers = Dictionary(uniqueKeysWithValues: zip(Self.labels, 0...))
    for row in table.rows {
      guard let name = row["feature"], let cell = row["weights"] else { continue }
      var values = [Float](repeating: 0, count: Self.labels.count)
      for part in cell.split(separator: " ") {
        let pair = part.split(separator: ":")
        guard pair.count == 2, let label = numbers[String(pair[0])], let value = Float(pair[1])
        else { continue }
        values[label] = value
      }
      if name == Self.biasName {
        bias = values
      } else {
        rows[ClassFeatures.hash(of: String(name))] = weights.count
        weights += values
      }
    }
  }

  /// The probability of each label.
  ///
  /// - Complexity: O(*n*) in the number of features.
  func probabilities(of features: [ClassFeatures.Feature]) -> [Double] {
    var sums = bias.map(Double.init)
    for feature in features {
      guard let start = rows[feature.hash] else { continue }
      for label in sums.indices {
        sums[label] += feature.value * Double(weights[start + label])
      }
    }
    return Self.softmax(sums)
  }

  /// The class that is likeliest, if there is an event.
  func likeliest(_ probabilities: [Double]) -> EventClass {
    let classes = EventClass.allCases
    let best = classes.indices.max { probabilities[$0] < probabilities[$1] }
    return classes[best ?? 0]
  }

  static func softmax(_ sums: [Double]) -> [Double] {
    let top = sums.max() ?? 0
    let powers = sums.map { exp($0 - top) }
    let total = powers.reduce(0, +)
    return powers.map { $0 / total }
  }
}
