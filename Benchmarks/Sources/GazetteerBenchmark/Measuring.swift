import Foundation

/// Processor time of this process, so that other programs on the machine do not count.
func seconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

func measure(_ body: () throws -> Void) rethrows -> Double {
  let start = seconds()
  try body()
  return seconds() - start
}

/// The shortest of five runs.
func best(_ body: () -> Void) -> Double { (0..<5).map { _ in measure(body) }.min() ?? 0 }

func rounded(_ number: Double, _ digits: Int = 1) -> String {
  var unit = 1.0
  for _ in 0..<digits { unit *= 10 }
  return "\((number * unit).rounded() / unit)"
}

/// The most memory that this process held so far, in megabytes.
func peakMegabytes() -> Double {
  var usage = rusage()
  getrusage(RUSAGE_SELF.rawValue, &usage)
  return Double(usage.ru_maxrss) / 1e3
}
