/// Writes JSON text (RFC 8259) into a buffer of bytes.
///
/// Members and elements appear in the order of the calls, commas are set by the writer, and objects and
/// arrays close when their closure ends, so that the text is always whole:
///
///     var json = JSONWriter()
///     json.object {
///       $0.member("id", "a1")
///       $0.array("range") { $0.value(3); $0.value(9) }
///     }
///     // {"id":"a1","range":[3,9]}
///
/// Whether a key occurs twice is not checked. `docs/decisions/json-writer.md` says why this is not
/// `JSONEncoder`.
package struct JSONWriter {
  /// The text so far, in UTF-8.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Starts with an empty buffer.
  package init() {}

  /// Forgets the text and keeps the memory for the next one.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Writes an object as the next value.
  package mutating func object<Failure: Error>(
    _ members: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    open(0x7B)
    try members(&self)
    close(0x7D)
  }

  /// Writes an array as the next value.
  package mutating func array<Failure: Error>(
    _ elements: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    open(0x5B)
    try elements(&self)
    close(0x5D)
  }

  /// Writes the name of a member; its value has to follow.
  package mutating func key(_ name: String) {
    separate()
    appendQuoted(name)
    bytes.append(0x3A)
    needsComma = false
  }

  /// Writes a name that was quoted before, with its colon, such as `"id":`.
  package mutating func key(quoted name: [UInt8]) {
    separate()
    bytes.append(contentsOf: name)
    needsComma = false
  }

  /// Writes a string, or null.
  package mutating func value(_ text: String?) {
    guard let text else { return null() }
    separate()
    appendQuoted(text)
  }

  /// Writes an integer, or null.
  package mutating func value(_ integer: Int?) {
    guard let integer else { return null() }
    separate()
    bytes.appendDigits(of: integer)
  }

  /// Writes true, false, or null.
  package mutating func value(_ flag: Bool?) {
    guard let flag else { return null() }
    separate()
    bytes.append(contentsOf: flag ? Self.trueText : Self.falseText)
  }

  /// Writes the shortest number that reads back as the same `Double`, or null.
  ///
  /// Infinity and not-a-number, which JSON cannot say, become null.
  package mutating func value(_ number: Double?) {
    guard let number, number.isFinite else { return null() }
    separate()
    bytes.append(contentsOf: number.description.utf8)
  }

  /// Writes a number with a fixed count of decimals, or null.
  ///
  /// - Parameters:
  ///   - number: The number; infinity and not-a-number become null.
  ///   - decimals: From 0 to 9; halves are rounded away from zero.
  package mutating func value(_ number: Double?, decimals: Int) {
    guard let number, number.isFinite else { return null() }
    separate()
    bytes.appendDecimal(number, decimals: decimals, keepsZeros: true)
  }

  /// Writes null.
  package mutating func null() {
    separate()
    bytes.append(contentsOf: Self.nullText)
  }

  /// Ends a line, for JSON Lines: the next value needs no comma.
  package mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  /// Writes text that is JSON by itself, such as the frame of a file that is written in parts.
  mutating func append(raw text: StaticString) {
    bytes.append(contentsOf: text.description.utf8)
    needsComma = false
  }

  /// Writes a position as GeoJSON has it: longitude, latitude, at most six decimals (11 cm).
  mutating func position(longitude: Double, latitude: Double) {
    open(0x5B)
    bytes.appendDecimal(longitude, decimals: 6, keepsZeros: false)
    bytes.append(0x2C)
    bytes.appendDecimal(latitude, decimals: 6, keepsZeros: false)
    close(0x5D)
  }

  /// A name as `key(quoted:)` wants it.
  static func quotedKey(_ name: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.key(name)
    return writer.bytes
  }

  private static let trueText = Array("true".utf8)
  private static let falseText = Array("false".utf8)
  private static let nullText = Array("null".utf8)

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func appendQuoted(_ text: String) {
    bytes.append(0x22)
    bytes.appendEscaped(text)
    bytes.append(0x22)
  }
}
