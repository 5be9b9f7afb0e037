import Foundation
import Marz

/// The two streams of a command: data go to standard output, everything else to standard error.
enum Terminal {
  /// Writes data.
  ///
  /// - Throws: What the operating system says, such as when the reader has gone.
  static func write(_ data: Data) throws {
    try FileHandle.standardOutput.write(contentsOf: data)
  }

  /// Writes a line for people.
  static func note(_ line: String) {
    FileHandle.standardError.write(Data("\(line)\n".utf8))
  }

  /// Writes a message about something that went wrong.
  static func complain(_ message: String) { note(message) }

  /// Standard output as a place for tables: its width where it is a terminal, and color unless `NO_COLOR` is set.
  static var query: QueryTerminal {
    guard isatty(1) == 1 else { return QueryTerminal(width: nil, isColored: false) }
    let environment = ProcessInfo.processInfo.environment
    let isColored = environment["NO_COLOR"]?.isEmpty ?? true && environment["TERM"] != "dumb"
    return QueryTerminal(
      width: environment["COLUMNS"].flatMap { Int($0) } ?? columns,
      isColored: isColored
    )
  }

  /// The width that `stty` tells; `ioctl` cannot be called from safe code.
  private static var columns: Int? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/stty")
    process.arguments = ["-F", "/dev/tty", "size"]
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil, let data = try? pipe.fileHandleForReading.readToEnd() else {
      return nil
    }
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: " ").last
      .flatMap { Int($0.filter(\.isNumber)) }.flatMap { $0 > 20 ? $0 : nil }
  }
}
