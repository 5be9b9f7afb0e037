import Foundation

/// Hands numbered pieces of work to threads and takes the results in the order of the numbers.
///
/// Threads run ahead by a few pieces only, so that memory does not grow with the work.
final class OrderedResults<Result: Sendable>: @unchecked Sendable {
  // Sendable because all that changes is guarded by `lock`.
  private let lock = NSCondition()
  private let count: Int
  private let window: Int
  private var results: [Int: Result] = [:]
  private var claimed = 0
  private var taken = 0
  private var isStopped = false

  /// Prepares some pieces of work, of which `window` may be ahead of what was taken.
  init(count: Int, window: Int) {
    self.count = count
    self.window = window
  }

  /// The number of the piece that a thread does next, for whose turn it waits.
  ///
  /// - Returns: Nil when there is no more.
  func claim() -> Int? {
    lock.withLock {
      while !isStopped, claimed < count, claimed >= taken + window { lock.wait() }
      guard !isStopped, claimed < count else { return nil }
      defer { claimed += 1 }
      return claimed
    }
  }

  /// Gives the result of a piece.
  func deliver(_ result: Result, of number: Int) {
    lock.withLock {
      results[number] = result
      lock.broadcast()
    }
  }

  /// The result of a piece, for which it waits; those before it are given up.
  ///
  /// - Returns: Nil beyond the last one.
  func result(_ number: Int) -> Result? {
    guard number < count else { return nil }
    return lock.withLock {
      if number > taken {
        for skipped in taken..<number { results[skipped] = nil }
        taken = number
        lock.broadcast()
      }
      while results[number] == nil { lock.wait() }
      return results[number]
    }
  }

  /// Lets the threads end.
  func stop() {
    lock.withLock {
      isStopped = true
      results = [:]
      lock.broadcast()
    }
  }
}
