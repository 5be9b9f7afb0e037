/// The properties that the features of a source have, as far as was looked.
package struct KnownFields: Sendable {
  /// The kinds of value that a property was seen with.
  package struct Kinds: OptionSet, Hashable, Sendable {
    /// One bit for each kind.
    package let rawValue: UInt8

    /// Takes bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let text = Kinds(rawValue: 1)
    package static let number = Kinds(rawValue: 2)
    package static let boolean = Kinds(rawValue: 4)
    package static let list = Kinds(rawValue: 8)

    /// The kinds in words: `text or numbers`.
    var words: String {
      [
        (Kinds.text, "text"), (.number, "numbers"), (.boolean, "true or false"), (.list, "lists"),
      ]
      .filter { contains($0.0) }.map(\.1).joined(separator: " or ")
    }

    /// The kind of a value; none for null.
    init(_ value: FilterValue) {
      switch value {
      case .text, .time: self = .text
      case .number: self = .number
      case .boolean: self = .boolean
      case .list: self = .list
      case .null, .geometry: self = []
      }
    }
  }

  /// The names in the order in which they were met.
  package private(set) var names: [String] = []
  /// What each holds; empty for a property that is always null.
  package private(set) var kinds: [String: Kinds] = [:]

  /// Starts with nothing.
  package init() {}

  /// Adds what was seen.
  mutating func add(_ name: String, _ kind: Kinds) {
    if let old = kinds[name] {
      kinds[name] = old.union(kind)
    } else {
      names.append(name)
      kinds[name] = kind
    }
  }

  /// Whether a name, or the first step of one with points, is a property.
  package func contains(_ name: String) -> Bool {
    if kinds[name] != nil || WantedFields.geometryNames.contains(name) { return true }
    return name.split(separator: ".").first.map { kinds[String($0)] != nil } ?? false
  }

  /// Up to three known names that are a few letters off, the nearest first.
  package func near(_ name: String) -> [String] {
    let wanted = Array(name.lowercased().utf8)
    let reach = max(1, wanted.count / 3)
    return names.compactMap { known -> (Int, String)? in
      let text = Array(known.lowercased().utf8)
      let distance = Self.edits(wanted, text)
      let isPart = wanted.count > 2 && (known.lowercased().contains(name.lowercased()))
      guard distance <= reach && distance < wanted.count || isPart else { return nil }
      return (isPart ? min(distance, reach) : distance, known)
    }
    .sorted { $0.0 < $1.0 }.prefix(3).map(\.1)
  }

  /// How many letters have to be changed, put in, left out, or swapped with their neighbor (Damerau).
  private static func edits(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var before: [Int] = []
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var next = [index + 1]
      for column in other.indices {
        var cost = min(
          next[column] + 1,
          row[column + 1] + 1,
          row[column] + (letter == other[column] ? 0 : 1)
        )
        if index > 0, column > 0, letter == other[column - 1], one[index - 1] == other[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        next.append(cost)
      }
      (before, row) = (row, next)
    }
    return row[other.count]
  }
}

extension KnownFields {
  /// Adds the columns of a layer of marz, of which those are left out that no feature fills.
  mutating func addSchema(ofLayer name: String?) {
    guard let layer = Layer.all.first(where: { $0.name == name }),
      layer.schema.fields.contains(where: { kinds[$0.name] != nil })
    else { return }
    for field in layer.schema.fields { add(field.name, field.kind.filterKinds) }
  }
}

extension FieldKind {
  /// What a filter sees of a column of this kind.
  var filterKinds: KnownFields.Kinds {
    switch self {
    case .text, .day, .time: .text
    case .integer, .number: .number
    case .boolean: .boolean
    }
  }
}
