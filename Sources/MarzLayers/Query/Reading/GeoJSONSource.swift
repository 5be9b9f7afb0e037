import MarzMapping

/// A GeoJSON file or sequence, or standard input, read from front to back.
package final class GeoJSONSource: FeatureSource {
  package let path: String
  package private(set) var problems: [QueryError] = []
  package private(set) var attribution: String?
  private var stream: FeatureStream?
  private var known: KnownFields?
  private let parallel: ParallelScan
  /// The part of the file that the scan is at.
  private var window: ParallelScan.Window = ([], 0)

  /// How many features are looked at for the names and kinds of their properties.
  private static let sampleCount = 1000

  /// How the names of files end that hold GeoJSON or a sequence of it.
  package static let suffixes: Set = [
    "geojson", "json", "geojsonl", "geojsons", "geojsonseq", "jsonl", "ndjson",
  ]

  /// Whose data a file is, as the collection says before its features; nil where it does not.
  package static func attribution(of path: String) throws(QueryError) -> String? {
    let stream = try FeatureStream(path: path)
    _ = try? stream.next { (bytes, cursor) throws(JSONFault) in _ = try cursor.value(bytes) }
    return stream.attribution
  }

  /// Names a file; `-` is standard input.
  package convenience init(path: String) {
    self.init(path: path, parallel: .usual)
  }

  init(path: String, parallel: ParallelScan) {
    self.path = path
    self.parallel = parallel
  }

  package let hasSpatialIndex = false

  package var isRereadable: Bool { path != "-" && (stream?.isRereadable ?? true) }

  /// The properties of the first thousand features; none for standard input, which can be read but once.
  ///
  /// A layer of marz has all columns of its schema, even those that were left out since no feature fills them.
  package func fields() throws(QueryError) -> KnownFields {
    if let known { return known }
    guard path != "-" else { return KnownFields() }
    let stream = try FeatureStream(path: path)
    guard stream.isRereadable else { return KnownFields() }
    var fields = KnownFields()
    var count = 0
    while count < Self.sampleCount,
      try stream.next({ (bytes, cursor) throws(JSONFault) in
        try Self.gather(bytes, &cursor, &fields)
      }) != nil
    { count += 1 }
    fields.addSchema(ofLayer: stream.name)
    attribution = stream.attribution
    known = fields
    return fields
  }

  package func accessPath(for filter: FilterExpression?) -> String {
    "\(path), every feature read in its order"
  }

  package func hasField(_ name: String) throws(QueryError) -> Bool {
    let everything = FeatureSelection(wanted: WantedFields([name], needsGeometry: false))
    var isThere = false
    try scan(everything, faults: GeometryFaults()) { (row) throws(QueryError) in
      isThere = row.values[0] != .null
      return !isThere
    }
    return isThere
  }

  package func scan(
    _ selection: FeatureSelection,
    faults: GeometryFaults,
    body: (QueryRow) throws(QueryError) -> Bool
  ) throws(QueryError) {
    let stream = try FeatureStream(path: path)
    self.stream = stream
    defer { problems = stream.problems }
    try parallel.run(
      stream,
      selection,
      faults: faults,
      show: { window = $0 },
      body: body
    )
  }

  package func geoJSON(of reference: FeatureReference) throws(QueryError) -> [UInt8] {
    switch reference {
    case .text(let bytes): return bytes
    case .bytes(let offset, let count):
      if offset >= window.base, offset + count <= window.base + window.bytes.count {
        return Array(window.bytes[offset - window.base..<offset - window.base + count])
      }
      if stream == nil { stream = try FeatureStream(path: path) }
      return try stream?.bytes(offset..<offset + count) ?? []
    case .row: return []
    }
  }

  private static func gather(
    _ bytes: Span<UInt8>,
    _ cursor: inout JSONCursor,
    _ fields: inout KnownFields
  ) throws(JSONFault) {
    guard case .object(let members) = try JSONValue.read(bytes, &cursor) else { return }
    for member in members where member.name == "properties" {
      guard case .object(let properties) = member.value else { continue }
      for property in properties {
        fields.add(property.name, KnownFields.Kinds(FeatureScanner.filterValue(property.value)))
      }
    }
    if members.contains(where: { $0.name == "id" }) { fields.add("id", []) }
  }
}
