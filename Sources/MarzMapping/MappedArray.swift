/// A column of numbers inside a mapped file, read in place.
///
/// Every access is checked against the column's length. The file stays mapped as long as any of its
/// columns lives.
@safe
public struct MappedArray<Element: IndexNumber>: RandomAccessCollection, @unchecked Sendable {
  // Sendable because the mapped bytes are read-only for the whole life of `owner`.
  private let owner: MappedFile
  @usableFromInline let base: UnsafePointer<Element>?

  /// How many numbers the column has.
  public let count: Int

  init(owner: MappedFile, base: UnsafePointer<Element>?, count: Int) {
    self.owner = owner
    unsafe self.base = unsafe base
    self.count = count
  }

  /// Always 0.
  @inlinable public var startIndex: Int { 0 }

  /// The same as ``count``.
  @inlinable public var endIndex: Int { count }

  // Inlinable, as finding names in text reads a number a word (GazetteerBenchmark).
  /// The number at a position.
  ///
  /// - Precondition: `position` is inside the column.
  @inlinable public subscript(position: Int) -> Element {
    guard let base = unsafe base, position >= 0, position < count else {
      preconditionFailure("a column was read outside its length")
    }
    return unsafe base[position]
  }

  /// Calls `body` with the bytes of a part of the column, without a copy.
  ///
  /// - Precondition: `range` lies inside the column.
  public func withBytes<Result>(
    _ range: Range<Int>,
    _ body: (RawSpan) throws -> Result
  ) rethrows -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "outside the column")
    let stride = MemoryLayout<Element>.stride
    let bytes = unsafe UnsafeRawBufferPointer(
      start: base.map { unsafe UnsafeRawPointer($0 + range.lowerBound) },
      count: range.count * stride
    )
    return try unsafe body(bytes.bytes)
  }
}

extension MappedArray<UInt8> {
  /// The text that a part of the column holds as UTF-8.
  public func text(_ range: Range<Int>) -> String {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "outside the column")
    guard let base = unsafe base, !range.isEmpty else { return "" }
    let bytes = unsafe UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    return unsafe String(decoding: bytes, as: UTF8.self)
  }
}
