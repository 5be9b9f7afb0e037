import MarzBorders
import MarzGazetteer
import MarzGeometry
import MarzLayers

/// Rewrites the convenience options of a query into filters of CQL2.
struct FilterRewriter {
  /// How far from a line or a point without a distance of its own.
  private static let usualReach = "25km"

  let request: QueryRequest
  let fields: KnownFields
  /// Whether a feature has a property, for one that the fields do not know.
  let hasField: (String) throws -> Bool
  let indexes: () throws -> Indexes
  /// Takes what was understood, for people.
  let note: (String) -> Void

  /// The filter of each option that was given.
  ///
  /// - Throws: ``QueryError/option(_:)`` for what cannot be understood.
  func filters() throws -> [FilterExpression] {
    var filters: [FilterExpression] = []
    if let bbox = request.bbox { filters.append(try Self.box(bbox)) }
    if let polygon = request.polygon {
      filters.append(
        .operation(.intersects, [Self.geom, .literal(.geometry(try GeometryFile.shapes(polygon)))])
      )
    }
    if !request.classes.isEmpty {
      try need("event_class", for: "--class")
      filters.append(Self.oneOf("event_class", Self.split(request.classes).map { $0.uppercased() }))
    }
    if !request.statuses.isEmpty {
      try need("status", for: "--status")
      filters.append(Self.oneOf("status", Self.split(request.statuses).map { $0.lowercased() }))
    }
    filters += try bordering()
    if let actor = request.actor { filters.append(try self.actor(actor)) }
    if let period = try period() { filters.append(period) }
    if let near = request.near { filters.append(try self.near(near)) }
    if let name = request.inPlace { filters.append(try PlaceFilter(self).inside(name)) }
    return filters
  }

  /// The place of a feature, by the name that filters have for it.
  static var geom: FilterExpression { .property("geom") }

  /// Makes sure that there is the property that an option looks at.
  ///
  /// - Throws: ``QueryError/option(_:)`` that says what there is instead.
  func need(_ name: String, for option: String, unless way: String? = nil) throws {
    guard !fields.contains(name), try !hasField(name) else { return }
    let known = fields.names.prefix(12).joined(separator: ", ")
    throw QueryError.option(
      "\(option): no feature has a property \"\(name)\""
        + (way.map { "; \($0)" } ?? "; ask by --filter instead")
        + (known.isEmpty ? "" : ", of \(known)\(fields.names.count > 12 ? " …" : "")")
    )
  }

  // MARK: Lists and boxes

  static func split(_ texts: [String]) -> [String] {
    texts.flatMap { $0.split(separator: ",") }.map { text in
      String(text.drop { $0 == " " })
    }
  }

  static func oneOf(_ name: String, _ values: [String]) -> FilterExpression {
    let literals = values.map { FilterExpression.literal(.text($0)) }
    if literals.count == 1 { return .operation(.equal, [.property(name), literals[0]]) }
    return .operation(.isIn, [.property(name), .list(literals)])
  }

  private static func box(_ text: String) throws -> FilterExpression {
    let cells = text.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = cells.compactMap { PointReading.number(Array($0.utf8)[...]) }
    guard numbers.count == cells.count, let box = BoxNumbers.envelope(numbers) else {
      throw QueryError.option(
        "--bbox \(text): expected west,south,east,north in degrees, such as 44,33,46,37"
      )
    }
    return .operation(
      .intersects,
      [geom, .literal(.geometry([.polygon(BoxNumbers.polygon(box))]))]
    )
  }

  // MARK: Borders and crossings

  private func bordering() throws -> [FilterExpression] {
    var filters: [FilterExpression] = []
    var measured: String? = "border_km"
    if let along = request.along {
      let line = try self.line(along)
      filters.append(try within(request.within ?? Self.usualReach, of: line, option: "--within"))
      measured = nil
    }
    if let text = request.border {
      let pair = try Self.pair(text, option: "--border")
      if fields.contains("border") || request.input == "-" {
        filters.append(
          .operation(.equal, [.property("border"), .literal(.text(pair.description))])
        )
      } else {
        note("--border \(pair): no property border, so the distance to the line itself is measured")
        let line = try borderLine(pair)
        filters.append(try within(request.within ?? Self.usualReach, of: line, option: "--within"))
        measured = nil
      }
    }
    if let text = request.dyad {
      let pair = try Self.pair(text, option: "--dyad")
      try need("dyad_border", for: "--dyad")
      filters.append(
        .operation(.equal, [.property("dyad_border"), .literal(.text(pair.description))])
      )
      if request.border == nil, measured != nil { measured = "dyad_border_km" }
    }
    if let name = request.crossing {
      try need("crossing", for: "--crossing")
      filters.append(Self.mentions("crossing", name))
      if request.border == nil, request.dyad == nil, measured != nil { measured = "crossing_km" }
    }
    if let within = request.within, let measured {
      let distance = try Self.distance(within, option: "--within")
      try need(measured, for: "--within", unless: "--border or --along names the line")
      filters.append(
        .operation(.lessOrEqual, [.property(measured), .literal(.number(distance.kilometers))])
      )
    }
    return filters
  }

  private static func pair(_ text: String, option: String) throws -> CountryPair {
    let code = text.hasPrefix("border:") ? String(text.dropFirst(7)) : text
    guard let pair = CountryPair(code.uppercased()) else {
      throw QueryError.option("\(option) \(text): expected two country codes, such as IQ-IR")
    }
    return pair
  }

  private func line(_ text: String) throws -> [Shape] {
    let code = text.hasPrefix("border:") ? String(text.dropFirst(7)) : text
    guard let pair = CountryPair(code.uppercased()) else { return try GeometryFile.shapes(text) }
    return try borderLine(pair)
  }

  private func borderLine(_ pair: CountryPair) throws -> [Shape] {
    let borders = try indexes().borders
    guard borders.contains(pair) else {
      let known = borders.pairs(of: pair.first) + borders.pairs(of: pair.second)
      throw QueryError.option(
        "\(pair): the two share no land border"
          + (known.isEmpty ? "" : "; known are \(known.map(\.description).joined(separator: ", "))")
      )
    }
    return [try borders.line(of: pair)]
  }

  func within(
    _ text: String,
    of shapes: [Shape],
    option: String
  ) throws -> FilterExpression {
    let distance = try Self.distance(text, option: option)
    return .operation(
      .isWithinDistance,
      [
        Self.geom, .literal(.geometry(shapes)), .literal(.number(distance.kilometers)),
        .literal(.text("kilometers")),
      ]
    )
  }

  static func distance(_ text: String, option: String) throws -> Distance {
    guard let distance = BorderRange.distance(text) else {
      throw QueryError.option("\(option) \(text): expected a distance, such as 25km, 500m or 10mi")
    }
    return distance
  }

  // MARK: Actors

  /// Whether a text property has a name in it, in whatever case and with or without accents.
  static func mentions(_ property: String, _ name: String) -> FilterExpression {
    func folded(_ expression: FilterExpression) -> FilterExpression {
      .operation(.casei, [.operation(.accenti, [expression])])
    }
    var pattern = "%"
    for letter in name {
      if "%_\\".contains(letter) { pattern.append("\\") }
      pattern.append(letter)
    }
    // The pattern is folded when it is written, so that LIKE has a literal.
    return .operation(
      .like,
      [folded(.property(property)), folded(.literal(.text(pattern + "%")))]
    )
  }

  private func actor(_ name: String) throws -> FilterExpression {
    let named = Self.mentions("actors", name)
    guard let country = try country(name) else { return named }
    note("--actor \(name): the country \(country)")
    let code = FilterExpression.list([.literal(.text(country.description))])
    return .operation(
      .or,
      [.operation(.listContains, [.property("actor_countries"), code]), named]
    )
  }

  private func country(_ name: String) throws -> CountryCode? {
    let gazetteer = try indexes().gazetteer
    if name.count == 2, name == name.uppercased(), let code = CountryCode(name),
      gazetteer.number(of: code) != nil
    {
      return code
    }
    return gazetteer.senses(of: name).lazy.map(\.place)
      .first { gazetteer.feature(of: $0).isCountry }
      .flatMap { gazetteer.country(of: $0) }
  }

  // MARK: Time

  /// What of `--to` is a day, and not a point or a place.
  static func isDay(_ text: String) -> Bool { day(text, isEnd: true) != nil }

  private func period() throws -> FilterExpression? {
    let end = request.to.first(where: Self.isDay)
    guard request.from != nil || end != nil else { return nil }
    func bound(_ text: String?, isEnd: Bool) throws -> FilterExpression {
      guard let text else { return .literal(.text("..")) }
      guard let day = Self.day(text, isEnd: isEnd) else {
        throw QueryError.option(
          "--\(isEnd ? "to" : "from") \(text): expected a day, a month or a year, such as 2017-08-16"
        )
      }
      return .literal(.time(day))
    }
    let asked = FilterExpression.interval(
      try bound(request.from, isEnd: false),
      try bound(end, isEnd: true)
    )
    if let field = request.timeField {
      try need(field, for: "--time-field")
      return .operation(.timeIntersects, [.property(field), asked])
    }
    try need("event_start", for: "--from and --to", unless: "--time-field names the one")
    let own = FilterExpression.interval(.property("event_start"), .property("event_end"))
    return .operation(.timeIntersects, [own, asked])
  }

  /// A day; of a month or a year the first or the last.
  static func day(_ text: String, isEnd: Bool) -> FilterTime? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.allSatisfy(\.isNumber) }), let year = parts.first, year.count == 4
    else { return FilterTime(text) }
    switch parts.count {
    case 1: return FilterTime("\(year)-\(isEnd ? "12-31" : "01-01")")
    case 2:
      guard let number = Int(year), let month = Int(parts[1]), (1...12).contains(month) else {
        return nil
      }
      let last = FilterTime.days(inMonth: month, year: number)
      return FilterTime("\(year)-\(parts[1])-\(isEnd ? "\(last)" : "01")")
    default: return FilterTime(text)
    }
  }

  // MARK: Nearness

  private func near(_ text: String) throws -> FilterExpression {
    try within(
      request.radius ?? Self.usualReach,
      of: [.point(try PlaceFilter(self).point(text, option: "--near"))],
      option: "--radius"
    )
  }
}
