import Foundation

/// Reads small files whole.
package enum WholeFile {
  /// The bytes of a file; none for an empty one.
  ///
  /// Not `Data(contentsOf:)`, which leaks its buffer when the file is empty (Foundation of Swift 6.3).
  /// - Throws: What the system says when it cannot be opened or read.
  package static func bytes(_ path: String) throws -> [UInt8] {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? file.close() }
    return [UInt8](try file.readToEnd() ?? Data())
  }
}
