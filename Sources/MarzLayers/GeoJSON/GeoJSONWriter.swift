import MarzGeometry

/// Streams features into a GeoJSON FeatureCollection (RFC 7946), one feature a line, in constant memory.
///
/// Positions have at most six decimals, polygons obey the right-hand rule, lines and polygons are cut at the
/// antimeridian. The foreign members `name`, which GDAL takes for the layer's name, and `attribution` come before the
/// features. There is no `bbox`, since it would have to stand before features that are not known yet.
package struct GeoJSONWriter {
  /// How many bytes are collected before they go to the file.
  static let bufferByteCount = 1 << 20

  private let file: OutputFile
  private let layer: Layer
  private let columns: [Column]
  private var json = JSONWriter()
  private var count = 0

  private struct Column {
    let index: Int
    let quotedKey: [UInt8]
    let decimals: Int?
  }

  /// How features stand in the file.
  package enum Form: Sendable {
    /// One object that holds all features, one a line.
    case collection
    /// One object a line and nothing else (newline-delimited GeoJSON).
    case sequence
  }

  private let form: Form
  private let style: SimpleStyle?

  /// Begins a collection.
  ///
  /// - Parameters:
  ///   - layer: Gives the name and the columns.
  ///   - file: A file that was just begun.
  ///   - attribution: Whose data it is and under which license; nil leaves the member out.
  ///   - columns: The positions of the columns to write, in ascending order; nil for all of them.
  ///   - form: A collection, or a feature a line without a frame.
  ///   - hasSimpleStyle: Whether properties of simplestyle are added, which geojson.io and GitHub draw.
  package init(
    layer: Layer,
    to file: OutputFile,
    attribution: String? = nil,
    columns: [Int]? = nil,
    form: Form = .collection,
    hasSimpleStyle: Bool = false
  ) {
    self.form = form
    style = hasSimpleStyle ? SimpleStyle(layer) : nil
    self.file = file
    self.layer = layer
    let fields = layer.schema.fields
    self.columns = (columns ?? Array(fields.indices)).map { index in
      Column(
        index: index,
        quotedKey: JSONWriter.quotedKey(fields[index].name),
        decimals: fields[index].kind.decimals
      )
    }
    guard form == .collection else { return }
    json.append(raw: "{\"type\":\"FeatureCollection\",")
    json.member("name", layer.name)
    if let attribution { json.member("attribution", attribution) }
    json.append(raw: ",\"features\":[")
  }

  /// Appends a feature.
  ///
  /// A line without length and an area without extent, as they are after rounding, get a null geometry, since
  /// readers refuse them.
  /// - Throws: ``LayerError/cannotWrite(path:reason:)``.
  package mutating func write(_ feature: Feature) throws(LayerError) {
    precondition(
      feature.properties.count == layer.schema.fields.count,
      "a feature of \(layer.name) has the columns of its schema"
    )
    precondition(
      feature.geometry.map(layer.family.accepts) ?? true,
      "a feature of \(layer.name) is a \(layer.family)"
    )
    if form == .collection { json.append(raw: count == 0 ? "\n" : ",\n") }
    count += 1
    json.object { json in
      json.member("type", "Feature")
      json.member("id", feature.id)
      json.key("geometry")
      json.geometry(feature.geometry)
      json.object("properties") { json in
        for column in columns {
          json.key(quoted: column.quotedKey)
          json.value(feature.properties[column.index], decimals: column.decimals)
        }
        style?.write(feature, into: &json)
      }
    }
    if form == .sequence { json.endLine() }
    guard json.bytes.count >= Self.bufferByteCount else { return }
    try file.write(json.bytes)
    json.removeAll()
  }

  /// Ends the collection and closes the file.
  ///
  /// - Throws: ``LayerError/cannotWrite(path:reason:)``.
  package mutating func finish() throws(LayerError) {
    if form == .collection { json.append(raw: "\n]}\n") }
    try file.write(json.bytes)
    json.removeAll()
    try file.close()
  }
}
