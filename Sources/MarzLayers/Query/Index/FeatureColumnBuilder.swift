/// Gathers the values of one property in a group of rows and writes them as short as they go.
struct FeatureColumnBuilder {
  /// The name of the property.
  let name: String
  /// What kinds of value it has had in all groups.
  private(set) var kinds: KnownFields.Kinds = []

  private enum Rows {
    case dictionary(codes: [UInt16])
    case numbers([Double])
    case hashes([UInt32])
    case absent
  }

  private var rows = Rows.dictionary(codes: [])
  private var values: [FilterValue] = []
  private var codes: [FilterValue: UInt16] = [:]

  /// Starts a column that is null in the first rows of the group.
  init(name: String, nulls: Int) {
    self.name = name
    for _ in 0..<nulls { add(.null) }
  }

  /// Adds the value of the next row.
  mutating func add(_ value: FilterValue) {
    kinds.formUnion(KnownFields.Kinds(value))
    switch rows {
    case .dictionary(var list):
      rows = .absent
      if let code = code(of: value) {
        list.append(code)
        rows = .dictionary(codes: list)
      } else {
        overflow(list)
        add(value)
      }
    case .numbers(var list):
      rows = .absent
      if let number = Self.number(value) {
        list.append(number)
        rows = .numbers(list)
      }
    case .hashes(var list):
      rows = .absent
      if let hash = Self.hash(value) {
        list.append(hash)
        rows = .hashes(list)
      }
    case .absent: break
    }
  }

  /// The words of the column, and how they are to be read; the next group begins.
  mutating func finish() -> (words: [UInt16], encoding: FeatureIndexFormat.Encoding) {
    defer {
      rows = .dictionary(codes: [])
      values = []
      codes = [:]
    }
    switch rows {
    case .dictionary(let list):
      let text = dictionaryWords
      return values.count <= 1 ? (text, .constant) : (text + list, .dictionary)
    case .numbers(let list):
      var words: [UInt16] = []
      words.reserveCapacity(list.count * 4)
      for number in list {
        for shift in stride(from: 0, to: UInt64(64), by: 16) {
          words.append(UInt16(truncatingIfNeeded: number.bitPattern >> shift))
        }
      }
      return (words, .numbers)
    case .hashes(let list):
      var words: [UInt16] = []
      words.reserveCapacity(list.count * 2)
      for hash in list {
        words.append(UInt16(truncatingIfNeeded: hash))
        words.append(UInt16(truncatingIfNeeded: hash >> 16))
      }
      return (words, .hashes)
    case .absent: return ([], .absent)
    }
  }

  /// The length of the dictionary in bytes, two words, and its values as a JSON array.
  private var dictionaryWords: [UInt16] {
    var json = JSONWriter()
    json.array { json in
      for value in values { json.value(value) }
    }
    let count = json.bytes.count
    var words = [UInt16(truncatingIfNeeded: count), UInt16(truncatingIfNeeded: count >> 16)]
    for index in stride(from: 0, to: count, by: 2) {
      let next = index + 1 < count ? json.bytes[index + 1] : 0x20
      words.append(UInt16(json.bytes[index]) | UInt16(next) << 8)
    }
    return words
  }

  private mutating func code(of value: FilterValue) -> UInt16? {
    if let code = codes[value] { return code }
    guard values.count < FeatureIndexFormat.maximumDictionary else { return nil }
    let code = UInt16(values.count)
    values.append(value)
    codes[value] = code
    return code
  }

  /// Turns to numbers or hashes, when all values so far are such.
  private mutating func overflow(_ list: [UInt16]) {
    let numbers = values.compactMap(Self.number)
    let hashes = values.compactMap(Self.hash)
    if numbers.count == values.count {
      rows = .numbers(list.map { numbers[Int($0)] })
    } else if hashes.count == values.count {
      rows = .hashes(list.map { hashes[Int($0)] })
    } else {
      rows = .absent
    }
    values = []
    codes = [:]
  }

  private static func number(_ value: FilterValue) -> Double? {
    switch value {
    case .number(let number): number
    case .null: .nan
    default: nil
    }
  }

  private static func hash(_ value: FilterValue) -> UInt32? {
    switch value {
    case .text(let text): FeatureIndexFormat.hash(text)
    case .null: 0
    default: nil
    }
  }
}
