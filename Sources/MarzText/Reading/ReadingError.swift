/// Why a run cannot begin: nothing it was given can be read.
public enum ReadingError: Error, Hashable, CustomStringConvertible {
  /// Inputs that do not exist, in the order given.
  case missing(paths: [String])
  /// None of the inputs holds a file that could be a document.
  case nothingToRead(paths: [String], ignored: Int)
  /// No input was named.
  case noInput

  /// What happened and what to do.
  public var description: String {
    switch self {
    case .missing(let paths):
      paths.map { "\($0): no such file or folder; check the spelling" }.joined(separator: "\n")
    case .nothingToRead(let paths, let ignored):
      "\(paths.joined(separator: ", ")): no document found\(Self.note(ignored)); "
        + "documents are files ending in \(DocumentFormat.extensionList)"
    case .noInput:
      "no input was named; name a file, a folder, or - for standard input"
    }
  }

  private static func note(_ ignored: Int) -> String {
    switch ignored {
    case 0: ""
    case 1: ", 1 other file ignored"
    default: ", \(ignored) other files ignored"
    }
  }
}
