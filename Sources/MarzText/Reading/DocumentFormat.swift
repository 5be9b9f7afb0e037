/// How a file holds its documents, told by the ending of its name.
enum DocumentFormat: Hashable, Sendable {
  /// One document: the whole file, maybe after front matter.
  case text
  /// One document a line, as JSON objects.
  case jsonLines
  /// One document as a JSON object, or several in an array.
  case json
  /// Known and not read.
  case html

  /// The endings that are read, for messages.
  static let extensionList = ".txt .text .md .json .jsonl .ndjson"

  /// The format of a file by its name, nil for an ending that is not known.
  init?(fileName: some StringProtocol) {
    guard let dot = fileName.lastIndex(of: "."), dot != fileName.startIndex else { return nil }
    switch fileName[dot...].dropFirst().lowercased() {
    case "txt", "text", "md", "markdown": self = .text
    case "jsonl", "ndjson": self = .jsonLines
    case "json": self = .json
    case "html", "htm", "xhtml": self = .html
    default: return nil
    }
  }
}
