import Foundation

/// A folder of a test's own, removed when the last reference to it goes.
public final class TemporaryDirectory: Sendable {
  /// The folder.
  public let path: String

  /// Makes an empty folder.
  ///
  /// - Throws: When the system has no room for it.
  public init() throws {
    let name = "marz-test-\(UUID().uuidString)"
    path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file into the folder.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - bytes: What it holds.
  /// - Returns: Its path.
  /// - Throws: When it cannot be written.
  @discardableResult
  public func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Writes a text into the folder.
  ///
  /// - Parameters:
  ///   - name: The file's name.
  ///   - text: What it holds.
  /// - Returns: Its path.
  /// - Throws: When it cannot be written.
  @discardableResult
  public func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }
}
