/// The number of each place by its id: GeoNames' ids in an array, the others in a dictionary.
struct PlaceNumbers {
  private var geonames: [UInt32] = []
  private var others: [String: UInt32] = [:]

  subscript(id: some StringProtocol) -> Int? {
    guard let number = Self.geoname(id) else { return others[String(id)].map { Int($0) } }
    return self[geoname: number]
  }

  /// The place of a GeoNames number.
  subscript(geoname number: Int) -> Int? {
    guard number < geonames.count, geonames[number] != UInt32.max else { return nil }
    return Int(geonames[number])
  }

  mutating func insert(_ place: Int, id: some StringProtocol) {
    guard let number = Self.geoname(id) else {
      others[String(id)] = UInt32(place)
      return
    }
    insert(place, geoname: number)
  }

  mutating func insert(_ place: Int, geoname number: Int) {
    if number >= geonames.count {
      // Ids reach thirteen million; growing by half keeps the copies few.
      let count = max(number + 1, geonames.count + geonames.count / 2, 1 << 16)
      geonames += [UInt32](repeating: UInt32.max, count: count - geonames.count)
    }
    geonames[number] = UInt32(place)
  }

  /// The number of a GeoNames id as GeoNames writes it, below a hundred million.
  private static func geoname(_ id: some StringProtocol) -> Int? {
    guard id.hasPrefix("gn:"), id.utf8.count <= 11, let number = Int(id.dropFirst(3)), number >= 0,
      !id.dropFirst(3).hasPrefix("0")
    else { return nil }
    return number
  }
}
