import Foundation

/// Reads documents from JSON lines.
struct LineDocumentReader {
  private var lines: LineReader
  private let path: String
  private var sawLine = false
  private let decoder = JSONDecoder()

  init(_ lines: LineReader, path: String) {
    self.lines = lines
    self.path = path
  }

  /// The next document or rejection with its line, nil at the end; blank lines are passed over.
  mutating func next() -> (item: DocumentSource.Item, line: Int)? {
    do {
      while let line = try lines.next() {
        switch line {
        case .tooLong(let byteCount):
          sawLine = true
          return rejected(
            "the line has \(byteCount) bytes, more than a document may have",
            "split it, or leave it out"
          )
        case .whole(let bytes):
          if TextCheck.isBlank(bytes) { continue }
          sawLine = true
          return document(of: bytes)
        }
      }
    } catch {
      sawLine = true
      lines.close()
      return rejected("the file cannot be read further", "check the disk or the pipe")
    }
    guard !sawLine else { return nil }
    sawLine = true
    return (
      .rejected(
        RejectedInput(path: path, reason: "the file is empty", advice: "give it documents")
      ),
      0
    )
  }

  private func document(of bytes: [UInt8]) -> (item: DocumentSource.Item, line: Int) {
    if let fault = TextCheck.fault(in: bytes) {
      return rejected(fault.reason + " of the line", fault.advice)
    }
    do {
      let read = try decoder.decode(ContractDocument.self, from: Data(bytes))
      return (.document(read.document), lines.number)
    } catch {
      return rejected(JSONFault.reason(for: error), JSONFault.advice)
    }
  }

  private func rejected(
    _ reason: String,
    _ advice: String
  ) -> (item: DocumentSource.Item, line: Int) {
    let input = RejectedInput(path: path, line: lines.number, reason: reason, advice: advice)
    return (.rejected(input), lines.number)
  }
}
