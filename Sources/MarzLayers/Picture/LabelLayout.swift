/// Finds room for the names of places, the most important first; a name without room is left out.
struct LabelLayout {
  /// A name and where it stands.
  struct Placed {
    let text: String
    /// The left end of the base line.
    let origin: PixelPoint
    let box: PixelRectangle
  }

  private var taken: [PixelRectangle]
  private let lines: [PixelPoint]
  private let frame: PixelRectangle

  /// Starts with what labels must not cover.
  ///
  /// - Parameters:
  ///   - frame: Where the map lies.
  ///   - obstacles: What no name may cover.
  ///   - lines: Points of lines that the names of areas keep clear of where they can.
  init(frame: PixelRectangle, obstacles: [PixelRectangle], lines: [PixelPoint]) {
    self.frame = frame
    self.lines = lines
    taken = obstacles
  }

  /// Finds room for a name beside something, right of it first, then left, below, above and in the corners.
  ///
  /// - Parameters:
  ///   - text: The name.
  ///   - size: The size of the letters in pixels.
  ///   - boxes: What the name belongs to and should touch, such as a dot, or that dot with its symbols.
  /// - Returns: Nil when every position is taken.
  mutating func place(_ text: String, size: Double, beside boxes: [PixelRectangle]) -> Placed? {
    let width = Self.width(of: text, size: size)
    for box in boxes {
      let middle = box.center.y + size * 0.35
      let origins = [
        PixelPoint(x: box.maxX + 3, y: middle),
        PixelPoint(x: box.minX - 3 - width, y: middle),
        PixelPoint(x: box.center.x - width / 2, y: box.maxY + size),
        PixelPoint(x: box.center.x - width / 2, y: box.minY - 4),
        PixelPoint(x: box.maxX, y: box.maxY + size * 0.7),
        PixelPoint(x: box.maxX, y: box.minY - 1),
        PixelPoint(x: box.minX - width, y: box.maxY + size * 0.7),
        PixelPoint(x: box.minX - width, y: box.minY - 1),
      ]
      for origin in origins {
        if let placed = place(text, width: width, size: size, at: origin) { return placed }
      }
    }
    return nil
  }

  /// Finds room for the name of an area, around a point of it.
  mutating func place(
    _ text: String,
    size: Double,
    spacing: Double,
    around point: PixelPoint
  )
    -> Placed?
  {
    let width = Self.width(of: text, size: size) + spacing * Double(text.count)
    let middle = PixelPoint(x: point.x - width / 2, y: point.y)
    let steps = [0.0, -12, 12, -24, 24, -36, 36]
    let origins = steps.flatMap { dy in
      steps.map { dx in PixelPoint(x: point.x - width / 2 + dx, y: point.y + dy) }
    }
    .filter { middle.distance(to: $0) <= 40 }
    .sorted { middle.distance(to: $0) < middle.distance(to: $1) }
    let clear = origins.first { origin in
      let box = Self.box(at: origin, width: width, size: size).grown(by: 4)
      return isFree(box) && !lines.contains(where: box.contains)
    }
    guard
      let origin = clear
        ?? origins.first(where: {
          isFree(Self.box(at: $0, width: width, size: size))
        })
    else { return nil }
    return place(text, width: width, size: size, at: origin)
  }

  private mutating func place(
    _ text: String,
    width: Double,
    size: Double,
    at origin: PixelPoint
  ) -> Placed? {
    let box = Self.box(at: origin, width: width, size: size)
    guard isFree(box) else { return nil }
    taken.append(box)
    return Placed(text: text, origin: origin, box: box)
  }

  private func isFree(_ box: PixelRectangle) -> Bool {
    frame.grown(by: -4).contains(box) && !taken.contains { $0.intersects(box) }
  }

  private static func box(at origin: PixelPoint, width: Double, size: Double) -> PixelRectangle {
    PixelRectangle(
      minX: origin.x,
      minY: origin.y - size * 0.78,
      maxX: origin.x + width,
      maxY: origin.y + size * 0.24
    )
  }

  /// About how wide a text is in a common sans-serif; wide scripts count double.
  static func width(of text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { sum, scalar in
      let share: Double =
        switch scalar {
        case "i", "j", "l", "I", ".", ",", "'", "’", " ", "f", "t", "r", "-": 0.36
        case "m", "w", "M", "W", "@": 0.9
        case "A"..."Z": 0.7
        case "\u{300}"..."\u{36F}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}": 0
        case "\u{2E80}"..."\u{FFEF}", "\u{1F000}"..."\u{3FFFF}": 1.05
        default: 0.58
        }
      return sum + share * size
    }
  }
}
