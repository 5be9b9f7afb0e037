/// Why an index file could not be opened, trusted or written.
public enum MappingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file is not there.
  case missing(path: String)
  /// The operating system refused; `reason` is its own word.
  case system(path: String, call: String, reason: String)
  /// The first bytes are not those of this kind of index.
  case wrongKind(path: String, expected: String)
  /// The index was written by another version of marz.
  case wrongVersion(path: String, found: UInt32, expected: UInt32)
  /// The file is shorter or longer than its header says.
  case wrongLength(path: String, found: Int, expected: Int)
  /// The bytes are not the ones that were written.
  case altered(path: String)
  /// A section is absent or does not fit into the file.
  case badSection(path: String, section: String)

  /// What happened, to which file, and what to do about it.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): no such index; run marz gazetteer build to make it"
    case .system(let path, let call, let reason):
      "\(path): \(call) failed: \(reason)"
    case .wrongKind(let path, let expected):
      "\(path): not a \(expected) index; name one that marz gazetteer build made"
    case .wrongVersion(let path, let found, let expected):
      "\(path): index version \(found), this marz reads \(expected); run marz gazetteer build"
    case .wrongLength(let path, let found, let expected):
      "\(path): \(found) bytes, its header says \(expected); run marz gazetteer build again"
    case .altered(let path):
      "\(path): checksum does not match, the file was altered; run marz gazetteer build again"
    case .badSection(let path, let section):
      "\(path): section \(section) is damaged; run marz gazetteer build again"
    }
  }
}
