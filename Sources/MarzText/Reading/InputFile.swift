/// A file that is to be read: where it is, and what its documents are called.
struct InputFile: Hashable, Sendable {
  /// How the file is opened; `-` is standard input.
  var path: String
  /// Its path relative to the input given: the id of a document that has none of its own.
  var name: String
  /// How it holds its documents; nil lets its first byte decide, as for standard input.
  var format: DocumentFormat?
}
