import MarzGeometry
import MarzMapping

/// The index of a GeoJSON file, mapped into memory.
struct FeatureIndex: Sendable {
  /// Where it lies.
  let path: String
  /// The properties of all features.
  let fields: KnownFields
  /// Whose data it is, as the file says.
  let attribution: String?
  /// How many records of a sequence could not be read.
  let leftOut: Int
  /// The boxes of the features.
  let tree: PackedTree
  /// The words of all columns.
  let words: MappedArray<UInt16>

  private let offsets: MappedArray<UInt64>
  private let lengths: MappedArray<UInt32>
  private let geometries: MappedArray<UInt8>
  private let points: MappedArray<Double>
  private let directory: MappedArray<UInt64>
  private let names: [String]

  /// Why an index is not used.
  enum Refusal: Error {
    /// There is none.
    case missing
    /// The file is another one than the index was made of.
    case outdated
    /// It cannot be read; the reason in words.
    case unusable(String)
  }

  /// Opens the index of a file, if there is one and the file is still the same.
  init(of file: String) throws(Refusal) {
    path = FeatureIndexFormat.path(of: file)
    do {
      let mapped = try MappedFile(path: path, kind: FeatureIndexFormat.kind)
      let source = try FileIdentity(numbers: mapped.column(FeatureIndexFormat.source))
      guard let source, let now = try? FileIdentity(path: file), source == now else {
        throw Refusal.outdated
      }
      words = try mapped.column(FeatureIndexFormat.columns)
      offsets = try mapped.column(FeatureIndexFormat.offsets)
      lengths = try mapped.column(FeatureIndexFormat.lengths)
      geometries = try mapped.column(FeatureIndexFormat.geometries)
      points = try mapped.column(FeatureIndexFormat.points)
      directory = try mapped.column(FeatureIndexFormat.directory)
      let names: MappedArray<UInt8> = try mapped.column(FeatureIndexFormat.names)
      let boxes: MappedArray<Float> = try mapped.column(FeatureIndexFormat.boxes)
      let leaves: MappedArray<UInt32> = try mapped.column(FeatureIndexFormat.leaves)
      guard let tree = PackedTree(boxes: boxes, leaves: leaves),
        let told = Names(Array(names)),
        lengths.count == offsets.count, geometries.count == offsets.count,
        points.count == 2 * offsets.count,
        directory.count == Self.groupCount(offsets.count) * told.names.count
      else { throw Refusal.unusable("it is damaged") }
      self.tree = tree
      self.names = told.names
      fields = told.fields
      attribution = told.attribution
      leftOut = told.leftOut
    } catch let refusal as Refusal {
      throw refusal
    } catch MappingError.missing {
      throw .missing
    } catch MappingError.wrongVersion {
      throw .unusable("another version of marz made it")
    } catch {
      throw .unusable("it is damaged")
    }
  }

  /// How many features there are.
  var count: Int { offsets.count }

  /// How many groups of rows there are.
  var groupCount: Int { Self.groupCount(count) }

  private static func groupCount(_ features: Int) -> Int {
    (features + FeatureIndexFormat.groupCount - 1) / FeatureIndexFormat.groupCount
  }

  /// The features of a group.
  func features(ofGroup group: Int) -> Range<Int> {
    let start = group * FeatureIndexFormat.groupCount
    return start..<min(count, start + FeatureIndexFormat.groupCount)
  }

  /// Where a feature stands in the file.
  func place(of feature: Int) -> Range<Int> {
    let start = Int(clamping: min(offsets[feature], UInt64(Int.max / 2)))
    return start..<start + Int(lengths[feature])
  }

  /// The geometry of a feature; nil where it has to be read from the file.
  func geometry(of feature: Int) -> [Shape]? {
    switch geometries[feature] {
    case FeatureIndexFormat.GeometryKind.none: []
    case FeatureIndexFormat.GeometryKind.point:
      [
        .point(Coordinate(longitude: points[2 * feature], latitude: points[2 * feature + 1]))
      ]
    default: nil
    }
  }

  /// The column of a property in a group.
  ///
  /// A property that no feature has is null everywhere; of a way into an object nothing is kept.
  /// - Throws: ``QueryError`` for a damaged index.
  func column(_ name: String, inGroup group: Int) throws(QueryError) -> FeatureColumn {
    guard let index = names.firstIndex(of: name) else {
      let step = name.split(separator: ".").first.map(String.init) ?? name
      return step != name && names.contains(step) ? .absent : .constant(.null)
    }
    let entry = directory[group * names.count + index]
    let rows = features(ofGroup: group).count
    guard let column = FeatureColumn.read(entry, in: words, rows: rows) else {
      throw .unreadable(path: path, reason: "it is damaged; run marz index again")
    }
    return column
  }

  /// What the index says in words.
  private struct Names {
    var names: [String] = []
    var fields = KnownFields()
    var attribution: String?
    var leftOut = 0

    init?(_ bytes: [UInt8]) {
      var cursor = JSONCursor(offset: 0)
      guard let value = try? JSONValue.read(bytes.span, &cursor),
        case .list(let properties)? = value["properties"]
      else { return nil }
      if case .text(let text)? = value["attribution"] { attribution = text }
      if case .number(let number)? = value["left_out"] { leftOut = Int(number) }
      for property in properties {
        guard case .list(let pair) = property, pair.count == 2, case .text(let name) = pair[0],
          case .number(let kinds) = pair[1]
        else { return nil }
        names.append(name)
        fields.add(name, KnownFields.Kinds(rawValue: UInt8(clamping: Int(kinds))))
      }
      var collection: String?
      if case .text(let text)? = value["name"] { collection = text }
      fields.addSchema(ofLayer: collection)
    }
  }
}
