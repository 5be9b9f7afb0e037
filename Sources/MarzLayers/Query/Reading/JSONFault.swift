/// Why JSON could not be read on.
enum JSONFault: Error {
  /// The bytes at hand end within a value.
  case incomplete
  /// There is something else than what must come; `at` is the byte.
  case malformed(at: Int, expected: StaticString)
}
