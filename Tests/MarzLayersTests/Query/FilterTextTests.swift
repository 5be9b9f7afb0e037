import MarzGeometry
import Testing

@testable import MarzLayers

/// Filters that OGC 21-065r2 gives as examples of its grammar, written anew, with their canonical text.
@Suite("CQL2 text")
struct FilterTextTests {
  @Test(arguments: [
    // Comparisons
    ("city='Toronto'", "city = 'Toronto'"),
    ("avg(windSpeed) < 4", "avg(windSpeed) < 4"),
    ("balance-150.0 > 0", "balance - 150 > 0"),
    ("updated >= DATE('1970-01-01')", "updated >= DATE('1970-01-01')"),
    ("geophys:SURVEY_NAME IS NOT NULL", "geophys:SURVEY_NAME IS NOT NULL"),
    ("depth BETWEEN 100.0 and 150.0", "depth BETWEEN 100 AND 150"),
    ("name LIKE 'Smith%'", "name LIKE 'Smith%'"),
    ("name NOT LIKE 'foo%'", "name NOT LIKE 'foo%'"),
    ("NOT name LIKE 'foo%'", "name NOT LIKE 'foo%'"),
    ("cityName IN ('Toronto','Frankfurt')", "cityName IN ('Toronto', 'Frankfurt')"),
    ("category NOT IN (1,2,3,4)", "category NOT IN (1, 2, 3, 4)"),
    ("value <> -12.5e1", "value <> -125"),
    ("swimming_pool = true", "swimming_pool = TRUE"),
    ("owner LIKE 'it''s%'", "owner LIKE 'it''s%'"),
    (#"owner LIKE 'it\'s%'"#, "owner LIKE 'it''s%'"),
    (#""date" = 'x'"#, #""date" = 'x'"#),
    // Case and accents
    (
      "CASEI(road_class) IN (CASEI('Οδος'),CASEI('Straße'))",
      "CASEI(road_class) IN (CASEI('Οδος'), CASEI('Straße'))"
    ),
    ("accenti(etat_vol) = accenti('débárquér')", "ACCENTI(etat_vol) = ACCENTI('débárquér')"),
    // Logic and precedence
    ("a = 1 OR b = 2 AND NOT c = 3", "a = 1 OR b = 2 AND NOT c = 3"),
    ("(a = 1 OR b = 2) AND c = 3", "(a = 1 OR b = 2) AND c = 3"),
    ("((a = 1))", "a = 1"),
    ("NOT (a = 1 AND b = 2)", "NOT (a = 1 AND b = 2)"),
    // Arithmetic
    ("vehicle_height > (bridge_clearance-1)", "vehicle_height > bridge_clearance - 1"),
    ("p = (a+b)*c", "p = (a + b) * c"),
    ("p = a-(b-c)", "p = a - (b - c)"),
    ("p = a-b-c", "p = a - b - c"),
    ("p = 2^3^x", "p = 2 ^ 3 ^ x"),
    ("p = a % 2 + b div 3", "p = a % 2 + b DIV 3"),
    // Space
    (
      "S_INTERSECTS(geometry,POINT(36.319836 32.288087))",
      "S_INTERSECTS(geometry, POINT(36.319836 32.288087))"
    ),
    ("S_WITHIN(geom,BBOX(44,33,46,37))", "S_WITHIN(geom, BBOX(44, 33, 46, 37))"),
    ("S_WITHIN(geom,BBOX(44,33,0,46,37,9))", "S_WITHIN(geom, BBOX(44, 33, 46, 37))"),
    ("S_DISJOINT(geom,BBOX(170,-20,-170,20))", "S_DISJOINT(geom, BBOX(170, -20, -170, 20))"),
    (
      "S_CROSSES(road,LINESTRING(43.7 -79.2,43.5 -79.4))",
      "S_CROSSES(road, LINESTRING(43.7 -79.2, 43.5 -79.4))"
    ),
    (
      "S_TOUCHES(geom,MULTIPOINT(7 50,(10 51)))", "S_TOUCHES(geom, MULTIPOINT((7 50), (10 51)))"
    ),
    (
      "S_EQUALS(geom,POLYGON((0 0,10 0,10 10,0 0),(4 4,5 5,5 4,4 4)))",
      "S_EQUALS(geom, POLYGON((0 0, 10 0, 10 10, 0 0), (4 4, 5 5, 5 4, 4 4)))"
    ),
    (
      "S_CONTAINS(geom,GEOMETRYCOLLECTION(POINT Z (7 50 100),LINESTRING(0 0,1 1)))",
      "S_CONTAINS(geom, GEOMETRYCOLLECTION(POINT(7 50), LINESTRING(0 0, 1 1)))"
    ),
    (
      "S_DWITHIN(geom, POINT(45.4 34.4), 50, kilometers)",
      "S_DWITHIN(geom, POINT(45.4 34.4), 50, kilometers)"
    ),
    // Time
    (
      "T_INTERSECTS(event_time, INTERVAL('1969-07-16T05:32:00Z', '1969-07-24T16:50:35Z'))",
      "T_INTERSECTS(event_time, INTERVAL('1969-07-16T05:32:00Z', '1969-07-24T16:50:35Z'))"
    ),
    (
      "T_DURING(INTERVAL(touchdown, liftOff), INTERVAL('1969-07-16', '..'))",
      "T_DURING(INTERVAL(touchdown, liftOff), INTERVAL('1969-07-16', '..'))"
    ),
    (
      "T_AFTER(updated, timestamp('2010-02-10T00:00:00.5Z'))",
      "T_AFTER(updated, TIMESTAMP('2010-02-10T00:00:00.5Z'))"
    ),
    // Arrays
    (
      "A_CONTAINS(layer:ids, ['layers-ca','layers-us'])",
      "A_CONTAINS(layer:ids, ['layers-ca', 'layers-us'])"
    ),
    ("A_EQUALS([], tags)", "A_EQUALS([], tags)"),
  ])
  func `an example reads, prints in one way, and means the same when read again`(
    text: String,
    canonical: String
  ) throws {
    let expression = try Filter(reading: text).expression
    #expect(expression.text == canonical)
    #expect(try Filter(reading: canonical).expression == expression)
    #expect(try Filter(reading: expression.json).expression == expression)
  }

  @Test(arguments: FilterOperator.allCases.filter { [.spatial, .temporal].contains($0.family) })
  func `every operator of space and time is read by its name`(called: FilterOperator) throws {
    let text = "\(called.rawValue.uppercased())(a, b)"
    let read = try Filter(reading: text.lowercased()).expression
    #expect(read == .operation(called, [.property("a"), .property("b")]))
  }

  @Test(arguments: [
    ("", 1, "expected a condition, found nothing"),
    ("a = ", 5, "expected a property, a value or a condition, found the end"),
    ("a == 1", 4, "expected a property, a value or a condition, found \"=\""),
    ("a != 1", 3, "unequal is written <>"),
    ("a = 'x", 5, "has no closing '"),
    ("a = 1 b = 2", 7, "expected AND, OR or the end, found \"b\""),
    ("a IN 1", 6, "expected \"(\" after IN, found 1"),
    ("a IN (1, 2", 11, "expected a comma or \")\", found the end"),
    ("a BETWEEN 1 OR 2", 13, "expected AND between the two ends"),
    ("a IS 3", 6, "expected NULL, found 3"),
    ("a NOT 3", 7, "expected LIKE, BETWEEN or IN after NOT"),
    ("(a = 1", 7, "expected \")\" after what the parenthesis holds"),
    ("d > DATE('2017-02-30')", 10, "expected a date such as '2017-08-16', found '2017-02-30'"),
    ("d > DATE(2017)", 10, "expected a text such as '2017-08-16' in DATE"),
    ("T_DURING(t, INTERVAL('x', '..'))", 22, "expected the start of the interval"),
    ("S_WITHIN(geom)", 1, "S_WITHIN takes 2 arguments, found 1"),
    ("S_WITHIN(geom, POINT(34.4 145.4))", 22, "longitude comes first"),
    ("S_WITHIN(geom, POLYGON((0 0,1 0,1 1,0 2)))", 23, "repeat its first point"),
    ("S_WITHIN(geom, LINESTRING(0 0))", 26, "expected 2 points or more, found 1"),
    ("S_WITHIN(geom, BBOX(1,2,3))", 16, "expected west, south, east, north"),
    ("a = 5km", 5, "expected a number or a name"),
    ("and = 1", 1, "a property of this name is written in double quotes"),
    ("a = 1 ; b = 2", 7, "\";\" has no meaning here"),
  ])
  func `a fault is shown at its column with what was expected`(
    text: String,
    column: Int,
    message: String
  ) throws {
    let problem = #expect(throws: FilterProblem.self) { try Filter(reading: text) }
    #expect(problem?.column == column)
    #expect(problem?.message.contains(message) == true, "\(problem?.message ?? "")")
  }

  @Test func `the mark stands under the column`() throws {
    let problem = #expect(throws: FilterProblem.self) {
      try Filter(reading: "border_km < 10 AND (status = 'actual'")
    }
    let lines = problem?.description.split(separator: "\n") ?? []
    #expect(lines.count == 3)
    #expect(lines[1].hasSuffix("(status = 'actual'"))
    #expect(lines[2].count == 2 + 37 + 1)
  }

  @Test(arguments: [
    String(repeating: "(", count: 10_000) + "a = 1" + String(repeating: ")", count: 10_000),
    String(repeating: "NOT ", count: 10_000) + "a = 1",
    "a = " + String(repeating: "1 + ", count: 10_000) + "1",
    "a = " + String(repeating: "2 ^ ", count: 10_000) + "1",
    "a = " + String(repeating: "-", count: 10_000) + "1",
    String(repeating: "[", count: 10_000),
    String(repeating: "f(", count: 10_000),
    String(repeating: #"{"op":"not","args":["#, count: 10_000),
  ])
  func `what is nested ten thousand deep is refused`(text: String) {
    #expect(throws: FilterProblem.self) { try Filter(reading: text) }
  }

  @Test func `a chain of ten thousand conditions is not deep`() throws {
    let text = Array(repeating: "a = 1", count: 10_000).joined(separator: " OR ")
    guard case .operation(.or, let parts) = try Filter(reading: text).expression else {
      Issue.record("expected OR")
      return
    }
    #expect(parts.count == 10_000)
  }
}
