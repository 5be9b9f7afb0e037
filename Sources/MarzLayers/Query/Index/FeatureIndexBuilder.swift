import Foundation
import MarzGeometry
import MarzMapping

/// Makes the index of a GeoJSON file, which lies beside it and answers what would take reading all of it.
///
/// Memory grows by some fifty bytes a feature while the index is made.
package struct FeatureIndexBuilder {
  /// What was made.
  package struct Outcome: Sendable {
    /// Where the index lies.
    package var path: String
    /// How many features it holds.
    package var count: Int
    /// How many bytes it has.
    package var byteCount: Int
    /// The records of a sequence that cannot be read and are not in it.
    package var problems: [QueryError]
  }

  private let path: String
  private let stream: FeatureStream
  private var record = FeatureRecord()
  private var builders: [FeatureColumnBuilder] = []
  private var offsets: [UInt64] = []
  private var lengths: [UInt32] = []
  private var geometries: [UInt8] = []
  private var points: [Double] = []
  private var tree = PackedTreeBuilder()
  /// For each group the place and the encoding of the columns that there were then.
  private var directory: [[UInt64]] = []
  private var wordCount = 0

  /// Makes the index of a file.
  ///
  /// - Throws: ``QueryError`` when the file cannot be read or is changed meanwhile, or the index cannot be
  ///   written.
  /// - Complexity: O(*n* log *n*) in the features.
  package static func build(_ path: String) throws(QueryError) -> Outcome {
    let target = FeatureIndexFormat.path(of: path)
    let identity = try FileIdentity(path: path)
    var builder = try FeatureIndexBuilder(path)
    do {
      let file = try IndexFileStream(kind: FeatureIndexFormat.kind, path: target)
      var failure: QueryError?
      try file.add(
        FeatureIndexFormat.columns,
        pieces: AnySequence {
          AnyIterator { () -> [UInt16]? in
            guard failure == nil else { return nil }
            do throws(QueryError) {
              return try builder.nextGroup()
            } catch {
              failure = error
              return nil
            }
          }
        }
      )
      if let failure { throw failure }
      guard try FileIdentity(path: path) == identity else { throw QueryError.changed(path: path) }
      try builder.write(to: file, identity)
      try file.finish()
    } catch {
      throw QueryError(error, target)
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    return Outcome(
      path: target,
      count: builder.offsets.count,
      byteCount: attributes?[.size] as? Int ?? 0,
      problems: builder.stream.problems
    )
  }

  private init(_ path: String) throws(QueryError) {
    self.path = path
    stream = try FeatureStream(path: path)
    guard stream.isRereadable else {
      throw .unreadable(path: path, reason: "an index belongs to a file, not to a pipe")
    }
  }

  /// The columns of the group that comes next; nil after the last.
  private mutating func nextGroup() throws(QueryError) -> [UInt16]? {
    var rows = 0
    while rows < FeatureIndexFormat.groupCount {
      var record = self.record
      self.record = FeatureRecord()
      let found = try stream.next { (bytes, cursor) throws(JSONFault) in
        try record.read(bytes, &cursor)
      }
      self.record = record
      guard let found else { break }
      try add(found, rows)
      rows += 1
    }
    guard rows > 0 else { return nil }
    var words: [UInt16] = []
    var entries: [UInt64] = []
    for index in builders.indices {
      let (column, encoding) = builders[index].finish()
      entries.append(UInt64(wordCount + words.count) << 3 | encoding.rawValue)
      words += column
    }
    wordCount += words.count
    directory.append(entries)
    return words
  }

  private mutating func add(_ place: Range<Int>, _ row: Int) throws(QueryError) {
    let number = offsets.count
    guard number < UInt32.max, place.count <= UInt32.max else {
      throw .unreadable(path: path, reason: "an index holds up to 4 billion features of 4 GB")
    }
    offsets.append(UInt64(place.lowerBound))
    lengths.append(UInt32(place.count))
    for index in record.names.indices {
      if index == builders.count {
        builders.append(FeatureColumnBuilder(name: record.names[index], nulls: row))
      }
      builders[index].add(record.values[index])
    }
    let geometry = record.geometry
    if geometry.count == 1, case .point(let point) = geometry[0], point.isValid {
      geometries.append(FeatureIndexFormat.GeometryKind.point)
      points += [point.longitude, point.latitude]
      let box = Envelope(
        west: point.longitude,
        south: point.latitude,
        east: point.longitude,
        north: point.latitude
      )
      tree.add(box, of: number)
      return
    }
    points += [.nan, .nan]
    geometries.append(
      geometry.isEmpty
        ? FeatureIndexFormat.GeometryKind.none : FeatureIndexFormat.GeometryKind.other
    )
    guard !geometry.isEmpty else { return }
    // What cannot be laid out is kept where it may be found from anywhere, and told when it is asked for.
    let everywhere = Envelope(west: -180, south: -90, east: 180, north: 90)
    let boxes = (try? SearchBoxes.boxes(of: geometry)) ?? [everywhere]
    for box in boxes { tree.add(box, of: number) }
  }

  private consuming func write(
    to file: IndexFileStream,
    _ identity: FileIdentity
  ) throws(MappingError) {
    let columnCount = builders.count
    let entries = directory.flatMap { group in
      // A property that no feature up to then had is null in all of them.
      group + repeatElement(UInt64.max, count: columnCount - group.count)
    }
    try file.add(FeatureIndexFormat.directory, entries)
    try file.add(FeatureIndexFormat.source, identity.numbers)
    try file.add(FeatureIndexFormat.names, names)
    try file.add(FeatureIndexFormat.offsets, offsets)
    try file.add(FeatureIndexFormat.lengths, lengths)
    try file.add(FeatureIndexFormat.geometries, geometries)
    try file.add(FeatureIndexFormat.points, points)
    let packed = tree.finished()
    try file.add(FeatureIndexFormat.boxes, packed.boxes)
    try file.add(FeatureIndexFormat.leaves, packed.leaves)
  }

  private var names: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("name", stream.name)
      json.member("attribution", stream.attribution)
      json.member("left_out", stream.problems.count)
      json.array("properties") { json in
        for builder in builders {
          json.array { json in
            json.value(builder.name)
            json.value(Int(builder.kinds.rawValue))
          }
        }
      }
    }
    return json.bytes
  }
}
