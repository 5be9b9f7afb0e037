extension Span<UInt8> {
  /// Eight bytes from `index` on, the first in the lowest byte of the number.
  ///
  /// - Precondition: All eight lie inside the span.
  @inline(__always)
  func block(at index: Int) -> UInt64 {
    precondition(index >= 0 && index <= count - 8, "a block was read outside its text")
    return unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
    )
  }
}
