import MarzGeometry
import MarzTestSupport

@testable import MarzLayers

/// Random features and filters, and a slow reading of what a filter means.
struct RandomFilter {
  /// A feature with a number, a text, a flag and a point, any of which may be missing.
  struct Row {
    var n: Int
    var number: Double?
    var text: String?
    var flag: Bool?
    var point: Coordinate?

    var json: (properties: String, geometry: String) {
      var members = ["\"n\":\(n)"]
      members.append("\"number\":" + (number.map { "\($0)" } ?? "null"))
      if let text { members.append("\"text\":\"\(text)\"") }
      if let flag { members.append("\"flag\":\(flag)") }
      let geometry = point.map { Sample.point($0.longitude, $0.latitude) } ?? "null"
      return ("{" + members.joined(separator: ",") + "}", geometry)
    }
  }

  static let words = ["ankara", "Baku", "Kars", "kars", "Van", "Ağrı"]

  static func rows(_ count: Int, _ random: inout SplitMix) -> [Row] {
    (0..<count).map { n in
      Row(
        n: n,
        number: Int.random(in: 0..<5, using: &random) == 0
          ? nil : Double(Int.random(in: -4...4, using: &random)) / 2,
        text: Int.random(in: 0..<5, using: &random) == 0
          ? nil : words.randomElement(using: &random),
        flag: [true, false, nil].randomElement(using: &random) ?? nil,
        point: Int.random(in: 0..<6, using: &random) == 0
          ? nil
          : Coordinate(
            longitude: Double(Int.random(in: -36...36, using: &random)) * 5,
            latitude: Double(Int.random(in: -18...18, using: &random)) * 5
          )
      )
    }
  }

  /// A filter with what it means, told without the engine.
  let expression: FilterExpression
  let meaning: (Row) -> Bool?

  static func make(_ random: inout SplitMix, depth: Int = 3) -> RandomFilter {
    let kinds = depth > 0 ? 10 : 7
    switch Int.random(in: 0..<kinds, using: &random) {
    case 0, 1: return comparison(&random)
    case 2:
      let wanted = words.randomElement(using: &random) ?? ""
      return RandomFilter(
        expression: .operation(.equal, [.property("text"), .literal(.text(wanted))])
      ) {
        $0.text.map { Array($0.utf8) == Array(wanted.utf8) }
      }
    case 3:
      let letter = String((words.randomElement(using: &random) ?? "x").prefix(1))
      return RandomFilter(
        expression: .operation(.like, [.property("text"), .literal(.text(letter + "%"))])
      ) {
        $0.text.map { $0.hasPrefix(letter) }
      }
    case 4:
      let name = ["number", "text", "flag"].randomElement(using: &random) ?? "text"
      return RandomFilter(expression: .operation(.isNull, [.property(name)])) { row in
        name == "number" ? row.number == nil : name == "text" ? row.text == nil : row.flag == nil
      }
    case 5: return RandomFilter(expression: .property("flag")) { $0.flag }
    case 6: return box(&random)
    case 7:
      let inner = make(&random, depth: depth - 1)
      return RandomFilter(expression: .operation(.not, [inner.expression])) { row in
        inner.meaning(row).map { !$0 }
      }
    case 8:
      let parts = (0..<3).map { _ in make(&random, depth: depth - 1) }
      return RandomFilter(expression: .operation(.and, parts.map(\.expression))) { row in
        let answers = parts.map { $0.meaning(row) }
        return answers.contains(false) ? false : answers.contains(nil) ? nil : true
      }
    default:
      let parts = (0..<3).map { _ in make(&random, depth: depth - 1) }
      return RandomFilter(expression: .operation(.or, parts.map(\.expression))) { row in
        let answers = parts.map { $0.meaning(row) }
        return answers.contains(true) ? true : answers.contains(nil) ? nil : false
      }
    }
  }

  private static func comparison(_ random: inout SplitMix) -> RandomFilter {
    let limit = Double(Int.random(in: -4...4, using: &random)) / 2
    let tests: [(FilterOperator, (Double, Double) -> Bool)] = [
      (.equal, { $0 == $1 }), (.notEqual, { $0 != $1 }), (.less, { $0 < $1 }),
      (.lessOrEqual, { $0 <= $1 }), (.greater, { $0 > $1 }), (.greaterOrEqual, { $0 >= $1 }),
    ]
    let (called, test) = tests.randomElement(using: &random) ?? tests[0]
    return RandomFilter(
      expression: .operation(called, [.property("number"), .literal(.number(limit))])
    ) { $0.number.map { test($0, limit) } }
  }

  /// A box, in one case of three across the antimeridian.
  private static func box(_ random: inout SplitMix) -> RandomFilter {
    var edges = [0, 0].map { _ in Double(Int.random(in: -360...360, using: &random)) / 2 + 0.25 }
    if Int.random(in: 0..<3, using: &random) > 0 { edges.sort() }
    let (west, east) = (max(-180, min(180, edges[0])), max(-180, min(180, edges[1])))
    let south = Double(Int.random(in: -18...17, using: &random)) * 5 + 1
    let north = min(89, south + Double(Int.random(in: 1...60, using: &random)))
    let area = Envelope(west: west, south: south, east: east, north: north)
    let literal = FilterExpression.literal(.geometry([.polygon(BoxNumbers.polygon(area))]))
    return RandomFilter(expression: .operation(.intersects, [.property("geom"), literal])) { row in
      row.point.map { point in
        // The two names of the antimeridian are one place.
        let twin = Coordinate(longitude: -point.longitude, latitude: point.latitude)
        return area.contains(point) || abs(point.longitude) == 180 && area.contains(twin)
      }
    }
  }
}
