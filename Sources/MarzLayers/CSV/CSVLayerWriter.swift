import MarzGeometry

/// Streams the rows of a layer into a CSV file (RFC 4180) in UTF-8, in constant memory.
///
/// Points have the columns `longitude` and `latitude`; lines and areas have `WKT`, which GDAL and QGIS take for the
/// geometry. A text that a spreadsheet would take for a formula has an apostrophe before it.
package struct CSVLayerWriter {
  private let file: OutputFile
  private let layer: Layer
  private let columns: [Int]
  private var bytes: [UInt8] = []

  /// Begins a file with the line of names.
  ///
  /// - Parameters:
  ///   - layer: Gives the columns.
  ///   - file: A file that was just begun.
  ///   - columns: The positions of the columns to write, in ascending order; nil for all of them.
  package init(layer: Layer, to file: OutputFile, columns: [Int]? = nil) {
    self.file = file
    self.layer = layer
    self.columns = columns ?? Array(layer.schema.fields.indices)
    let geometry = layer.family == .point ? ["longitude", "latitude"] : ["WKT"]
    let names = self.columns.map { layer.schema.fields[$0].name } + geometry
    bytes += Array(names.joined(separator: ",").utf8)
    endLine()
  }

  /// Appends a row.
  ///
  /// - Throws: ``LayerError/cannotWrite(path:reason:)``.
  package mutating func write(_ feature: Feature) throws(LayerError) {
    for column in columns {
      append(feature.properties[column], kind: layer.schema.fields[column].kind)
      bytes.append(UInt8(ascii: ","))
    }
    append(feature.geometry?.published)
    endLine()
    guard bytes.count >= GeoJSONWriter.bufferByteCount else { return }
    try file.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes what is left and closes the file.
  ///
  /// - Throws: ``LayerError/cannotWrite(path:reason:)``.
  package mutating func finish() throws(LayerError) {
    try file.write(bytes)
    bytes.removeAll()
    try file.close()
  }

  private mutating func endLine() { bytes += [0x0D, 0x0A] }

  private mutating func append(_ property: PropertyValue, kind: FieldKind) {
    switch property {
    case .null: break
    case .integer(let integer): bytes += Array(String(integer).utf8)
    case .boolean(let flag): bytes += Array((flag ? "true" : "false").utf8)
    case .number(let number):
      if case .number(let decimals) = kind {
        bytes.appendDecimal(number, decimals: decimals, keepsZeros: true)
      } else {
        bytes += Array(number.description.utf8)
      }
    case .text(let text): append(text)
    }
  }

  /// A quoted text.
  ///
  /// Spreadsheets take `=`, `+`, `-`, `@`, a tab and a return at its beginning for a formula (OWASP, CSV injection).
  private mutating func append(_ text: String) {
    bytes.append(0x22)
    if let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) { bytes.append(0x27) }
    for byte in text.utf8 where byte != 0 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  private mutating func append(_ shape: Shape?) {
    switch shape {
    case .point(let point):
      degrees(point.longitude)
      bytes.append(UInt8(ascii: ","))
      degrees(point.latitude)
    case nil:
      if layer.family == .point { bytes.append(UInt8(ascii: ",")) }
    case let shape?:
      bytes.append(0x22)
      wellKnownText(of: shape)
      bytes.append(0x22)
    }
  }

  private mutating func wellKnownText(of shape: Shape) {
    if shape.polygons.isEmpty {
      bytes += Array("MULTILINESTRING ".utf8)
      list(shape.lines) { $0.positions($1) }
    } else {
      bytes += Array("MULTIPOLYGON ".utf8)
      list(shape.polygons) { csv, polygon in
        csv.list(polygon.rings) { $0.positions($1) }
      }
    }
  }

  private mutating func positions(_ points: [Coordinate]) {
    list(points) { csv, point in
      csv.degrees(point.longitude)
      csv.bytes.append(UInt8(ascii: " "))
      csv.degrees(point.latitude)
    }
  }

  private mutating func list<Item>(_ items: [Item], _ write: (inout Self, Item) -> Void) {
    bytes.append(UInt8(ascii: "("))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(&self, item)
    }
    bytes.append(UInt8(ascii: ")"))
  }

  private mutating func degrees(_ degrees: Double) {
    bytes.appendDecimal(degrees, decimals: 6, keepsZeros: false)
  }
}
