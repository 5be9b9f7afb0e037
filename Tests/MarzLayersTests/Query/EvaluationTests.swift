import MarzGeometry
import Testing

@testable import MarzLayers

@Suite("What passes a filter")
struct EvaluationTests {
  @Test(arguments: [
    ("x = 3", "3", true), ("x <> 3", "3", false), ("x < 3", "2.5", true), ("x >= 3", "2.5", false),
    ("x BETWEEN 1 AND 5", "5", true), ("x NOT BETWEEN 1 AND 5", "5.01", true),
    ("x IN (1, 2, 3)", "2", true), ("x IN (1, 2, 3)", "4", false),
    ("x * 2 - 1 = 5", "3", true), ("x ^ 2 = 9", "-3", true), ("x DIV 2 = 3", "7", true),
    ("x % 4 = 3", "7", true), ("-x = 3", "-3", true), ("x + 1 > 1e2", "99.5", true),
    ("x = 'Van'", #""Van""#, true), ("x = 'van'", #""Van""#, false),
    ("x < 'b'", #""a""#, true), ("x < 'a'", #""B""#, true),
    ("CASEI(x) = CASEI('STRASSE')", #""Straße""#, true),
    ("ACCENTI(x) = 'Diyarbakir'", #""Diyarbak\u0131r""#, false),
    ("ACCENTI(x) = ACCENTI('Gökçe')", #""Gokce""#, true),
    ("CASEI(ACCENTI(x)) LIKE CASEI('%GOK%')", #""Mount Gökçe""#, true),
    ("x LIKE 'Kh%'", #""Khosravi""#, true), ("x LIKE '%ra_i'", #""Khosravi""#, true),
    ("x LIKE '_'", #""ş""#, true), ("x LIKE 'a%b%c'", #""a-b-b-c""#, true),
    ("x LIKE 'a%b'", #""a-b-c""#, false), (#"x LIKE '100\%'"#, #""100%""#, true),
    (#"x LIKE '100\%'"#, #""100 m""#, false), ("x LIKE ''", #""""#, true),
    ("x", "true", true), ("NOT x", "true", false), ("x = TRUE", "false", false),
    ("x IS NULL", "1", false), ("x IS NOT NULL", "1", true),
    ("A_CONTAINS(x, ['IR'])", #""IQ; IR""#, true), ("A_CONTAINS(x, ['IR'])", #""IRAQ""#, false),
    ("A_OVERLAPS(x, ['TR','IQ'])", #"["IQ","IR"]"#, true), ("A_EQUALS(x, [])", #""""#, true),
    ("A_CONTAINEDBY(x, ['a','b','c'])", #"["a","c"]"#, true), ("A_EQUALS(x, [1,2])", "[2,1]", true),
    ("x.y = 2", #"{"y":2}"#, true), ("x.y.z = 'a'", #"{"y":{"z":"a"}}"#, true),
  ])
  func `a condition on a value`(filter: String, x: String, answer: Bool) throws {
    #expect(try Sample.truth(filter, x: x) == answer)
  }

  @Test(arguments: [
    "x = 3", "x <> 3", "x LIKE 'a%'", "x IN (1, 2)", "x BETWEEN 1 AND 2", "x + 1 = 2", "x = never",
    "A_CONTAINS(x, [1])", "T_AFTER(x, DATE('2017-01-01'))", "S_INTERSECTS(geom, POINT(1 2))",
    "S_DWITHIN(geom, POINT(1 2), 3, miles)", "x = 1 AND TRUE", "x = 1 OR FALSE", "1 / 0 = x",
  ])
  func `a condition on what is null is unknown, and so is its opposite`(filter: String) throws {
    #expect(try Sample.truth(filter) == nil)
  }

  @Test func `unknown with false is false, with true it is true`() throws {
    #expect(try Sample.truth("x = 1 AND FALSE") == false)
    #expect(try Sample.truth("x = 1 OR TRUE") == true)
    #expect(try Sample.truth("x IS NULL") == true)
  }

  @Test func `a number that is no number in one feature is unknown there and costs nothing else`()
    throws
  {
    let text = Sample.collection([
      (#"{"n":1,"x":5}"#, "null"), (#"{"n":2,"x":"five"}"#, "null"), (#"{"n":3}"#, "null"),
      (#"{"n":4,"x":7}"#, "null"),
    ])
    #expect(try Sample.passing("x > 4", in: text) == [.number(1), .number(4)])
  }

  @Test(arguments: [
    ("x = DATE('2024-06-03')", "2024-06-03T23:59:59Z", true),
    ("x > DATE('2024-06-03')", "2024-06-03T23:59:59Z", false),
    ("x > DATE('2024-06-03')", "2024-06-04", true),
    ("x >= TIMESTAMP('2024-06-03T10:00:00Z')", "2024-06-03T12:00:00+02:00", true),
    ("x < TIMESTAMP('2024-06-03T10:00:00.5Z')", "2024-06-03 10:00:00.25", true),
    ("T_AFTER(x, DATE('2024-02-28'))", "2024-02-29", true),
    ("T_BEFORE(x, INTERVAL('2024-01-01', '..'))", "2023/12/31", true),
    ("T_DURING(x, INTERVAL('2024-01-01', '2024-12-31'))", "2024-06-03T00:00:00Z", true),
    ("T_DURING(x, INTERVAL('..', '2024-06-02'))", "2024-06-03T00:00:00Z", false),
    ("T_INTERSECTS(x, INTERVAL('2024-06-03', '2024-06-03'))", "2024-06-03", true),
    ("T_EQUALS(x, DATE('2024-06-03'))", "2024-06-03", true),
    ("T_STARTS(x, INTERVAL('2024-06-03', '2024-06-30'))", "2024-06-03", true),
    ("T_FINISHES(x, INTERVAL('2024-06-01', '2024-06-03'))", "2024-06-03", true),
    ("T_CONTAINS(INTERVAL('2024-06-01', '2024-06-30'), x)", "2024-06-03", true),
    ("T_DISJOINT(x, INTERVAL('2024-06-01', '2024-06-02'))", "2024-06-03", true),
  ])
  func `a condition on a time`(filter: String, x: String, answer: Bool) throws {
    #expect(try Sample.truth(filter, x: "\"\(x)\"") == answer)
  }

  /// Each relation of Allen, with the two spans of seconds for which it is the one that holds.
  @Test(arguments: [
    ("T_BEFORE", 1, 2, 4, 6), ("T_MEETS", 1, 4, 4, 6), ("T_OVERLAPS", 1, 5, 4, 6),
    ("T_FINISHEDBY", 1, 6, 4, 6), ("T_CONTAINS", 1, 8, 4, 6), ("T_STARTS", 4, 5, 4, 6),
    ("T_EQUALS", 4, 6, 4, 6), ("T_STARTEDBY", 4, 8, 4, 6), ("T_DURING", 5, 6, 4, 8),
    ("T_FINISHES", 5, 6, 4, 6), ("T_OVERLAPPEDBY", 5, 8, 4, 6), ("T_METBY", 6, 8, 4, 6),
    ("T_AFTER", 7, 8, 4, 6),
  ])
  func `of the thirteen relations of two spans exactly one holds`(
    name: String,
    a: Int,
    b: Int,
    c: Int,
    d: Int
  ) throws {
    func time(_ second: Int) -> String { "'2024-01-01T00:00:0\(second)Z'" }
    let names = [
      "T_BEFORE", "T_MEETS", "T_OVERLAPS", "T_FINISHEDBY", "T_CONTAINS", "T_STARTS", "T_EQUALS",
      "T_STARTEDBY", "T_DURING", "T_FINISHES", "T_OVERLAPPEDBY", "T_METBY", "T_AFTER",
    ]
    let spans = "(INTERVAL(\(time(a)), \(time(b))), INTERVAL(\(time(c)), \(time(d))))"
    let holding = try names.filter { try Sample.truth($0 + spans) == true }
    #expect(holding == [name])
    let isDisjoint = ["T_BEFORE", "T_AFTER"].contains(name)
    #expect(try Sample.truth("T_DISJOINT" + spans) == isDisjoint)
    #expect(try Sample.truth("T_INTERSECTS" + spans) == !isDisjoint)
  }

  @Test(arguments: [
    ("x = 'a'", "5", "x holds numbers and cannot be compared with 'a', text"),
    ("x > 5", #""a""#, "x holds text and cannot be compared with 5, numbers"),
    ("x LIKE 'a'", "5", "expected text, found x, which holds numbers"),
    ("x + 1 = 2", #""a""#, "expected numbers, found x, which holds text"),
    ("x", "5", "expected true or false, found x, which holds numbers"),
    ("5", "5", "expected a condition, found a number"),
    ("S_WITHIN(x, POINT(1 2))", "5", "expected a geometry, found the property x"),
    ("S_DWITHIN(geom, POINT(1 2), 5, parsecs)", "5", "takes a unit as its fourth argument"),
    ("T_AFTER(x, 5)", #""a""#, "expected a time such as DATE('2017-08-16'), found a number"),
    ("avg(x) < 4", "5", "no function \"avg\""),
    ("eks = 5", "5", "no feature has a property \"eks\""),
    ("X = 5", "5", "did you mean x?"),
  ])
  func `a value that does not fit is refused before anything is read`(
    filter: String,
    x: String,
    message: String
  ) {
    let error = #expect(throws: QueryError.self) { try Sample.truth(filter, x: x) }
    #expect("\(error.map(String.init(describing:)) ?? "")".contains(message))
  }
}
