import Foundation
import MarzGeometry
import MarzLayers

/// Writes counted groups in each of the formats.
struct GroupAnswer {
  let tally: Tally
  let groups: [Tally.Group]
  let terminal: QueryTerminal

  /// The groups as UTF-8.
  func bytes(_ format: QueryRequest.Format, attribution: String?) -> [UInt8] {
    switch format {
    case .table: return table(heads, groups.map(cells), numbers: numbers)
    case .csv: return csv(heads, groups.map(cells))
    case .geojson:
      let features = groups.map(feature)
      return FeatureAnswer.header(attribution) + features.joined(separator: Array(",\n".utf8))
        + Array("\n]}\n".utf8)
    case .geojsonseq: return groups.flatMap { [0x1E] + feature($0) + [0x0A] }
    }
  }

  /// The groups of two keys as a table, the first down and the second across, with sums.
  func matrix(_ format: QueryRequest.Format) -> [UInt8] {
    let across = ordered(1)
    let down = ordered(0)
    var counts: [[Tally.Part]: Int] = [:]
    for group in groups { counts[group.parts] = group.count }
    func name(_ part: Tally.Part, _ index: Int) -> String {
      let text = tally.text(of: part, at: index)
      return text.isEmpty ? "(none)" : text
    }
    let heads =
      ["\(tally.keys[0].head) \\ \(tally.keys[1].head)"] + across.map { name($0, 1) } + ["sum"]
    var rows = down.map { row in
      let line = across.map { counts[[row, $0]] ?? 0 }
      return [name(row, 0)] + line.map(String.init) + [String(line.reduce(0, +))]
    }
    let sums = across.map { column in down.reduce(0) { $0 + (counts[[$1, column]] ?? 0) } }
    rows.append(["sum"] + sums.map(String.init) + [String(sums.reduce(0, +))])
    guard format == .table else { return csv(heads, rows) }
    // A table too wide for the terminal is turned on its side where that helps.
    if let width = terminal.width, columns(heads, rows, width: nil).totalWidth > width {
      let all = [heads] + rows
      let turned = heads.indices.map { column in all.map { $0[column] } }
      var corner = turned[0]
      corner[0] = "\(tally.keys[1].head) \\ \(tally.keys[0].head)"
      let body = Array(turned.dropFirst())
      if columns(corner, body, width: nil).totalWidth < columns(heads, rows, width: nil).totalWidth
      {
        return table(corner, body, numbers: Set(corner.indices.dropFirst()))
      }
    }
    return table(heads, rows, numbers: Set(heads.indices.dropFirst()))
  }

  private func columns(_ heads: [String], _ rows: [[String]], width: Int?) -> TextColumns {
    TextColumns(
      heads: heads,
      numbers: Set(heads.indices.dropFirst()),
      rows: rows,
      width: width,
      isColored: false
    )
  }

  /// The parts of a key in the order in which the groups have them.
  private func ordered(_ index: Int) -> [Tally.Part] {
    var seen: Set<Tally.Part> = []
    let sorted = index == 0 ? groups.map { $0.parts[0] } : groups.map { $0.parts[index] }.sorted()
    return sorted.filter { seen.insert($0).inserted }
  }

  // MARK: Columns

  private var heads: [String] {
    tally.keys.flatMap { key in
      if case .cell = key { Self.edges } else { [key.head] }
    } + ["count"] + tally.means.map { "mean_\($0)" }
  }

  private static let edges = ["west", "south", "east", "north"]

  private var numbers: Set<Int> {
    var numbers: Set<Int> = []
    var index = 0
    for key in tally.keys {
      if case .cell = key {
        numbers.formUnion(index..<index + 4)
        index += 4
      } else {
        index += 1
      }
    }
    return numbers.union(index...index + tally.means.count)
  }

  private func cells(_ group: Tally.Group) -> [String] {
    var cells: [String] = []
    for (index, part) in group.parts.enumerated() {
      if case .cell(let grid) = tally.keys[index] {
        guard case .cell(let cell) = part else {
          cells += ["", "", "", ""]
          continue
        }
        let box = grid.envelope(of: cell)
        cells += [box.west, box.south, box.east, box.north].map {
          BorderAnswer.text($0, decimals: 4)
        }
      } else {
        let text = tally.text(of: part, at: index)
        cells.append(text)
      }
    }
    return cells + [String(group.count)]
      + group.means.map { $0.map { BorderAnswer.text($0, decimals: 3) } ?? "" }
  }

  // MARK: Formats

  private func table(_ heads: [String], _ rows: [[String]], numbers: Set<Int>) -> [UInt8] {
    let shown = rows.map { row in
      row.enumerated().map {
        $0.element.isEmpty && !numbers.contains($0.offset) ? "(none)" : $0.element
      }
    }
    let columns = TextColumns(
      heads: heads,
      numbers: numbers,
      rows: shown,
      width: terminal.width,
      isColored: terminal.isColored
    )
    guard !rows.isEmpty else { return [] }
    let lines = [columns.heads] + shown.map { columns.line($0, colors: [:]) }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func csv(_ heads: [String], _ rows: [[String]]) -> [UInt8] {
    var csv = CSVRow()
    for row in [heads] + rows {
      for cell in row { csv.append(cell) }
      csv.end()
    }
    return csv.bytes
  }

  /// A group as a feature: a cell as its rectangle, others without a geometry.
  private func feature(_ group: Tally.Group) -> [UInt8] {
    var json = JSONWriter()
    var shape: Shape?
    json.object { json in
      json.member("type", "Feature")
      for (index, part) in group.parts.enumerated() {
        if case .cell(let grid) = tally.keys[index], case .cell(let cell) = part {
          shape = .polygon(BoxNumbers.polygon(grid.envelope(of: cell)))
        }
      }
      json.key("geometry")
      json.geometry(shape)
      json.object("properties") { json in
        for (index, part) in group.parts.enumerated() {
          if case .cell = tally.keys[index] { continue }
          if case .number(let number) = part {
            json.member(tally.keys[index].head, number)
          } else {
            let text = tally.text(of: part, at: index)
            json.member(tally.keys[index].head, part == .none ? nil : text)
          }
        }
        json.member("count", group.count)
        for (name, mean) in zip(tally.means, group.means) {
          json.member("mean_\(name)", mean, decimals: 3)
        }
      }
    }
    return json.bytes
  }
}
