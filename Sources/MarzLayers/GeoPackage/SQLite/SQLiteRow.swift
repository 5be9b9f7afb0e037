/// The values of one row, one after the other in memory that the next row uses again.
struct SQLiteRow {
  /// A value; what is text or a blob stands in ``bytes``.
  enum Value {
    case null
    case integer(Int64)
    case real(Double)
    case text(Range<Int>)
    case blob(Range<Int>)
  }

  /// The values in the order of the columns.
  private(set) var values: [Value] = []
  /// The texts in UTF-8 and the blobs, after a byte that gives an empty text an address, without which it would be null.
  private(set) var bytes: [UInt8] = [0]

  /// Forgets the values and keeps the memory.
  mutating func removeAll() {
    values.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    bytes.append(0)
  }

  /// Appends a number or null.
  mutating func append(_ value: Value) { values.append(value) }

  /// Appends a text.
  mutating func append(text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    values.append(.text(start..<bytes.count))
  }

  /// Appends a blob that a closure writes.
  mutating func appendBlob(_ write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    write(&bytes)
    values.append(.blob(start..<bytes.count))
  }
}
