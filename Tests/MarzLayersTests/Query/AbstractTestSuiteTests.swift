import MarzTestSupport
import Testing

@testable import MarzLayers

/// The abstract test suite of OGC 21-065r2, annex A, class by class, over seven places of this test's own.
///
/// The classes' filters are written anew in the same forms; each table names the tests that it stands for.
@Suite("CQL2's abstract tests")
struct AbstractTestSuiteTests {
  private static let places = Sample.collection([
    (
      #"{"n":"Ağrı","plain":"Agri","people":120000,"low":100000,"high":130000,"open":true,"day":"2022-04-16","start":"2022-04-16T10:13:19Z","end":"2022-04-16T10:15:10Z","tags":["TR","AM"]}"#,
      Sample.point(43.05, 39.72)
    ),
    (
      #"{"n":"Baku","plain":"Baku","people":2300000,"low":2300000,"high":2300000,"open":true,"day":"2021-04-16","start":"2021-04-16T10:15:59Z","end":"2022-04-16T10:16:06Z","tags":["AZ"]}"#,
      Sample.point(49.87, 40.41)
    ),
    (
      #"{"n":"Diyarbakır","plain":"Diyarbakir","people":1700000,"low":900000,"high":1600000,"open":false,"day":"2023-04-16","start":"2022-04-16T10:15:10Z","end":"2022-12-31T23:59:59Z","tags":[]}"#,
      Sample.point(40.23, 37.91)
    ),
    (
      #"{"n":"Kars","plain":"Kars","people":115000,"low":90000,"high":120000}"#,
      Sample.point(43.1, 40.6)
    ),
    (
      #"{"n":"Suva","plain":"Suva","people":94000,"low":80000,"high":170000}"#,
      Sample.point(178.44, -18.14)
    ),
    (
      #"{"n":"road","plain":"road","people":null}"#,
      #"{"type":"LineString","coordinates":[[40,38],[44,40]]}"#
    ),
    (
      #"{"n":"square","plain":"square"}"#,
      #"{"type":"Polygon","coordinates":[[[42,39],[46,39],[46,42],[42,42],[42,39]]]}"#
    ),
  ])

  private static func names(_ filter: String) throws -> Set<String> {
    let values = try Sample.passing(filter, in: places)
    return Set(values.compactMap { if case .text(let name) = $0 { name } else { nil } })
  }

  // MARK: Laws

  private static let samples = [
    ("n", "'Kars'"), ("people", "3.14"), ("people", "115000"), ("open", "true"),
    ("start", "TIMESTAMP('2022-04-16T10:13:19Z')"), ("day", "DATE('2022-04-16')"),
  ]

  /// Basic CQL2, comparison and is-null; property-property, comparison-value-property.
  @Test(arguments: samples)
  func `opposite comparisons share nothing and have all that is not null, on either side`(
    property: String,
    value: String
  ) throws {
    let known = try Self.names("\(property) IS NOT NULL")
    #expect(try Self.names("\(property) IS NULL").isDisjoint(with: known))
    for (one, other) in [("=", "<>"), (">", "<="), ("<", ">=")] {
      for isFirst in [true, false] {
        func form(_ called: String) -> String {
          isFirst ? "\(property) \(called) \(value)" : "\(value) \(called) \(property)"
        }
        let (first, second) = (try Self.names(form(one)), try Self.names(form(other)))
        #expect(first.isDisjoint(with: second), "\(form(one))")
        #expect(first.union(second) == known, "\(form(one))")
      }
    }
  }

  /// Property-property, comparison-property-property.
  @Test(arguments: ["n", "people", "open", "start", "day"])
  func `a property is equal to itself where it is not null`(property: String) throws {
    let known = try Self.names("\(property) IS NOT NULL")
    for called in ["=", "<=", ">="] {
      #expect(try Self.names("\(property) \(called) \(property)") == known, "\(called)")
    }
    for called in ["<>", "<", ">"] {
      #expect(try Self.names("\(property) \(called) \(property)").isEmpty, "\(called)")
    }
  }

  /// Property-property, comparison-value-value; basic CQL2, boolean.
  @Test(arguments: [
    "'foo'", "true", "3.14", "1", "TIMESTAMP('2022-04-14T14:48:46Z')", "DATE('2022-04-14')",
  ])
  func `a value is equal to itself`(value: String) throws {
    for called in ["=", "<=", ">="] {
      #expect(try Self.names("\(value) \(called) \(value)").count == 7, "\(called)")
    }
    for called in ["<>", "<", ">"] {
      #expect(try Self.names("\(value) \(called) \(value)").isEmpty, "\(called)")
    }
    #expect(try Self.names("true").count == 7)
    #expect(try Self.names("false").isEmpty)
  }

  /// Spatial functions, `s_intersects` to `s_contains`.
  @Test(arguments: [
    ("S_INTERSECTS", 7), ("S_DISJOINT", 0), ("S_WITHIN", 7), ("S_CONTAINS", 0), ("S_EQUALS", 0),
    ("S_TOUCHES", 0), ("S_CROSSES", 0), ("S_OVERLAPS", 0),
  ])
  func `the whole earth is one area, as a box and as a polygon`(called: String, count: Int) throws {
    let box = try Self.names("\(called)(geom, BBOX(-180, -90, 180, 90))")
    let area = try Self.names(
      "\(called)(geom, POLYGON((-180 -90, 180 -90, 180 90, -180 90, -180 -90)))"
    )
    #expect(box == area)
    #expect(box.count == count)
    #expect(throws: FilterProblem.self) {
      try Filter(reading: "\(called)(geom, POINT(90 180))")
    }
  }

  /// The test "logical" of every class.
  @Test(arguments: 1...20)
  func `conditions of all classes combine`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let all = (Self.basic + Self.advanced + Self.space + Self.time + Self.lists).map(\.filter)
    let parts = (0..<4).map { _ in all.randomElement(using: &random) ?? "true" }
    let sets = try parts.map(Self.names)
    let negated = try parts.map { try Self.names("NOT (\($0))") }
    let found = try Self.names(
      "((NOT (\(parts[0])) AND \(parts[1])) OR (\(parts[2]) and NOT (\(parts[3])))"
        + " or not (\(parts[0]) AND \(parts[3])))"
    )
    let expected = negated[0].intersection(sets[1]).union(sets[2].intersection(negated[3]))
      .union(negated[0].union(negated[3]))
    #expect(found == expected, "\(parts)")
  }

  // MARK: Tables

  private typealias Row = (filter: String, names: Set<String>)

  private static let everyone: Set = [
    "Ağrı", "Baku", "Diyarbakır", "Kars", "Suva", "road", "square",
  ]

  private static let basic: [Row] = [
    ("n='Kars'", ["Kars"]), ("n>='Kars'", ["Kars", "Suva", "road", "square"]),
    ("n>'Kars'", ["Suva", "road", "square"]), ("n<'Kars'", ["Ağrı", "Baku", "Diyarbakır"]),
    ("n<>'Kars'", everyone.subtracting(["Kars"])), ("people=115000", ["Kars"]),
    ("people<=115000", ["Kars", "Suva"]), ("people IS NULL", ["road", "square"]),
    ("\"day\"=DATE('2022-04-16')", ["Ağrı"]), ("\"day\">DATE('2022-04-16')", ["Diyarbakır"]),
    ("\"day\"<=DATE('2022-04-16')", ["Ağrı", "Baku"]),
    ("start<TIMESTAMP('2022-04-16T10:13:19Z')", ["Baku"]),
    ("start>=TIMESTAMP('2022-04-16T10:13:19Z')", ["Ağrı", "Diyarbakır"]),
    ("open=true", ["Ağrı", "Baku"]), ("open=false", ["Diyarbakır"]),
    ("open IS NULL", ["Kars", "Suva", "road", "square"]),
  ]

  private static let advanced: [Row] = [
    ("n LIKE '_a%'", ["Baku", "Kars"]),
    ("n NOT LIKE '_a%'", everyone.subtracting(["Baku", "Kars"])),
    ("n like ''", []), ("n like '%%'", everyone), ("n like '\\%\\_'", []),
    ("people between 100000 and 2000000", ["Ağrı", "Diyarbakır", "Kars"]),
    ("people not between 100000 and 2000000", ["Baku", "Suva"]),
    ("people between 100.0 and 1.0", []),
    ("n IN ('Kars','kars','Suva')", ["Kars", "Suva"]),
    ("people not in (115000,94000)", ["Ağrı", "Baku", "Diyarbakır"]),
    ("\"day\" in (DATE('2021-04-16'),DATE('2022-04-18'))", ["Baku"]),
    ("start in (TIMESTAMP('2022-04-16T10:13:19Z'))", ["Ağrı"]),
    ("open not in (false)", ["Ağrı", "Baku"]),
    ("CASEI(n) LIKE CASEI('ağ%')", ["Ağrı"]),
    ("casei(n) in (casei('KARS'),casei('sUVA'))", ["Kars", "Suva"]),
    ("ACCENTI(n) = ACCENTI('Diyarbakır')", ["Diyarbakır"]),
    ("accenti(n) LIKE accenti('Ağ%')", ["Ağrı"]),
    ("casei(accenti(n)) = casei(accenti('BAKÚ'))", ["Baku"]),
    ("n=plain", everyone.subtracting(["Ağrı", "Diyarbakır"])), ("n>plain", ["Ağrı", "Diyarbakır"]),
    ("people between low and high", ["Ağrı", "Baku", "Kars", "Suva"]), ("low=high", ["Baku"]),
    ("'Kars' LIKE 'K_rs'", everyone),
    ("people > low + (high - low) / 2", ["Ağrı", "Diyarbakır", "Kars"]),
    ("people div 1000000 = 2 and people % 1000000 = 300000", ["Baku"]),
    ("2 ^ 3 * 10000 < people", ["Ağrı", "Baku", "Diyarbakır", "Kars", "Suva"]),
  ]

  private static let space: [Row] = [
    ("S_INTERSECTS(geom,BBOX(42,39,46,42))", ["Ağrı", "Kars", "road", "square"]),
    ("S_INTERSECTS(BBOX(150,-90,-150,90),geom)", ["Suva"]),
    ("S_INTERSECTS(geom,POINT(43.1 40.6))", ["Kars", "square"]),
    ("S_DISJOINT(geom,LINESTRING(40 38,44 40))", ["Ağrı", "Baku", "Diyarbakır", "Kars", "Suva"]),
    ("S_EQUALS(geom,POINT(43.1 40.6))", ["Kars"]),
    ("S_EQUALS(geom,POLYGON((46 42,42 42,42 39,46 39,46 42)))", ["square"]),
    ("S_TOUCHES(geom,LINESTRING(46 30,46 45))", ["square"]),
    ("S_TOUCHES(geom,POINT(44 40))", ["road"]),
    ("S_CROSSES(geom,BBOX(42,39,46,42))", ["road"]),
    ("S_CROSSES(geom,LINESTRING(40 40,44 38))", ["road"]),
    ("S_WITHIN(geom,BBOX(42.5,39,46,42))", ["Ağrı", "Kars"]),
    ("S_WITHIN(geom,MULTIPOINT(43.1 40.6,10 51))", ["Kars"]),
    ("S_WITHIN(BBOX(43,40,44,41),geom)", ["square"]),
    ("S_CONTAINS(geom,LINESTRING(43 40,44 41))", ["square"]),
    ("S_CONTAINS(GEOMETRYCOLLECTION(POINT(178.44 -18.14),POINT(1 1)),geom)", ["Suva"]),
    ("S_OVERLAPS(geom,POLYGON((45 41,50 41,50 45,45 45,45 41)))", ["square"]),
    ("S_OVERLAPS(geom,LINESTRING(42 39,46 41))", ["road"]),
  ]

  private static let time: [Row] = [
    ("t_after(\"day\",date('2022-04-16'))", ["Diyarbakır"]),
    ("t_before(date('2022-04-16'),\"day\")", ["Diyarbakır"]),
    ("t_disjoint(\"day\",interval('2022-01-01','2022-12-31'))", ["Baku", "Diyarbakır"]),
    ("t_equals(\"day\",interval('2022-04-16','2022-04-16'))", ["Ağrı"]),
    (
      "t_intersects(start,interval('2022-01-01T00:00:00Z','2022-12-31T23:59:59Z'))",
      ["Ağrı", "Diyarbakır"]
    ),
    ("t_after(interval(start,end),interval('..','2022-04-16T10:13:19Z'))", ["Diyarbakır"]),
    (
      "t_before(interval(start,end),interval('2023-01-01T00:00:00Z','..'))",
      ["Ağrı", "Baku", "Diyarbakır"]
    ),
    (
      "t_equals(interval(start,end),interval('2021-04-16T10:15:59Z','2022-04-16T10:16:06Z'))",
      ["Baku"]
    ),
    (
      "T_CONTAINS(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:15:10Z'))",
      ["Baku"]
    ),
    (
      "T_DURING(interval(start,end),interval('2022-01-01T00:00:00Z','2023-12-31T23:59:59Z'))",
      ["Ağrı", "Diyarbakır"]
    ),
    (
      "T_FINISHES(interval(start,end),interval('2022-01-01T00:00:00Z','2022-12-31T23:59:59Z'))",
      ["Diyarbakır"]
    ),
    (
      "T_FINISHEDBY(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:16:06Z'))",
      ["Baku"]
    ),
    (
      "T_MEETS(interval(start,end),interval('2022-04-16T10:15:10Z','2022-12-31T23:59:59Z'))",
      ["Ağrı"]
    ),
    (
      "T_METBY(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:15:10Z'))",
      ["Diyarbakır"]
    ),
    (
      "T_OVERLAPPEDBY(interval(start,end),interval('2020-04-16T10:13:19Z','2022-04-16T10:15:10Z'))",
      ["Baku"]
    ),
    (
      "T_OVERLAPS(interval(start,end),interval('2022-04-16T10:13:19Z','2023-04-16T10:15:10Z'))",
      ["Baku"]
    ),
    (
      "T_STARTEDBY(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:14:10Z'))",
      ["Ağrı"]
    ),
    (
      "T_STARTS(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:16:10Z'))",
      ["Ağrı"]
    ),
  ]

  private static let lists: [Row] = [
    ("A_EQUALS(tags,['AM','TR'])", ["Ağrı"]), ("A_CONTAINS(tags,['AM'])", ["Ağrı"]),
    ("A_CONTAINEDBY(tags,['AZ','GE'])", ["Baku", "Diyarbakır"]),
    ("A_OVERLAPS(tags,['AZ','TR'])", ["Ağrı", "Baku"]),
  ]

  /// The tests "test-data" of basic CQL2, of the comparison operators with and without case and accents, of
  /// arithmetic and of property-property, of spatial, temporal and array functions.
  @Test(arguments: (basic + advanced + space + time + lists).map(\.filter))
  func `a filter passes what it means, in text and in JSON`(filter: String) throws {
    let rows = Self.basic + Self.advanced + Self.space + Self.time + Self.lists
    let expected = try #require(rows.first { $0.filter == filter }).names
    #expect(try Self.names(filter) == expected)
    #expect(try Self.names(try Filter(reading: filter).expression.json) == expected)
  }
}
