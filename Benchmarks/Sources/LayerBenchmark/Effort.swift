import Foundation

/// What some work took: seconds on the clock, and seconds of processors, which other programs on the machine do not change.
struct Effort {
  var seconds = 0.0
  var processorSeconds = 0.0

  static func + (one: Effort, other: Effort) -> Effort {
    Effort(
      seconds: one.seconds + other.seconds,
      processorSeconds: one.processorSeconds + other.processorSeconds
    )
  }

  /// Measures work of this process.
  static func measuring(_ work: () throws -> Void) rethrows -> Effort {
    try measuring(RUSAGE_SELF, work)
  }

  /// Runs a program to its end; nil when it is not there or fails.
  static func running(_ program: String, _ arguments: [String]) throws -> Effort? {
    guard FileManager.default.isExecutableFile(atPath: program) else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let effort = try measuring(RUSAGE_CHILDREN) {
      try process.run()
      process.waitUntilExit()
    }
    return process.terminationStatus == 0 ? effort : nil
  }

  private static func measuring(
    _ whose: __rusage_who,
    _ work: () throws -> Void
  ) rethrows -> Effort {
    let (start, before) = (ContinuousClock.now, processorSeconds(of: whose))
    try work()
    return Effort(
      seconds: (ContinuousClock.now - start) / .seconds(1),
      processorSeconds: processorSeconds(of: whose) - before
    )
  }

  private static func processorSeconds(of whose: __rusage_who) -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(whose.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }
}
