/// Finds the least value of a smooth function: L-BFGS with backtracking, deterministic.
///
/// Source: Nocedal and Wright, Numerical Optimization, second edition, algorithms 7.4 and 3.1.
struct Minimizer {
  /// How many earlier steps shape the next.
  var memory = 8
  /// The most steps that are taken.
  var steps = 200
  /// The relative gain below which it stops.
  var tolerance = 1e-7

  /// Walks down from zero.
  ///
  /// - Parameters:
  ///   - count: How many numbers the function takes.
  ///   - evaluate: The value at a point; adds the gradient to its second argument, which comes in zero.
  /// - Returns: The point reached.
  func minimum(
    count: Int,
    of evaluate: ([Double], inout [Double]) -> Double
  ) -> [Double] {
    var point = [Double](repeating: 0, count: count)
    var gradient = point
    var value = evaluate(point, &gradient)
    var history: [(step: [Double], change: [Double], inverse: Double)] = []
    for _ in 0..<steps {
      let direction = descent(gradient, history)
      let slope = Self.dot(direction, gradient)
      guard slope < 0 else { break }
      var length = history.isEmpty ? 1 / max(1, Self.dot(gradient, gradient).squareRoot()) : 1.0
      var next = point
      var nextGradient = gradient
      var nextValue = value
      for _ in 0..<30 {
        for index in point.indices { next[index] = point[index] + length * direction[index] }
        nextGradient = [Double](repeating: 0, count: count)
        nextValue = evaluate(next, &nextGradient)
        if nextValue <= value + 1e-4 * length * slope { break }
        length /= 2
      }
      guard nextValue < value else { break }
      let step = zip(next, point).map { $0 - $1 }
      let change = zip(nextGradient, gradient).map { $0 - $1 }
      let curvature = Self.dot(step, change)
      if curvature > 1e-12 {
        history.append((step, change, 1 / curvature))
        if history.count > memory { history.removeFirst() }
      }
      let gain = value - nextValue
      (point, gradient, value) = (next, nextGradient, nextValue)
      if gain <= tolerance * max(1, abs(value)) { break }
    }
    return point
  }

  /// The direction of descent, by the two loops over the history.
  private func descent(
    _ gradient: [Double],
    _ history: [(step: [Double], change: [Double], inverse: Double)]
  ) -> [Double] {
    var direction = gradient.map { -$0 }
    var shares: [Double] = []
    for (step, change, inverse) in history.reversed() {
      let share = inverse * Self.dot(step, direction)
      shares.append(share)
      for index in direction.indices { direction[index] -= share * change[index] }
    }
    if let last = history.last {
      let scale = 1 / (last.inverse * Self.dot(last.change, last.change))
      for index in direction.indices { direction[index] *= scale }
    }
    for ((step, change, inverse), share) in zip(history, shares.reversed()) {
      let correction = share - inverse * Self.dot(change, direction)
      for index in direction.indices { direction[index] += correction * step[index] }
    }
    return direction
  }

  private static func dot(_ one: [Double], _ other: [Double]) -> Double {
    var sum = 0.0
    for index in one.indices { sum += one[index] * other[index] }
    return sum
  }
}
