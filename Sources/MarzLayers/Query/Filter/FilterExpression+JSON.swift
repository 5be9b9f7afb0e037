import MarzGeometry

extension FilterExpression {
  /// The filter as CQL2 JSON.
  package var json: String {
    var writer = JSONWriter()
    Self.write(self, to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func write(_ expression: FilterExpression, to json: inout JSONWriter) {
    switch expression {
    case .literal(let value): write(value, to: &json)
    case .property(let name): json.object { $0.member("property", name) }
    case .operation(let called, let arguments): call(called.rawValue, arguments, to: &json)
    case .function(let name, let arguments): call(name, arguments, to: &json)
    case .list(let elements):
      json.array { json in
        for element in elements { write(element, to: &json) }
      }
    case .interval(let start, let end):
      json.object { json in
        json.array("interval") { json in
          for bound in [start, end] {
            if case .literal(.time(let time)) = bound {
              json.value(time.text)
            } else {
              write(bound, to: &json)
            }
          }
        }
      }
    }
  }

  private static func call(
    _ name: String,
    _ arguments: [FilterExpression],
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("op", name)
      json.array("args") { json in
        for argument in arguments { write(argument, to: &json) }
      }
    }
  }

  /// Writes a value; a geometry with every digit.
  static func write(_ value: FilterValue, to json: inout JSONWriter) {
    switch value {
    case .null: json.null()
    case .boolean(let flag): json.value(flag)
    case .number(let number):
      if number == number.rounded(), abs(number) < 1e15 {
        json.value(Int(number))
      } else {
        json.value(number)
      }
    case .text(let text): json.value(text)
    case .time(let time): json.object { $0.member(time.isDay ? "date" : "timestamp", time.text) }
    case .geometry(let shapes): write(shapes, to: &json)
    case .list(let values):
      json.array { json in
        for value in values { write(value, to: &json) }
      }
    }
  }

  private static func write(_ shapes: [Shape], to json: inout JSONWriter) {
    guard shapes.count == 1, case .polygon(let polygon) = shapes[0],
      let box = BoxNumbers.envelope(of: polygon)
    else { return json.wholeGeometry(shapes) }
    json.object { json in
      json.array("bbox") { json in
        for edge in [box.west, box.south, box.east, box.north] { json.value(edge) }
      }
    }
  }
}
