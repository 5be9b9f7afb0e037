import MarzGazetteer
import MarzGeometry

/// Places as an aligned table: one line each.
public struct PlaceTable {
  private let places: [LocatedPlace]

  /// Lays places out.
  public init(_ places: [LocatedPlace]) {
    self.places = places
  }

  /// A line of headings and one for each place; none without places.
  public var lines: [String] {
    guard !places.isEmpty else { return [] }
    let rows = [Self.headings] + places.map(cells)
    let widths = Self.headings.indices.map { column in
      rows.map { Self.width($0[column]) }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let space = String(repeating: " ", count: widths[column] - Self.width(cell))
        let isNumber = Self.numbers.contains(column)
        line += isNumber ? space + cell : column == row.count - 1 ? cell : cell + space
        if column < row.count - 1 { line += "  " }
      }
      return line
    }
  }

  private static let headings = [
    "score", "name", "feature", "country", "region", "latitude", "longitude", "population", "id",
    "why",
  ]
  private static let numbers: Set = [0, 5, 6, 7]

  private func cells(_ located: LocatedPlace) -> [String] {
    let place = located.place
    return [
      Self.decimal(located.score, 2), place.name, place.feature.description,
      place.countries.prefix(3).map(\.description).joined(separator: " "), place.admin1 ?? "",
      Self.decimal(place.point.latitude, 4), Self.decimal(place.point.longitude, 4),
      place.population > 0 ? Self.grouped(place.population) : "", place.id.description,
      located.reasons.joined(separator: "; "),
    ]
  }

  /// The columns that a text takes on a terminal, near enough: one for each character.
  private static func width(_ text: String) -> Int { text.count }

  private static func decimal(_ number: Double, _ decimals: Int) -> String {
    var unit = 1
    for _ in 0..<decimals { unit *= 10 }
    let whole = Int((abs(number) * Double(unit)).rounded())
    let digits = String(whole % unit)
    let zeros = String(repeating: "0", count: decimals - digits.count)
    return "\(number < 0 && whole > 0 ? "-" : "")\(whole / unit).\(zeros)\(digits)"
  }

  /// A number with commas between thousands.
  private static func grouped(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0 && index % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
