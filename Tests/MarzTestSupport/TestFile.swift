import Foundation

/// Reads files in tests.
///
/// Foundation's own one-call readers leak their buffer for an empty file (Swift 6.3.1 on Linux), which
/// the leak gate would take for a leak of ours; a file handle does not.
public enum TestFile {
  /// The bytes of a file.
  ///
  /// - Parameter path: Where it lies.
  /// - Returns: Empty for an empty file.
  /// - Throws: When it cannot be opened or read.
  public static func bytes(_ path: String) throws -> [UInt8] {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? handle.close() }
    return try [UInt8](handle.readToEnd() ?? Data())
  }

  /// The text of a file.
  ///
  /// - Parameter path: Where it lies.
  /// - Returns: Its bytes read as UTF-8.
  /// - Throws: When it cannot be opened or read.
  public static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }
}
