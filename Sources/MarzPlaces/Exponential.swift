import Foundation

/// The exponential function of the C library, clamped so that no score overflows.
enum Exponential {
  static func of(_ exponent: Double) -> Double { exp(min(max(exponent, -60), 60)) }
}
