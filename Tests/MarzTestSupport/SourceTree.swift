import Foundation

/// Where the project's own folders lie, seen from a test.
public enum SourceTree {
  /// The folder with Package.swift.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The path of a file or folder of the project.
  public static func path(_ relative: String) -> String {
    root.appendingPathComponent(relative).path
  }
}
