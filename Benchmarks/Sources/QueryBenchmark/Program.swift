import Foundation

/// A program that is run and measured.
struct Program {
  /// What a run took and gave.
  struct Run {
    var seconds: Double
    /// The peak of its memory; nil where GNU time is not installed.
    var megabytes: Double?
    /// What it wrote to standard output.
    var output: String
  }

  let path: String

  /// Whether it is there.
  var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// The median of several runs after a first one that is not counted, so that the files lie in memory; of what
  /// takes longer than three seconds the only run.
  func run(_ words: [String], times: Int = 5) throws -> Run {
    let first = try once(words)
    if first.seconds > 3 { return first }
    let runs = try (0..<times).map { _ in try once(words) }.sorted { $0.seconds < $1.seconds }
    return runs[times / 2]
  }

  /// One run.
  func once(_ words: [String]) throws -> Run {
    let folder = FileManager.default.temporaryDirectory
    let output = folder.appendingPathComponent("query-benchmark-\(UUID().uuidString)")
    let memory = output.appendingPathExtension("memory")
    FileManager.default.createFile(atPath: output.path, contents: nil)
    defer {
      try? FileManager.default.removeItem(at: output)
      try? FileManager.default.removeItem(at: memory)
    }
    let process = Process()
    let timer = "/usr/bin/time"
    let isTimed = FileManager.default.isExecutableFile(atPath: timer)
    process.executableURL = URL(fileURLWithPath: isTimed ? timer : path)
    process.arguments = (isTimed ? ["-f", "%M", "-o", memory.path, path] : []) + words
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    let clock = ContinuousClock()
    let time = try clock.measure {
      try process.run()
      process.waitUntilExit()
    }
    precondition(process.terminationStatus == 0, "\(path) \(words.joined(separator: " ")) failed")
    let kilobytes = try? String(contentsOf: memory, encoding: .utf8)
    return Run(
      seconds: time / .seconds(1),
      megabytes: kilobytes.flatMap {
        Double($0.trimmingCharacters(in: .whitespacesAndNewlines)).map { $0 / 1000 }
      },
      output: try String(contentsOf: output, encoding: .utf8)
    )
  }
}
