import Foundation
import MarzBorders
import MarzGazetteer
import MarzGeometry
import MarzLayers

/// Writes answers about points in each of the formats.
struct BorderAnswerWriter {
  let gazetteer: Gazetteer
  /// Whose the borders are.
  let attribution: String

  /// The answers as UTF-8 that ends in a line feed.
  func data(_ answers: [BorderAnswer], as format: BorderInquiry.Format) -> Data {
    switch format {
    case .table: Data(table(answers).utf8)
    case .json: Data(json(answers))
    case .geojson: Data(geoJSON(answers))
    case .csv: Data(csv(answers))
    }
  }

  // MARK: Lines for people

  private func table(_ answers: [BorderAnswer]) -> String {
    answers.map { lines($0).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func lines(_ answer: BorderAnswer) -> [String] {
    let at = "\(Self.degrees(answer.point.longitude)), \(Self.degrees(answer.point.latitude))"
    var lines = [answer.place.map { "\($0.name) (\(at))" } ?? at]
    if let nearest = answer.borders.first {
      lines.append("  \(answer.words(for: nearest, name: name))")
    } else {
      lines.append("  no border in this range")
    }
    for border in answer.borders {
      let distance = BorderAnswer.text(border.distance.kilometers, decimals: 3)
      let bearing = BorderAnswer.text(border.bearing, decimals: 1)
      let point = [border.point.longitude, border.point.latitude].map(Self.degrees)
      var line =
        "  \(border.pair)\(Self.padded(distance, 11)) km  bearing\(Self.padded(bearing, 6))°"
      line += "  to \(point.joined(separator: ", "))"
      if !border.ties.isEmpty {
        line += "  as near: \(border.ties.map(\.description).joined(separator: ", "))"
      }
      if border.isDisputed { line += "  disputed there" }
      lines.append(line)
    }
    if let crossing = answer.crossing {
      let distance = BorderAnswer.text(crossing.distance.kilometers, decimals: 1)
      let pair = crossing.pair.map { " (\($0))" } ?? ""
      lines.append("  nearest crossing: \(crossing.place.name)\(pair), \(distance) km")
    }
    return lines
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }

  private static func degrees(_ number: Double) -> String {
    BorderAnswer.text(number, decimals: 5)
  }

  private func name(_ code: Alpha2) -> String {
    CountryCode(value: code.value).flatMap { gazetteer.number(of: $0) }
      .map { gazetteer.place($0).name } ?? code.description
  }

  // MARK: JSON

  private func json(_ answers: [BorderAnswer]) -> [UInt8] {
    var json = JSONWriter()
    json.array { json in
      for answer in answers {
        json.object { json in
          members(of: answer, to: &json)
          json.array("borders") { json in
            for border in answer.borders {
              json.object { members(of: border, answer, to: &$0) }
            }
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  private func geoJSON(_ answers: [BorderAnswer]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("type", "FeatureCollection")
      json.member("name", "border")
      json.member("attribution", attribution)
      json.array("features") { json in
        for answer in answers {
          for border in answer.borders { feature(answer, border, to: &json) }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  /// The way to one border; on the border itself, where there is no way, the geometry is null.
  private func feature(
    _ answer: BorderAnswer,
    _ border: BorderProximity,
    to json: inout JSONWriter
  ) {
    let way = Geodesic.densify([answer.point, border.point], every: Distance(kilometers: 50))
    json.object { json in
      json.member("type", "Feature")
      json.key("geometry")
      json.geometry(border.distance.meters > 0 ? .line(way) : nil)
      json.object("properties") { json in
        members(of: answer, to: &json)
        members(of: border, answer, to: &json)
      }
    }
  }

  private func members(of answer: BorderAnswer, to json: inout JSONWriter) {
    json.member("query", answer.query)
    json.member("place", answer.place?.name)
    json.member("place_id", answer.place?.id.description)
    json.member("lon", answer.point.longitude)
    json.member("lat", answer.point.latitude)
    json.member("country", answer.territory?.description)
    json.member("crossing", answer.crossing?.place.name)
    json.member("crossing_id", answer.crossing?.place.id.description)
    json.member("crossing_km", answer.crossing?.distance.kilometers, decimals: 3)
    json.member("crossing_border", answer.crossing?.pair?.description)
  }

  private func members(
    of border: BorderProximity,
    _ answer: BorderAnswer,
    to json: inout JSONWriter
  ) {
    json.member("border", border.pair.description)
    json.member("border_km", border.distance.kilometers, decimals: 3)
    json.member("border_lon", border.point.longitude, decimals: 6)
    json.member("border_lat", border.point.latitude, decimals: 6)
    json.member("border_bearing", border.bearing, decimals: 1)
    json.member("position", answer.words(for: border, name: name))
    json.member("disputed", border.isDisputed)
    json.member("ties", border.ties.map(\.description))
  }

  // MARK: CSV

  private func csv(_ answers: [BorderAnswer]) -> [UInt8] {
    var row = CSVRow()
    for name in ["query", "lon", "lat"] + BorderColumn.names + ["crossing", "crossing_km"] {
      row.append(name)
    }
    row.end()
    for answer in answers {
      for border in answer.borders.map(Optional.some) + (answer.borders.isEmpty ? [nil] : []) {
        row.append(answer.query)
        row.append(answer.point.longitude.description)
        row.append(answer.point.latitude.description)
        BorderColumn.append(answer.territory, border, to: &row)
        row.append(answer.crossing?.place.name ?? "")
        row.append(answer.crossing?.distance.kilometers, decimals: 3)
        row.end()
      }
    }
    return row.bytes
  }
}
