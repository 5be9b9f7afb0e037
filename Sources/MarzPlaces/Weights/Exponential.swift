import Foundation

/// The exponential function of the C library, clamped so that no score overflows.
enum Exponential {
  static func of(_ exponent: Double) -> Double { exp(min(max(exponent, -60), 60)) }
}

/// The logarithm of the odds of a probability, at most 6 either way.
enum LogOdds {
  static func of(_ probability: Double) -> Double {
    let odds = max(probability, 1e-9) / max(1 - probability, 1e-9)
    return min(max(log(odds), -6), 6)
  }
}
