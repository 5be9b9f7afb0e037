import Foundation

/// The arithmetic of CQL2.
enum Arithmetic {
  /// The result; nil for what has none, such as a division by zero.
  static func result(_ called: FilterOperator, _ left: Double, _ right: Double) -> Double? {
    let value =
      switch called {
      case .plus: left + right
      case .minus: left - right
      case .times: left * right
      case .divided: left / right
      case .modulo: left.truncatingRemainder(dividingBy: right)
      case .integerDivided: (left / right).rounded(.towardZero)
      default: pow(left, right)
      }
    return value.isFinite ? value : nil
  }
}
