import MarzGazetteer
import MarzGeometry

/// Places as a table: one line each, or a few where the terminal is narrow.
public struct PlaceTable {
  private let places: [LocatedPlace]
  private let width: Int?

  /// Lays places out.
  ///
  /// - Parameters:
  ///   - places: The places, in their order.
  ///   - width: How many columns the terminal has; nil for a file or a pipe, which take any line. Nothing is
  ///     cut to fit: the reasons, then coordinates, population and id, go below each place instead.
  public init(_ places: [LocatedPlace], width: Int? = nil) {
    self.places = places
    self.width = width
  }

  /// A line of headings and the lines of each place; none without places.
  public var lines: [String] {
    guard !places.isEmpty else { return [] }
    let rows = [Self.headings] + places.map(cells)
    let widths = Self.headings.indices.map { column in
      rows.map { TextColumns.width(of: $0[column]) }.max() ?? 0
    }
    let columns = columns(fitting: widths)
    return rows.enumerated().flatMap { index, row in
      [Self.line(row, widths, columns)] + (index == 0 ? [] : below(row, columns))
    }
  }

  /// How many columns stand beside each other: all of them, all but the reasons, or what tells places apart.
  private func columns(fitting widths: [Int]) -> Int {
    guard let width else { return Self.headings.count }
    let choices = [Self.headings.count, Self.headings.count - 1, Self.tellingColumns]
    return choices.first { count in
      widths.prefix(count).reduce(2 * (count - 1), +) <= width
    } ?? Self.tellingColumns
  }

  private static func line(_ row: [String], _ widths: [Int], _ columns: Int) -> String {
    var line = ""
    for column in 0..<columns {
      let cell = row[column]
      let space = String(repeating: " ", count: widths[column] - TextColumns.width(of: cell))
      let isNumber = numbers.contains(column)
      line += isNumber ? space + cell : column == columns - 1 ? cell : cell + space
      if column < columns - 1 { line += "  " }
    }
    return line
  }

  /// What did not fit beside the others, indented to the name.
  private func below(_ row: [String], _ columns: Int) -> [String] {
    var lines: [String] = []
    let why = Self.headings.count - 1
    if columns < why {
      let facts = (columns..<why).filter { !row[$0].isEmpty }
        .map { Self.numbers.contains($0) ? "\(Self.headings[$0]) \(row[$0])" : row[$0] }
      lines += wrapped(facts, by: ", ")
    }
    if columns <= why { lines += wrapped(row[why].split(separator: " ").map(String.init), by: " ") }
    return lines
  }

  private func wrapped(_ parts: [String], by separator: String) -> [String] {
    let room = max((width ?? .max) - Self.indent.count, 20)
    var lines: [String] = []
    for part in parts {
      let longer = lines.last.map { $0 + separator + part }
      if let longer, TextColumns.width(of: longer) <= room {
        lines[lines.count - 1] = longer
      } else {
        lines.append(part)
      }
    }
    return lines.map { Self.indent + $0 }
  }

  private static let headings = [
    "score", "name", "feature", "country", "region", "latitude", "longitude", "population", "id",
    "why",
  ]
  private static let numbers: Set = [0, 5, 6, 7]
  /// Score, name, feature, country and region.
  private static let tellingColumns = 5
  private static let indent = "       "

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
