import Foundation
import MarzGeometry
import MarzLayers

/// Writes features in each of the formats as they come in.
struct FeatureAnswer {
  private let format: QueryRequest.Format
  private let columns: [String]
  private let numbers: Set<String>
  private let wanted: WantedFields
  private let hasDistance: Bool
  private let terminal: QueryTerminal
  private let attribution: String?
  private var output: AnswerOutput

  /// The rows that a table's widths are measured by, until there are enough.
  private var waiting: [(cells: [String], eventClass: String?)] = []
  private var table: TextColumns?
  private var count = 0

  private static let measuredRows = 500
  /// The name of the distance from what `--near` or `--nearest` names.
  static let distance = "distance_km"

  /// Begins an answer.
  ///
  /// - Parameters:
  ///   - format: How it is written.
  ///   - columns: The properties of a table or of CSV.
  ///   - fields: What is known of them.
  ///   - hasDistance: Whether the rows have one.
  ///   - terminal: Where a table goes.
  ///   - attribution: Whose data it is.
  ///   - output: Takes the bytes.
  init(
    format: QueryRequest.Format,
    columns: [String],
    fields: KnownFields,
    hasDistance: Bool,
    terminal: QueryTerminal,
    attribution: String?,
    output: AnswerOutput
  ) {
    self.format = format
    self.columns = columns
    self.hasDistance = hasDistance
    self.terminal = terminal
    self.attribution = attribution
    self.output = output
    numbers = Set(columns.filter { fields.kinds[$0] == .number })
    let extra = format == .table && !columns.contains("event_class") ? ["event_class"] : []
    wanted = WantedFields(columns + extra, needsGeometry: format == .csv)
  }

  /// Writes one feature.
  mutating func add(_ row: QueryRow, from source: any FeatureSource) throws {
    let kilometers = row.distance.map { $0 / 1000 }
    switch format {
    case .geojson, .geojsonseq:
      var feature = try source.geoJSON(of: row.reference)
      if hasDistance, let kilometers {
        feature = FeatureJSON.adding(Self.distance, kilometers, to: feature)
      }
      if format == .geojson {
        try output.append(count == 0 ? Self.header(attribution) : Array(",\n".utf8))
        try output.append(feature)
      } else {
        try output.append([0x1E] + feature + [0x0A])
      }
    case .csv:
      if count == 0 { try output.append(csvHeader) }
      try output.append(csvRow(try source.row(of: row.reference, wanted), kilometers))
    case .table: try show(try source.row(of: row.reference, wanted), kilometers)
    }
    count += 1
  }

  /// Writes what has to stand at the end, or the frame of an empty answer.
  mutating func finish() throws {
    switch format {
    case .geojson:
      if count == 0 { try output.append(Self.header(attribution)) }
      try output.append(Array("\n]}\n".utf8))
    case .csv: if count == 0 { try output.append(csvHeader) }
    case .table: if table == nil, !waiting.isEmpty { try layOut() }
    case .geojsonseq: break
    }
    try output.finish()
  }

  /// The beginning of a collection.
  static func header(_ attribution: String?) -> [UInt8] {
    var text = "{\"type\":\"FeatureCollection\",\"name\":\"query\","
    if let attribution {
      var json = JSONWriter()
      json.member("attribution", attribution)
      text += String(decoding: json.bytes, as: UTF8.self) + ","
    }
    return Array((text + "\"features\":[\n").utf8)
  }

  // MARK: CSV

  private var csvHeader: [UInt8] {
    var row = CSVRow()
    for name in columns + (hasDistance ? [Self.distance] : []) + ["lon", "lat"] { row.append(name) }
    row.end()
    return row.bytes
  }

  /// The columns, the distance, and where the feature is a point its place.
  private func csvRow(_ found: QueryRow, _ kilometers: Double?) -> [UInt8] {
    var row = CSVRow()
    for index in columns.indices { row.append(CellText.text(found.values[index])) }
    if hasDistance { row.append(kilometers, decimals: 3) }
    if found.geometry.count == 1, case .point(let point) = found.geometry[0] {
      row.append(FilterExpression.number(point.longitude))
      row.append(FilterExpression.number(point.latitude))
    } else {
      row.append("")
      row.append("")
    }
    row.end()
    return row.bytes
  }

  // MARK: Table

  private mutating func show(_ found: QueryRow, _ kilometers: Double?) throws {
    var cells = columns.indices.map { CellText.short(found.values[$0], of: columns[$0]) }
    if hasDistance {
      cells.insert(kilometers.map { BorderAnswer.text($0, decimals: 3) } ?? "", at: 0)
    }
    let index = wanted.names.firstIndex(of: "event_class")
    let eventClass = index.map { CellText.text(found.values[$0]) }
    guard table == nil else { return try write(cells, eventClass) }
    waiting.append((cells, eventClass))
    if waiting.count >= Self.measuredRows { try layOut() }
  }

  private mutating func layOut() throws {
    let heads = (hasDistance ? [Self.distance] : []) + columns.map(CellText.head)
    let names = (hasDistance ? [Self.distance] : []) + columns
    let table = TextColumns(
      heads: heads,
      numbers: Set(
        names.indices.filter { numbers.contains(names[$0]) || names[$0] == Self.distance }
      ),
      rows: waiting.map(\.cells),
      width: terminal.width,
      isColored: terminal.isColored
    )
    self.table = table
    try output.append(Array((table.heads + "\n").utf8))
    for row in waiting { try write(row.cells, row.eventClass) }
    waiting = []
  }

  private mutating func write(_ cells: [String], _ eventClass: String?) throws {
    var colors: [Int: String] = [:]
    if let eventClass, let column = columns.firstIndex(of: "event_class") {
      colors[column + (hasDistance ? 1 : 0)] = Self.color(of: eventClass)
    }
    if let line = table?.line(cells, colors: colors) {
      try output.append(Array((line + "\n").utf8))
    }
  }

  /// The color of the class on the maps, as an escape code.
  private static func color(of eventClass: String) -> String {
    switch Palette.standard.entry(of: eventClass).quad {
    case 1: "\u{1B}[36m"
    case 2: "\u{1B}[32m"
    case 3: "\u{1B}[33m"
    case 4: "\u{1B}[31m"
    default: "\u{1B}[0m"
    }
  }
}
