import Foundation
import MarzTestSupport

/// The built command, run as a user runs it.
enum RunningMarz {
  struct Result {
    var status: Int32
    var output: String
    var messages: String
  }

  /// Runs `marz` with arguments and waits for its end.
  static func run(_ arguments: [String], input: String = "") throws -> Result {
    let folder = try TemporaryDirectory()
    let standardInput = try folder.write("in", input)
    let output = try folder.write("out", "")
    let messages = try folder.write("err", "")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.standardInput = FileHandle(forReadingAtPath: standardInput)
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: messages)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: try TestFile.text(output),
      messages: try TestFile.text(messages)
    )
  }

  /// The command lies beside the test bundle, whose path the test runner is given.
  private static let executable: String = {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    let folder =
      bundle.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
      ?? URL(fileURLWithPath: SourceTree.path(".build/debug"))
    return folder.appendingPathComponent("marz").path
  }()
}
