import Foundation

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
}
