/// Makes values of JSON text that a cursor has found.
enum JSONText {
  /// The number that stands in a range; nil for what is no number.
  ///
  /// Up to fifteen digits are exact as a quotient of two whole numbers; the rest goes to the standard library.
  static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Double? {
    var index = range.lowerBound
    let isNegative = index < range.upperBound && bytes[index] == 0x2D
    if isNegative { index += 1 }
    var whole = 0
    var digits = 0
    var decimals = -1
    while index < range.upperBound {
      let byte = bytes[index]
      if byte >= 0x30, byte <= 0x39 {
        whole = whole * 10 + Int(byte - 0x30)
        digits += 1
        if decimals >= 0 { decimals += 1 }
      } else if byte == 0x2E, decimals < 0, digits > 0 {
        decimals = 0
      } else {
        return slowNumber(bytes, range)
      }
      guard digits <= 15 else { return slowNumber(bytes, range) }
      index += 1
    }
    guard digits > 0, decimals != 0 else { return nil }
    let value = decimals > 0 ? Double(whole) / powersOfTen[decimals] : Double(whole)
    return isNegative ? -value : value
  }

  private static func slowNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Double? {
    guard let first = range.first, bytes[first] != 0x2B,
      let value = Double(plainString(bytes, range))
    else { return nil }
    return value.isFinite ? value : nil
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// The text between the quotes of a string; what is no UTF-8 is repaired.
  static func string(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    for index in range where bytes[index] == 0x5C { return unescaped(bytes, range) }
    return plainString(bytes, range)
  }

  private static func plainString(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    let part = bytes.extracting(range)
    if let valid = try? UTF8Span(validating: part) { return String(copying: valid) }
    var copy: [UInt8] = []
    for index in range { copy.append(bytes[index]) }
    return String(decoding: copy, as: UTF8.self)
  }

  private static func unescaped(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    var text: [UInt8] = []
    var units: [UInt16] = []
    func flush() {
      if !units.isEmpty {
        text.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
        units.removeAll()
      }
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      guard byte == 0x5C, index < range.upperBound else {
        flush()
        text.append(byte)
        continue
      }
      let escape = bytes[index]
      index += 1
      if escape == 0x75 {
        var unit: UInt16 = 0
        let end = min(index + 4, range.upperBound)
        while index < end, let digit = hexDigit(bytes[index]) {
          unit = unit << 4 | digit
          index += 1
        }
        units.append(unit)
        continue
      }
      flush()
      switch escape {
      case 0x62: text.append(0x08)
      case 0x66: text.append(0x0C)
      case 0x6E: text.append(0x0A)
      case 0x72: text.append(0x0D)
      case 0x74: text.append(0x09)
      default: text.append(escape)
      }
    }
    flush()
    return String(decoding: text, as: UTF8.self)
  }

  private static func hexDigit(_ byte: UInt8) -> UInt16? {
    switch byte {
    case 0x30...0x39: UInt16(byte - 0x30)
    case 0x41...0x46: UInt16(byte - 0x37)
    case 0x61...0x66: UInt16(byte - 0x57)
    default: nil
    }
  }
}
