/// The `key: value` lines between two lines of `---` at the top of a text file.
///
/// Only `title`, `date`, `source`, `url`, `language` and `id` are read; other keys, comments and
/// indented lines are passed over. A file whose first `---` opens no such block has none.
struct FrontMatter {
  /// The values by key, without the quotation marks around them.
  private(set) var values: [String: String] = [:]
  /// Where the text begins: after the line break of the closing line.
  private(set) var textStart = 0

  private static let maximumLines = 100

  /// Reads the front matter of a file.
  ///
  /// - Parameter bytes: The whole file, valid UTF-8, without a byte order mark.
  init(_ bytes: [UInt8]) {
    guard bytes.starts(with: "---".utf8) else { return }
    var position = 0
    var found: [String: String] = [:]
    for number in 0...Self.maximumLines {
      guard position < bytes.count else { return }
      let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
      let line = Self.trimmed(bytes[position..<end])
      let isIndented = bytes[position] == 0x20 || bytes[position] == 0x09
      position = min(end + 1, bytes.count)
      let isFence = line == "---" || (number > 0 && line == "...")
      if number == 0 {
        guard isFence else { return }
      } else if isFence {
        values = found
        textStart = position
        return
      } else if line.isEmpty || line.hasPrefix("#") || line.hasPrefix("- ") || isIndented {
        continue
      } else {
        guard let colon = line.firstIndex(of: ":") else { return }
        let key = line[..<colon].lowercased()
        guard !key.contains(" ") else { return }
        found[key] = Self.unquoted(line[line.index(after: colon)...])
      }
    }
  }

  /// The value of a key, nil when it is absent or empty.
  subscript(key: String) -> String? {
    guard let value = values[key], !value.isEmpty else { return nil }
    return value
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var rest = bytes
    while let last = rest.last, last == 0x20 || last == 0x09 || last == 0x0D { rest.removeLast() }
    while let first = rest.first, first == 0x20 || first == 0x09 { rest.removeFirst() }
    return String(decoding: rest, as: UTF8.self)
  }

  private static func unquoted(_ value: Substring) -> String {
    let value = trimmed(Array(value.utf8)[...])
    guard
      value.utf8.count >= 2, let first = value.first, first == value.last,
      first == "\"" || first == "'"
    else { return value }
    return String(value.dropFirst().dropLast())
  }
}
