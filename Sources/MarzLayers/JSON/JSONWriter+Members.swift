extension JSONWriter {
  /// Writes a member that holds a string, or null.
  package mutating func member(_ name: String, _ text: String?) {
    key(name)
    value(text)
  }

  /// Writes a member that holds an integer, or null.
  package mutating func member(_ name: String, _ integer: Int?) {
    key(name)
    value(integer)
  }

  /// Writes a member that holds true, false, or null.
  package mutating func member(_ name: String, _ flag: Bool?) {
    key(name)
    value(flag)
  }

  /// Writes a member that holds a number in its shortest form, or null.
  package mutating func member(_ name: String, _ number: Double?) {
    key(name)
    value(number)
  }

  /// Writes a member that holds a number with a fixed count of decimals, or null.
  package mutating func member(_ name: String, _ number: Double?, decimals: Int) {
    key(name)
    value(number, decimals: decimals)
  }

  /// Writes a member that holds an array of strings.
  package mutating func member(_ name: String, _ texts: [String]) {
    array(name) { array in
      for text in texts { array.value(text) }
    }
  }

  /// Writes a member that holds null.
  package mutating func null(_ name: String) {
    key(name)
    null()
  }

  /// Writes a member that holds an object.
  package mutating func object<Failure: Error>(
    _ name: String,
    _ members: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    key(name)
    try object(members)
  }

  /// Writes a member that holds an array.
  package mutating func array<Failure: Error>(
    _ name: String,
    _ elements: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    key(name)
    try array(elements)
  }
}
