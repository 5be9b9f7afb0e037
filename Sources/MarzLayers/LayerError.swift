/// Why the layers could not be written.
public enum LayerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The output folder is not there and could not be made.
  case cannotCreateFolder(path: String, reason: String)
  /// There is a file where the output folder should be.
  case notAFolder(path: String)
  /// Nothing can be written into the output folder.
  case folderNotWritable(path: String, reason: String)
  /// Another run writes into the same folder at this moment.
  case folderInUse(path: String)
  /// A file could not be written or moved to its place.
  case cannotWrite(path: String, reason: String)
  /// There is a folder where a file of the output should be.
  case folderInTheWay(path: String)

  /// What happened, to which file, and what to do about it.
  public var description: String {
    switch self {
    case .cannotCreateFolder(let path, let reason):
      "\(path): the output folder cannot be created: \(reason); name another with --output"
    case .notAFolder(let path):
      "\(path): is a file, not a folder; name a folder with --output"
    case .folderNotWritable(let path, let reason):
      "\(path): the output folder cannot be written to: \(reason); "
        + "change its permissions or name another with --output"
    case .folderInUse(let path):
      "\(path): another run of marz is writing to this folder; wait for it or name another"
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written: \(reason); the files of the last run are still whole"
    case .folderInTheWay(let path):
      "\(path): is a folder, and marz writes a file of this name; move it away"
    }
  }
}
