/// The inputs of a run: files, folders and standard input, and the limits they are read with.
///
/// ```swift
/// let source = try DocumentSource(inputs: ["corpus"])
/// for item in source {
///   switch item {
///   case .document(let document): print(document.id)
///   case .rejected(let input): print(input)
///   }
/// }
/// ```
///
/// A folder is walked in the byte order of its names; hidden files, `README…` files and folders named
/// `output` are left out, and files with other endings than a document's are listed in ``ignored``.
/// A file that is named itself is read whatever its ending is, as plain text if that is unknown.
public struct DocumentSource: Sequence, Sendable {
  /// What reading yields, in the order of the inputs.
  public enum Item: Sendable {
    /// A document.
    case document(Document)
    /// An input, or a part of one, that could not be read.
    case rejected(RejectedInput)
  }

  /// The inputs as they were given.
  public let inputs: [String]
  /// The files of folders that are no documents by their ending, as paths in reading order.
  public let ignored: [String]
  let files: [InputFile]
  let rejected: [RejectedInput]
  let options: ReadingOptions

  /// Finds the files that inputs stand for; none is opened yet.
  ///
  /// - Parameters:
  ///   - inputs: Paths of files and folders; `-` is standard input.
  ///   - options: The limits.
  /// - Throws: ``ReadingError/missing(paths:)`` if an input does not exist,
  ///   ``ReadingError/nothingToRead(paths:ignored:)`` if there is no file to open, and
  ///   ``ReadingError/noInput`` for an empty list.
  public init(
    inputs: [String],
    options: ReadingOptions = ReadingOptions()
  ) throws(ReadingError) {
    guard !inputs.isEmpty else { throw .noInput }
    let listing = InputListing(inputs)
    guard listing.missing.isEmpty else { throw .missing(paths: listing.missing) }
    guard !listing.files.isEmpty else {
      throw .nothingToRead(paths: inputs, ignored: listing.ignored.count)
    }
    self.inputs = inputs
    self.options = options
    ignored = listing.ignored
    files = listing.files
    rejected = listing.rejected
  }

  /// Starts reading.
  public func makeIterator() -> DocumentReader {
    DocumentReader(self)
  }
}
