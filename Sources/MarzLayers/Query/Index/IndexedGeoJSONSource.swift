import MarzGeometry
import MarzMapping

/// A GeoJSON file with a fresh index beside it: of the file only the features are read that may be answers.
package final class IndexedGeoJSONSource: FeatureSource {
  package let path: String
  package let isRereadable = true
  package let hasSpatialIndex = true
  package let problems: [QueryError] = []

  private let index: FeatureIndex
  private let file: ByteFile
  private let plain: GeoJSONSource
  /// The part of the file that was read last.
  private var buffer: [UInt8] = []
  private var base = 0

  /// Features whose boxes meet are gathered up to this many; beyond that all are looked at.
  private static let maximumFound = 1 << 22
  /// Features that lie closer together are read at once.
  private static let readAhead = 1 << 18

  /// The file with its index.
  ///
  /// - Returns: Nil without an index that fits; `note` is told why one is not used.
  package static func open(
    _ path: String,
    note: (String) -> Void
  ) throws(QueryError) -> IndexedGeoJSONSource? {
    do throws(FeatureIndex.Refusal) {
      return IndexedGeoJSONSource(path, try FeatureIndex(of: path))
    } catch {
      let way = "every feature is read; run marz index \(path) to make it anew"
      let indexPath = FeatureIndexFormat.path(of: path)
      switch error {
      case .missing: break
      case .outdated: note("\(indexPath): \(path) was changed since it was made; \(way)")
      case .unusable(let reason): note("\(indexPath): \(reason); \(way)")
      }
      return nil
    }
  }

  private init?(_ path: String, _ index: FeatureIndex) {
    guard let file = try? ByteFile(path: path) else { return nil }
    self.path = path
    self.index = index
    self.file = file
    plain = GeoJSONSource(path: path)
  }

  package var attribution: String? { index.attribution }

  /// How many records of a sequence the index leaves out.
  package var leftOut: Int { index.leftOut }

  package func fields() throws(QueryError) -> KnownFields { index.fields }

  package func hasField(_ name: String) throws(QueryError) -> Bool { index.fields.contains(name) }

  package func accessPath(for filter: FilterExpression?) -> String {
    let conjuncts = filter?.conjuncts ?? []
    var names: Set<String> = []
    for conjunct in conjuncts where conjunct.usesGeometry == false {
      names.formUnion(conjunct.properties)
    }
    let parts = [
      SpatialBounds.narrowest(of: conjuncts) == nil ? nil : "its tree",
      names.isEmpty ? nil : "its columns \(names.sorted().joined(separator: ", "))",
    ].compactMap { $0 }
    return "\(path), by its index: "
      + (parts.isEmpty ? "every feature" : parts.joined(separator: " and "))
  }

  package func scan(
    _ selection: FeatureSelection,
    faults: GeometryFaults,
    body: (QueryRow) throws(QueryError) -> Bool
  ) throws(QueryError) {
    let conjuncts = selection.filter?.expression.conjuncts ?? []
    var conditions: [(part: Int, condition: ColumnCondition)] = []
    for (part, conjunct) in conjuncts.enumerated() {
      if let condition = try ColumnCondition(conjunct, of: selection) {
        conditions.append((part, condition))
      }
    }
    let found = SpatialBounds.narrowest(of: conjuncts)
      .flatMap { index.tree.features(in: $0, limit: Self.maximumFound) }
    // The features of the tree, those of the group at hand first.
    var next = 0
    var rest: [Set<Int>: (QueryRow) -> Bool] = [:]
    var scanner = FeatureScanner(selection.wanted)
    var row = QueryRow(width: selection.wanted.names.count)
    for group in 0..<index.groupCount {
      let features = index.features(ofGroup: group)
      var rows: [Int]
      if let found {
        let start = next
        while next < found.count, Int(found[next]) < features.upperBound { next += 1 }
        rows = found[start..<next].map { Int($0) - features.lowerBound }
      } else {
        rows = Array(0..<features.count)
      }
      var decided: Set<Int> = []
      for (part, condition) in conditions where !rows.isEmpty {
        var columns: [FeatureColumn] = []
        for name in condition.properties {
          columns.append(try index.column(name, inGroup: group))
        }
        guard let passing = condition.rows(rows, columns: columns, index.words) else { continue }
        rows = passing.rows
        if passing.isCertain { decided.insert(part) }
      }
      guard !rows.isEmpty else { continue }
      if rest[decided] == nil {
        let left = conjuncts.indices.filter { !decided.contains($0) }.map { conjuncts[$0] }
        rest[decided] = try selection.replacing(FilterExpression.all(left)).test(faults)
      }
      guard let passes = rest[decided] else { continue }
      let reader = try GroupReader(index, group, selection.wanted)
      for (position, number) in rows.enumerated() {
        let feature = features.lowerBound + number
        let place = index.place(of: feature)
        if !reader.fill(&row, number) {
          let following = rows[min(position + 1, rows.count - 1)] + features.lowerBound
          try read(place, upTo: index.place(of: following).upperBound)
          try fill(&row, &scanner, place)
        }
        guard passes(row) else { continue }
        row.reference = .bytes(offset: place.lowerBound, count: place.count)
        guard try body(row) else { return }
      }
    }
    do {
      guard try file.isUnchanged() else { throw QueryError.changed(path: path) }
    } catch {
      throw QueryError(error, path)
    }
  }

  package func geoJSON(of reference: FeatureReference) throws(QueryError) -> [UInt8] {
    guard case .bytes(let offset, let count) = reference, offset >= base,
      offset + count <= base + buffer.count
    else { return try plain.geoJSON(of: reference) }
    return Array(buffer[offset - base..<offset - base + count])
  }

  // MARK: The file

  /// Makes the bytes of a feature lie in the buffer, with what follows when the next one wanted is not far.
  private func read(_ place: Range<Int>, upTo following: Int) throws(QueryError) {
    if place.lowerBound >= base, place.upperBound <= base + buffer.count { return }
    let isNear = following - place.lowerBound <= Self.readAhead && following > place.upperBound
    do {
      buffer = try file.bytes(
        at: place.lowerBound,
        count: isNear ? max(place.count, Self.readAhead) : place.count
      )
      base = place.lowerBound
    } catch {
      throw QueryError(error, path)
    }
    guard place.upperBound <= base + buffer.count else { throw .changed(path: path) }
  }

  private func fill(
    _ row: inout QueryRow,
    _ scanner: inout FeatureScanner,
    _ place: Range<Int>
  ) throws(QueryError) {
    var cursor = JSONCursor(offset: place.lowerBound - base)
    let bytes = buffer
    do throws(JSONFault) {
      _ = try scanner.read(bytes.span, &cursor, into: &row)
    } catch {
      throw .changed(path: path)
    }
  }
}

/// Fills rows from the columns of a group, where these have all that is wanted.
private struct GroupReader {
  private let index: FeatureIndex
  private let first: Int
  private let needsGeometry: Bool
  /// The columns in the order of the wanted properties; nil when one of them is not kept.
  private let columns: [FeatureColumn]?

  init(_ index: FeatureIndex, _ group: Int, _ wanted: WantedFields) throws(QueryError) {
    self.index = index
    first = index.features(ofGroup: group).lowerBound
    needsGeometry = wanted.needsGeometry
    var columns: [FeatureColumn] = []
    for name in wanted.names { columns.append(try index.column(name, inGroup: group)) }
    self.columns = columns.allSatisfy(\.hasValues) ? columns : nil
  }

  /// Fills a row.
  ///
  /// - Returns: False when the file has to be read.
  func fill(_ row: inout QueryRow, _ number: Int) -> Bool {
    guard let columns else { return false }
    if needsGeometry {
      guard let geometry = index.geometry(of: first + number) else { return false }
      row.geometry = geometry
    } else {
      row.geometry = []
    }
    for place in columns.indices {
      row.values[place] = columns[place].value(number, index.words)
    }
    return true
  }
}
