import MarzGeometry

/// Reads CQL2 JSON (OGC 21-065r2, `cql2.json`).
struct FilterJSONReader {
  private let filter: String

  /// The filter that a JSON text holds.
  ///
  /// - Throws: ``FilterProblem`` with the column of what is no JSON, or the way to what is no CQL2.
  static func expression(of text: String) throws(FilterProblem) -> FilterExpression {
    let reader = FilterJSONReader(filter: text)
    let bytes = Array(text.utf8)
    var cursor = JSONCursor(offset: 0)
    let value: JSONValue
    do throws(JSONFault) {
      value = try JSONValue.read(bytes.span, &cursor)
      if (try? cursor.peek(bytes.span)) != nil {
        throw JSONFault.malformed(at: cursor.offset, expected: "the end of the filter")
      }
    } catch {
      throw reader.problem(error, bytes)
    }
    return try reader.read(value, at: "")
  }

  private func read(_ value: JSONValue, at path: String) throws(FilterProblem) -> FilterExpression {
    switch value {
    case .boolean(let flag): return .literal(.boolean(flag))
    case .number(let number): return .literal(.number(number))
    case .text(let text): return .literal(.text(text))
    case .null: throw problem("expected a value, found null", path)
    case .list(let elements): return .list(try list(elements, path))
    case .object(let members): return try object(value, Set(members.map(\.name)), path)
    }
  }

  private func object(
    _ value: JSONValue,
    _ names: Set<String>,
    _ path: String
  ) throws(FilterProblem) -> FilterExpression {
    if let name = value["property"] {
      guard case .text(let text) = name else {
        throw problem("expected the name of a property", path + "/property")
      }
      return .property(text)
    }
    if let op = value["op"] {
      guard case .text(let name) = op, case .list(let arguments)? = value["args"] else {
        throw problem("expected op with a name and args with a list", path)
      }
      return try operation(name, arguments, path)
    }
    if let time = value["date"] ?? value["timestamp"] {
      let isDay = names.contains("date")
      guard case .text(let text) = time, let found = FilterTime(text), found.isDay == isDay else {
        throw problem("expected a \(isDay ? "date" : "timestamp")", path)
      }
      return .literal(.time(found))
    }
    if let interval = value["interval"] {
      guard case .list(let ends) = interval, ends.count == 2 else {
        throw problem("expected two ends of an interval", path + "/interval")
      }
      return .interval(try bound(ends[0], path), try bound(ends[1], path))
    }
    if case .list(let numbers)? = value["bbox"] {
      let box = numbers.compactMap { if case .number(let number) = $0 { number } else { nil } }
      guard box.count == numbers.count, let envelope = BoxNumbers.envelope(box) else {
        throw problem("expected west, south, east, north in degrees", path + "/bbox")
      }
      return .literal(.geometry([.polygon(BoxNumbers.polygon(envelope))]))
    }
    if names.contains("type") { return .literal(.geometry(try geometry(value, path))) }
    throw problem(
      "expected one of op, property, date, timestamp, interval, bbox or a geometry",
      path
    )
  }

  private func operation(
    _ name: String,
    _ arguments: [JSONValue],
    _ path: String
  ) throws(FilterProblem) -> FilterExpression {
    let parts = try list(arguments, path + "/args")
    guard let called = FilterOperator(rawValue: name) ?? FilterOperator(rawValue: name.lowercased())
    else { return .function(name, parts) }
    let fits = called.argumentCount.map { $0 == parts.count } ?? (parts.count >= 2)
    let isNegation = called == .minus && parts.count == 1
    guard fits || isNegation else {
      let count = called.argumentCount.map(String.init) ?? "two or more"
      throw problem("\(name) takes \(count) arguments, found \(parts.count)", path)
    }
    if isNegation { return .operation(.times, [.literal(.number(-1)), parts[0]]) }
    return .operation(called, parts)
  }

  private func list(
    _ elements: [JSONValue],
    _ path: String
  ) throws(FilterProblem) -> [FilterExpression] {
    var expressions: [FilterExpression] = []
    for (index, element) in elements.enumerated() {
      expressions.append(try read(element, at: "\(path)/\(index)"))
    }
    return expressions
  }

  private func bound(_ value: JSONValue, _ path: String) throws(FilterProblem) -> FilterExpression {
    guard case .text(let text) = value else { return try read(value, at: path + "/interval") }
    if text == ".." { return .literal(.text(text)) }
    guard let time = FilterTime(text) else {
      throw problem("expected a time or \"..\", found \"\(text)\"", path + "/interval")
    }
    return .literal(.time(time))
  }

  private func geometry(_ value: JSONValue, _ path: String) throws(FilterProblem) -> [Shape] {
    var writer = JSONWriter()
    Self.write(value, to: &writer)
    var cursor = JSONCursor(offset: 0)
    do throws(JSONFault) {
      return try GeometryJSON.read(writer.bytes.span, &cursor)
    } catch .malformed(_, let expected) {
      throw problem("expected \(expected)", path)
    } catch {
      throw problem("expected a geometry", path)
    }
  }

  private static func write(_ value: JSONValue, to json: inout JSONWriter) {
    switch value {
    case .null: json.null()
    case .boolean(let flag): json.value(flag)
    case .number(let number): json.value(number)
    case .text(let text): json.value(text)
    case .list(let elements):
      json.array { json in
        for element in elements { write(element, to: &json) }
      }
    case .object(let members):
      json.object { json in
        for member in members {
          json.key(member.name)
          write(member.value, to: &json)
        }
      }
    }
  }

  private func problem(_ message: String, _ path: String) -> FilterProblem {
    let place = path.isEmpty ? "" : ", at \(path)"
    return FilterProblem(filter: filter, column: nil, message: message + place)
  }

  private func problem(_ fault: JSONFault, _ bytes: [UInt8]) -> FilterProblem {
    switch fault {
    case .incomplete:
      FilterProblem(filter: filter, column: filter.count, message: "the JSON ends within a value")
    case .malformed(let offset, let expected):
      FilterProblem(
        filter: filter,
        column: String(decoding: bytes.prefix(offset), as: UTF8.self).count + 1,
        message: "expected \(expected)"
      )
    }
  }
}
