import Testing

@testable import MarzLayers

@Suite("CQL2 JSON")
struct FilterJSONTests {
  @Test(arguments: [
    (
      #"{"op":"=","args":[{"property":"city"},"Toronto"]}"#,
      "city = 'Toronto'"
    ),
    (
      #"{"op":"and","args":[{"op":"<","args":[{"property":"a"},1]},{"op":"isNull","args":[{"property":"b"}]}]}"#,
      "a < 1 AND b IS NULL"
    ),
    (
      #"{"op":"between","args":[{"property":"depth"},100.0,150.0]}"#, "depth BETWEEN 100 AND 150"
    ),
    (
      #"{"op":"in","args":[{"property":"city"},["Ankara","Tehran"]]}"#,
      "city IN ('Ankara', 'Tehran')"
    ),
    (
      #"{"op":"like","args":[{"op":"casei","args":[{"property":"n"}]},{"op":"casei","args":["A%"]}]}"#,
      "CASEI(n) LIKE CASEI('A%')"
    ),
    (
      #"{"op":"s_intersects","args":[{"property":"geom"},{"type":"Point","coordinates":[45.4,34.4]}]}"#,
      "S_INTERSECTS(geom, POINT(45.4 34.4))"
    ),
    (
      #"{"op":"s_within","args":[{"property":"geom"},{"bbox":[44,33,46,37]}]}"#,
      "S_WITHIN(geom, BBOX(44, 33, 46, 37))"
    ),
    (
      #"{"op":"t_during","args":[{"interval":[{"property":"s"},{"property":"e"}]},{"interval":["2000-01-01","2005-01-10T01:01:01.39Z"]}]}"#,
      "T_DURING(INTERVAL(s, e), INTERVAL('2000-01-01', '2005-01-10T01:01:01.39Z'))"
    ),
    (
      #"{"op":">=","args":[{"property":"u"},{"date":"1970-01-01"}]}"#, "u >= DATE('1970-01-01')"
    ),
    (
      #"{"op":"a_contains","args":[{"property":"ids"},["ca","us"]]}"#,
      "A_CONTAINS(ids, ['ca', 'us'])"
    ),
    (
      #"{"op":">","args":[{"property":"h"},{"op":"-","args":[{"property":"c"},1]}]}"#, "h > c - 1"
    ),
    (#"{"op":"<","args":[{"op":"avg","args":[{"property":"w"}]},4]}"#, "avg(w) < 4"),
    (
      #"{"op":"s_dwithin","args":[{"property":"geom"},{"type":"Point","coordinates":[1,2]},5,"miles"]}"#,
      "S_DWITHIN(geom, POINT(1 2), 5, miles)"
    ),
  ])
  func `an example reads as the same filter in text`(json: String, text: String) throws {
    let filter = try Filter(reading: json).expression
    #expect(filter.text == text)
    #expect(try Filter(reading: text).expression == filter)
  }

  @Test(arguments: [
    (#"{"op":"=","args":[{"property":"a"}]}"#, "= takes 2 arguments, found 1"),
    (#"{"op":"="}"#, "expected op with a name and args with a list"),
    (#"{"property":3}"#, "expected the name of a property, at /property"),
    (#"{"op":"and","args":[true,{"date":"x"}]}"#, "expected a date, at /args/1"),
    (#"{"what":1}"#, "expected one of op, property"),
    (#"{"op":"=","args":[null,1]}"#, "found null, at /args/0"),
    (#"{"op":"=" "args":[]}"#, "expected a comma or the closing bracket"),
    (#"{"op":"#, "the JSON ends within a value"),
    (#"{"op":"s_within","args":[{"property":"g"},{"type":"Circle"}]}"#, "expected"),
  ])
  func `a fault is named with its place`(json: String, message: String) {
    let problem = #expect(throws: FilterProblem.self) { try Filter(reading: json) }
    #expect(problem?.message.contains(message) == true, "\(problem?.message ?? "")")
  }
}
