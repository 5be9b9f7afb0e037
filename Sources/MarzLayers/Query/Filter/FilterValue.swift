package import MarzGeometry

/// A value that a filter computes with: of a property, of a literal, or of an operation.
package enum FilterValue: Hashable, Sendable {
  /// Unknown, or not there.
  case null
  /// True or false.
  case boolean(Bool)
  /// A number.
  case number(Double)
  /// Text.
  case text(String)
  /// A day or an instant.
  case time(FilterTime)
  /// A geometry, in the parts of a collection.
  case geometry([Shape])
  /// Several values.
  case list([FilterValue])

  /// What kind of value it is, in words.
  package var kind: String {
    switch self {
    case .null: "null"
    case .boolean: "true or false"
    case .number: "a number"
    case .text: "text"
    case .time: "a time"
    case .geometry: "a geometry"
    case .list: "a list"
    }
  }

  /// Whether two values of one kind are equal, nil where that is unknown.
  func equals(_ other: FilterValue) -> Bool? {
    switch (self, other) {
    case (.boolean(let one), .boolean(let two)): one == two
    case (.list(let one), .list(let two)): one == two
    default: order(before: other).map { $0 == 0 }
    }
  }

  /// −1, 0 or 1 as this value comes before, with or after another; nil where that is unknown.
  ///
  /// Text is ordered by its UTF-8 bytes, as SQLite does. A text beside a time is read as a time. A
  /// time is equal to the day that it lies in.
  func order(before other: FilterValue) -> Int? {
    switch (self, other) {
    case (.number(let one), .number(let two)):
      one < two ? -1 : one > two ? 1 : one == two ? 0 : nil
    case (.text(let one), .text(let two)): Self.order(one, two)
    case (.boolean(let one), .boolean(let two)): one == two ? 0 : one ? 1 : -1
    case (.time(let one), .time(let two)): Self.order(one, two)
    case (.text(let one), .time(let two)): FilterTime(one).map { Self.order($0, two) }
    case (.time(let one), .text(let two)): FilterTime(two).map { Self.order(one, $0) }
    default: nil
    }
  }

  private static func order(_ one: String, _ two: String) -> Int {
    let (first, second) = (one.utf8Span.span, two.utf8Span.span)
    let shared = min(first.count, second.count)
    for index in 0..<shared where first[index] != second[index] {
      return first[index] < second[index] ? -1 : 1
    }
    return (first.count - second.count).signum()
  }

  private static func order(_ one: FilterTime, _ two: FilterTime) -> Int {
    one.upper < two.lower ? -1 : one.lower > two.upper ? 1 : 0
  }
}
