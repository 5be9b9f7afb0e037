import Foundation

/// Reads a file that has to be held whole: a text, or a JSON object or array.
struct WholeFileReader {
  let file: InputFile
  let options: ReadingOptions

  /// The documents of the file, and what of it could not be read.
  func items(
    format: DocumentFormat,
    head: [UInt8],
    rest: BlockReader
  ) throws -> [DocumentSource.Item] {
    let limit =
      format == .json ? options.maximumJSONFileBytes : options.maximumDocumentBytes
    var bytes = head
    while bytes.count <= limit, let block = try rest.next() {
      bytes += block
    }
    guard bytes.count <= limit else {
      return rejected(
        "the file has more than \(limit) bytes",
        format == .json ? "write it as .jsonl, one document a line" : "split it, or leave it out"
      )
    }
    if bytes.starts(with: TextCheck.mark) { bytes.removeFirst(TextCheck.mark.count) }
    if TextCheck.isBlank(bytes) { return rejected("the file is empty", "give it a text") }
    if let fault = TextCheck.fault(in: bytes) { return rejected(fault.reason, fault.advice) }
    return format == .json ? documents(of: bytes) : text(of: bytes)
  }

  /// The one document of a text file: what follows the front matter.
  private func text(of bytes: [UInt8]) -> [DocumentSource.Item] {
    let header = FrontMatter(bytes)
    var document = Document(id: header["id"] ?? file.name, text: "")
    document.text = header.textStart == 0 ? bytes : Array(bytes[header.textStart...])
    if TextCheck.isBlank(document.text) {
      return rejected("the file has no text after its front matter", "give it a text")
    }
    document.title = header["title"]
    document.source = header["source"]
    document.url = header["url"]
    document.language = header["language"]
    if let date = header["date"] {
      guard let day = HeaderDate.day(date) else {
        return rejected(
          "the front matter's date is \"\(date.prefix(40))\"",
          "write the day as 2017-08-16"
        )
      }
      document.date = day
    }
    return [.document(document)]
  }

  private func documents(of bytes: [UInt8]) -> [DocumentSource.Item] {
    do {
      let decoder = JSONDecoder()
      let data = Data(bytes)
      guard bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "[") else {
        return [.document(try decoder.decode(ContractDocument.self, from: data).document)]
      }
      let elements = try decoder.decode([Element].self, from: data)
      guard !elements.isEmpty else { return rejected("the array is empty", "give it documents") }
      return elements.enumerated().flatMap { index, element in
        switch element.result {
        case .success(let document): [DocumentSource.Item.document(document)]
        case .failure(let fault):
          rejected("item \(index): \(JSONFault.reason(for: fault))", JSONFault.advice)
        }
      }
    } catch {
      return rejected(JSONFault.reason(for: error), JSONFault.advice)
    }
  }

  private func rejected(_ reason: String, _ advice: String) -> [DocumentSource.Item] {
    [.rejected(RejectedInput(path: file.path, reason: reason, advice: advice))]
  }

  /// A document of an array, or what is wrong with it.
  private struct Element: Decodable {
    var result: Result<Document, any Error>

    init(from decoder: any Decoder) {
      result = Result { try ContractDocument(from: decoder).document }
    }
  }
}
