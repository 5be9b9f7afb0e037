import Foundation
import MarzTestSupport

/// A cluster of PostgreSQL with PostGIS of a test's own, in a temporary folder, reached through a socket there.
final class PostGISServer {
  /// Why something could not be done, in the tool's own words.
  struct Failure: Error {
    var tool: String
    var words: String
  }

  /// The programs of the newest PostgreSQL whose PostGIS is installed too; nil without one.
  static let binaries: String? = {
    let files = FileManager.default
    let root = "/usr/lib/postgresql"
    let versions = (try? files.contentsOfDirectory(atPath: root)) ?? []
    return versions.sorted { (Double($0) ?? 0) > (Double($1) ?? 0) }.first { version in
      files.fileExists(atPath: "/usr/share/postgresql/\(version)/extension/postgis.control")
        && files.isExecutableFile(atPath: "\(root)/\(version)/bin/initdb")
    }
    .map { "\(root)/\($0)/bin" }
  }()

  private let folder: TemporaryDirectory
  private let server: Process

  init() throws {
    folder = try TemporaryDirectory()
    // The server refuses to run as root.
    if Self.isRoot {
      _ = try Self.finish(Self.process("chown", ["postgres", folder.path], asRoot: true))
    }
    _ = try Self.finish(
      Self.process(
        Self.program("initdb"),
        ["-D", folder.path + "/data", "-A", "trust", "-E", "UTF8"]
      )
    )
    server = Self.process(
      Self.program("postgres"),
      [
        "-D", folder.path + "/data", "-k", folder.path, "-h", "", "-c", "fsync=off", "-c",
        "jit=off",
      ]
    )
    // Not by pg_ctl: what it leaves running would keep Foundation waiting for its end.
    server.standardOutput = FileHandle.nullDevice
    server.standardError = FileHandle.nullDevice
    try server.run()
    for attempt in 1... {
      do {
        try run("pg_isready", ["-h", folder.path])
        break
      } catch {
        guard attempt < 300, server.isRunning else { throw error }
        Thread.sleep(forTimeInterval: 0.2)
      }
    }
  }

  deinit {
    guard server.isRunning else { return }
    _ = try? run("pg_ctl", ["-D", folder.path + "/data", "-m", "immediate", "stop"])
  }

  /// Runs statements.
  ///
  /// - Returns: The rows as they come, cells separated by commas.
  @discardableResult
  func query(_ statements: String) throws -> [Substring] {
    let script = try folder.write("script.sql", statements)
    let arguments = ["-h", folder.path, "-d", "postgres", "-XqAtF,", "-v", "ON_ERROR_STOP=1"]
    return try run("psql", arguments + ["-f", script]).split(separator: "\n")
  }

  @discardableResult
  private func run(_ tool: String, _ arguments: [String]) throws -> String {
    try Self.finish(Self.process(Self.program(tool), arguments))
  }

  private static var isRoot: Bool { NSUserName() == "root" }

  private static func program(_ tool: String) -> String { (binaries ?? "") + "/" + tool }

  /// A process of the user who runs the server.
  private static func process(
    _ program: String,
    _ arguments: [String],
    asRoot: Bool = false
  ) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let user = isRoot && !asRoot ? ["runuser", "-u", "postgres", "--"] : []
    process.arguments = user + [program] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    return process
  }

  /// Runs a process to its end and gives what it wrote.
  private static func finish(_ process: Process) throws -> String {
    let streams = try TemporaryDirectory()
    let output = try streams.write("out", "")
    let messages = try streams.write("err", "")
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: messages)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let arguments = process.arguments?.joined(separator: " ") ?? ""
      throw Failure(tool: arguments, words: try TestFile.text(messages))
    }
    return try TestFile.text(output)
  }
}
