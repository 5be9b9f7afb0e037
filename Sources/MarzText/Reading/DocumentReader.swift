/// Reads the documents of a source one after the other, holding one at a time.
///
/// Whatever cannot be read comes out in its place as a ``RejectedInput``; the reader goes on with the
/// next line or file. A document whose id was met before in the run is rejected, except that a file
/// whose relative path was met before (`x.txt` in each of two folders given) goes by its whole path.
public struct DocumentReader: IteratorProtocol {
  private var files: ArraySlice<InputFile>
  private let options: ReadingOptions
  private var ready: ArraySlice<DocumentSource.Item>
  private var lines: (file: InputFile, reader: LineDocumentReader)?
  private var seen = SeenIDs()

  init(_ source: DocumentSource) {
    files = source.files[...]
    options = source.options
    ready = source.rejected.map { .rejected($0) }[...]
  }

  /// The next document or rejection, nil when all inputs are read.
  public mutating func next() -> DocumentSource.Item? {
    while true {
      if let item = ready.popFirst() { return item }
      if let (file, _) = lines {
        guard let (item, line) = lines?.reader.next() else {
          lines = nil
          continue
        }
        return checked(item, in: file, line: line)
      }
      guard let file = files.popFirst() else { return nil }
      open(file)
    }
  }

  private mutating func open(_ file: InputFile) {
    do {
      let blocks = try BlockReader(path: file.path, blockBytes: options.blockBytes)
      var head = try blocks.next() ?? []
      let format = file.format ?? (Self.opensObject(head) ? .jsonLines : .text)
      switch format {
      case .jsonLines:
        if head.starts(with: TextCheck.mark) { head.removeFirst(TextCheck.mark.count) }
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
          reject(file, "the text is UTF-16", "save it as UTF-8")
          return
        }
        let reader = LineReader(blocks, head: head, limit: options.maximumDocumentBytes)
        lines = (file, LineDocumentReader(reader, path: file.path))
      case .text, .json:
        let whole = WholeFileReader(file: file, options: options)
        let items = try whole.items(format: format, head: head, rest: blocks)
        ready = items.map { checked($0, in: file, line: nil) }[...]
      case .html:
        reject(file, "HTML is not read", "save the text of the report as .txt or .jsonl")
      }
    } catch {
      reject(file, "the file cannot be read", "check that it is a file and its permissions")
    }
  }

  private mutating func reject(_ file: InputFile, _ reason: String, _ advice: String) {
    let input = RejectedInput(path: file.path, reason: reason, advice: advice)
    ready.append(.rejected(input))
  }

  /// Whether standard input holds JSON lines: its first visible byte opens an object.
  private static func opensObject(_ head: [UInt8]) -> Bool {
    let text = head.starts(with: TextCheck.mark) ? head.dropFirst(TextCheck.mark.count) : head[...]
    return text.first { $0 > 0x20 } == UInt8(ascii: "{")
  }

  /// The item, or a rejection if its id was met before.
  private mutating func checked(
    _ item: DocumentSource.Item,
    in file: InputFile,
    line: Int?
  ) -> DocumentSource.Item {
    guard case .document(var document) = item, !seen.insert(document.id) else { return item }
    if document.id == file.name, file.name != file.path, line == nil, seen.insert(file.path) {
      document.id = file.path
      return .document(document)
    }
    return .rejected(
      RejectedInput(
        path: file.path,
        line: line,
        reason: "an earlier document has the id \"\(document.id.prefix(80))\" too",
        advice: "give each document an id of its own"
      )
    )
  }
}
