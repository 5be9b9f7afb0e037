/// A pattern of `LIKE`: `%` is any text, `_` one character, a backslash takes their meaning away.
struct LikePattern {
  private enum Part {
    case byte(UInt8)
    case one
    case any
  }

  private let parts: [Part]

  init(_ pattern: String) {
    var parts: [Part] = []
    var isEscaped = false
    for byte in pattern.utf8 {
      switch (byte, isEscaped) {
      case (0x5C, false):
        isEscaped = true
        continue
      case (0x25, false): parts.append(.any)
      case (0x5F, false): parts.append(.one)
      case (0x25, true), (0x5F, true), (0x5C, true): parts.append(.byte(byte))
      case (_, true): parts += [.byte(0x5C), .byte(byte)]
      default: parts.append(.byte(byte))
      }
      isEscaped = false
    }
    if isEscaped { parts.append(.byte(0x5C)) }
    self.parts = parts
  }

  /// Whether the whole of a text fits the pattern.
  ///
  /// - Complexity: O(*n* · *m*) at worst, O(*n*) for usual patterns; goes back to the last `%` only.
  func matches(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    var (place, part) = (0, 0)
    var retry: (place: Int, part: Int)?
    while place < bytes.count {
      if part < parts.count {
        switch parts[part] {
        case .any:
          retry = (place, part + 1)
          part += 1
          continue
        case .one:
          place = Self.afterCharacter(bytes, place)
          part += 1
          continue
        case .byte(let byte) where byte == bytes[place]:
          place += 1
          part += 1
          continue
        default: break
        }
      }
      guard let last = retry else { return false }
      retry = (Self.afterCharacter(bytes, last.place), last.part)
      (place, part) = (retry?.place ?? 0, last.part)
    }
    while part < parts.count, case .any = parts[part] { part += 1 }
    return part == parts.count
  }

  private static func afterCharacter(_ bytes: Span<UInt8>, _ place: Int) -> Int {
    var next = place + 1
    while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}
