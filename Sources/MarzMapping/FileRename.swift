import Foundation

/// Puts a finished file in the place of another in one step.
public enum FileRename {
  /// Renames a file onto another of the same file system; readers see the old file or the new one.
  ///
  /// Calls `rename(2)`. Foundation offers nothing that does the same: on Linux `FileManager.moveItem` refuses a target
  /// that exists, and `FileManager.replaceItemAt` of Swift 6.3 renames the old file onto the new one.
  /// - Throws: ``MappingError/system(path:call:reason:)`` with the target's path.
  public static func replace(_ target: String, with source: String) throws(MappingError) {
    guard unsafe rename(source, target) != 0 else { return }
    let reason = unsafe String(cString: strerror(errno))
    throw .system(path: target, call: "rename", reason: reason)
  }
}
