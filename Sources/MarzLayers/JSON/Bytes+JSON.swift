extension [UInt8] {
  /// Appends a string as it stands between the quotes of a JSON string.
  ///
  /// Quotes, backslashes and control characters are escaped (RFC 8259 §7), everything else stays UTF-8. U+2028 and
  /// U+2029 stay too: JSON may hold them, and since ECMAScript 2019 so may a script.
  /// - Complexity: O(*n*); a string without anything to escape is scanned once and copied once.
  mutating func appendEscaped(_ text: String) {
    var needsEscape = false
    let span = text.utf8Span.span
    for index in span.indices where span[index] < 0x20 || span[index] == 0x22 || span[index] == 0x5C
    {
      needsEscape = true
      break
    }
    guard needsEscape else { return append(contentsOf: text.utf8) }
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: append(contentsOf: [0x5C, byte])
      case 0x08: append(contentsOf: [0x5C, 0x62])
      case 0x09: append(contentsOf: [0x5C, 0x74])
      case 0x0A: append(contentsOf: [0x5C, 0x6E])
      case 0x0C: append(contentsOf: [0x5C, 0x66])
      case 0x0D: append(contentsOf: [0x5C, 0x72])
      case 0..<0x20:
        append(contentsOf: [0x5C, 0x75, 0x30, 0x30, 0x30 + (byte >> 4), hexDigit(byte & 0xF)])
      default: append(byte)
      }
    }
  }

  /// Appends an integer in decimal digits.
  mutating func appendDigits(of integer: Int) {
    if integer < 0 { append(0x2D) }
    appendDigits(of: integer.magnitude, atLeast: 1)
  }

  /// Appends a finite number with a count of decimals, halves rounded away from zero.
  ///
  /// The digits come from an integer, so that no locale and no C library has a say in them. Numbers too large to be
  /// scaled exactly (2⁵³ and above) are written as Swift prints them.
  /// - Parameters:
  ///   - number: A finite number.
  ///   - decimals: From 0 to 9.
  ///   - keepsZeros: Whether zeros at the end of the fraction are written.
  package mutating func appendDecimal(_ number: Double, decimals: Int, keepsZeros: Bool) {
    precondition((0...9).contains(decimals), "decimals must be from 0 to 9")
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (number * Double(scale)).rounded(.toNearestOrAwayFromZero)
    guard abs(scaled) < 9_007_199_254_740_992 else {
      return append(contentsOf: number.description.utf8)
    }
    let magnitude = Int(scaled).magnitude
    let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    if scaled < 0 { append(0x2D) }
    appendDigits(of: whole, atLeast: 1)
    var fraction = rest
    var width = decimals
    if !keepsZeros {
      while width > 0, fraction % 10 == 0 {
        fraction /= 10
        width -= 1
      }
    }
    guard width > 0 else { return }
    append(0x2E)
    appendDigits(of: fraction, atLeast: width)
  }

  private mutating func appendDigits(of magnitude: UInt, atLeast width: Int) {
    let start = count
    var rest = magnitude
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      append(0x30 + UInt8(truncatingIfNeeded: digit))
      rest = quotient
    } while rest > 0
    while count - start < width { append(0x30) }
    var low = start
    var high = count - 1
    while low < high {
      swapAt(low, high)
      low += 1
      high -= 1
    }
  }

  private func hexDigit(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? 0x30 + nibble : 0x57 + nibble
  }
}
