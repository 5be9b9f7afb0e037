/// The limits that keep one bad input from taking the memory of the whole run.
public struct ReadingOptions: Hashable, Sendable {
  /// The longest line of JSONL and the longest text file that is read, in bytes.
  public var maximumDocumentBytes = 16 << 20
  /// The longest `.json` file, which has to be held whole, in bytes.
  public var maximumJSONFileBytes = 64 << 20
  /// How many bytes are read at a time.
  public var blockBytes = 256 << 10

  /// The default limits: 16 MiB a document, 64 MiB a `.json` file.
  public init() {}
}
