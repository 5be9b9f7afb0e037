import Foundation
import MarzMapping

/// The output folder of a run: files appear in it all together and whole, or not at all.
///
/// Files are written into a hidden folder `.marz-run` inside the output folder, hence on the same file system, and
/// moved into place by ``commit()``, each by one rename. A run that fails or is killed before leaves the files of the
/// run before it untouched; its leftovers are removed when the next run begins. Two runs never write to the same
/// folder at once: the second is refused.
package final class OutputFolder {
  /// The folder as the caller named it.
  package let path: String
  private let stagingPath: String
  private let lock: FileHandle
  /// The files of the run so far, in the order in which they were begun.
  package private(set) var names: [String] = []
  private var ownsStaging = false

  /// Opens a folder for a run, creating it when it is absent.
  ///
  /// - Throws: ``LayerError/cannotCreateFolder(path:reason:)``, ``LayerError/notAFolder(path:)``,
  ///   ``LayerError/folderNotWritable(path:reason:)`` or ``LayerError/folderInUse(path:)``.
  package init(path: String) throws(LayerError) {
    self.path = path
    stagingPath = path + "/.marz-run"
    try Self.createFolder(path)
    do {
      lock = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    } catch {
      throw .folderNotWritable(path: path, reason: OutputFile.reason(of: error))
    }
    // A file system without locks does not refuse the run; it only cannot tell whether another one is busy.
    if flock(lock.fileDescriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      throw .folderInUse(path: path)
    }
    do {
      if FileManager.default.fileExists(atPath: stagingPath) {
        try FileManager.default.removeItem(atPath: stagingPath)
      }
      try FileManager.default.createDirectory(
        atPath: stagingPath,
        withIntermediateDirectories: false
      )
    } catch {
      throw .folderNotWritable(path: path, reason: OutputFile.reason(of: error))
    }
    ownsStaging = true
  }

  deinit {
    removeStaging()
  }

  /// Begins a file of the output.
  ///
  /// - Parameter name: Its name in the folder, such as `events.geojson`.
  /// - Returns: The file, empty and open for writing.
  /// - Throws: ``LayerError/cannotWrite(path:reason:)``.
  package func file(_ name: String) throws(LayerError) -> OutputFile {
    try OutputFile(path: stagedPath(name))
  }

  /// Where a library that opens its files itself has to write one of the output.
  ///
  /// - Parameter name: Its name in the folder, such as `marz.gpkg`; the file has to exist at ``commit()``.
  /// - Returns: The path of the file until then.
  package func stagedPath(_ name: String) -> String {
    precondition(!name.isEmpty && !name.contains("/"), "a file of the output has a plain name")
    if !names.contains(name) { names.append(name) }
    return stagingPath + "/" + name
  }

  /// Moves all files of the run to their places, in the order in which they were begun.
  ///
  /// Every file has to be closed. A kill between two moves leaves each file whole, some of this run and some of the
  /// one before. Nothing can be written to this folder afterwards.
  package func commit() throws(LayerError) {
    if let name = names.first(where: { Self.isFolder(path + "/" + $0) }) {
      throw .folderInTheWay(path: path + "/" + name)
    }
    for name in names {
      do {
        try FileRename.replace(path + "/" + name, with: stagingPath + "/" + name)
      } catch .system(let target, _, let reason) {
        throw .cannotWrite(path: target, reason: reason)
      } catch {
        throw .cannotWrite(path: path + "/" + name, reason: error.description)
      }
    }
    removeStaging()
  }

  /// Removes the hidden folder; what cannot be removed now is removed when the next run begins.
  private func removeStaging() {
    guard ownsStaging else { return }
    ownsStaging = false
    try? FileManager.default.removeItem(atPath: stagingPath)
  }

  private static func createFolder(_ path: String) throws(LayerError) {
    if FileManager.default.fileExists(atPath: path) {
      guard isFolder(path) else { throw .notAFolder(path: path) }
      return
    }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .cannotCreateFolder(path: path, reason: OutputFile.reason(of: error))
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }
}
