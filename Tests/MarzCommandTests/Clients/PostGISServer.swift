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
  private var isRunning = false

  init() throws {
    folder = try TemporaryDirectory()
    // The server refuses to run as root.
    if Self.isRoot { _ = try Self.start("chown", ["postgres", folder.path], asRoot: true) }
    try run("initdb", ["-D", folder.path + "/data", "-A", "trust", "-E", "UTF8"])
    let options = "-k \(folder.path) -h '' -c fsync=off -c jit=off"
    try run(
      "pg_ctl",
      ["-D", folder.path + "/data", "-w", "-l", folder.path + "/log", "-o", options, "start"]
    )
    isRunning = true
  }

  deinit {
    guard isRunning else { return }
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
    try Self.start((Self.binaries ?? "") + "/" + tool, arguments, asRoot: false)
  }

  private static var isRoot: Bool { NSUserName() == "root" }

  private static func start(
    _ program: String,
    _ arguments: [String],
    asRoot: Bool
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let user = isRoot && !asRoot ? ["runuser", "-u", "postgres", "--"] : []
    process.arguments = user + [program] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    let streams = try TemporaryDirectory()
    let output = try streams.write("out", "")
    let messages = try streams.write("err", "")
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: messages)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(tool: program, words: try TestFile.text(messages))
    }
    return try TestFile.text(output)
  }
}
